// Stills open large, one after the other. Without this file each is a link to its picture.

const links = [...document.querySelectorAll(".enlarge")];
const dialog = document.querySelector(".enlarged");
const place = dialog.querySelector(".enlarged__still");
const count = dialog.querySelector("[role=status]");
let shown = 0;

function show(number) {
  shown = (number + links.length) % links.length;
  const figure = links[shown].closest("figure");
  const picture = links[shown].querySelector("picture").cloneNode(true);
  // Twice as wide as the screen, so that there is more to see when one zooms in.
  for (const part of picture.children) part.sizes = "200vw";
  picture.querySelector("img").loading = "eager";
  const caption = figure.querySelector("figcaption")?.cloneNode(true);
  place.replaceChildren(picture, ...(caption ? [caption] : []));
  count.textContent = links.length > 1
    ? count.dataset.words.replace("NUMBER", shown + 1).replace("TOTAL", links.length)
    : "";
}

for (const [number, link] of links.entries()) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(number);
    dialog.showModal();
    dialog.querySelector("button:not([data-step])").focus();
    dialog.addEventListener("close", () => link.focus({ preventScroll: true }), { once: true });
  });
}

for (const button of dialog.querySelectorAll("button")) {
  const step = Number(button.dataset.step);
  button.hidden = Boolean(step) && links.length < 2;
  button.addEventListener("click", () => (step ? show(shown + step) : dialog.close()));
}

dialog.addEventListener("keydown", ({ key }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step) show(shown + step);
});
// What is neither picture nor words is the way out.
dialog.addEventListener("click", ({ target }) => {
  if (target === dialog || target === place) dialog.close();
});
