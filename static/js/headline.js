// Shows the headline that is composed if the field stays empty, while film, festival, kind and people are being chosen.

document.addEventListener("DOMContentLoaded", () => {
  const headline = document.getElementById("id_headline");
  const form = headline?.form;
  if (!headline?.dataset.compose) return;

  const shown = document.createElement("output");
  shown.className = "help composed-headline";
  headline.closest(".form-row").append(shown);

  const show = (words) => {
    headline.placeholder = words;
    shown.textContent = headline.value || !words ? "" : headline.dataset.composed.replace("HEADLINE", words);
  };

  const compose = async () => {
    const chosen = new URLSearchParams();
    for (const name of ["kind", "film", "edition", "subjects"])
      for (const value of new FormData(form).getAll(name)) chosen.append(name, value);
    const answer = await fetch(`${headline.dataset.compose}?${chosen}`);
    if (answer.ok) show((await answer.json()).headline);
  };

  // What is found by typing announces a choice through jQuery alone.
  window.django.jQuery(form).on("change", "[name=kind], [name=film], [name=edition], [name=subjects]", compose);
  headline.addEventListener("input", () => show(headline.placeholder));
  show(headline.placeholder);
});
