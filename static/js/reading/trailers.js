// A trailer plays where it stands, once it is asked to. Without this file, and before that, it is a link.

for (const link of document.querySelectorAll(".trailer__face")) {
  const { player, title, play } = link.dataset;
  const note = link.parentElement.querySelector(".trailer__note");
  const words = link.querySelector(".trailer__words");
  const button = Object.assign(document.createElement("button"), { type: "button", className: link.className });

  const elsewhere = link.cloneNode();
  elsewhere.removeAttribute("class");
  elsewhere.textContent = words.textContent;
  words.textContent = play;
  button.append(...link.childNodes);
  link.replaceWith(button);
  note.append(" ", elsewhere);

  button.addEventListener("click", () => {
    const frame = Object.assign(document.createElement("iframe"), {
      src: player,
      title,
      className: "trailer__player",
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      allowFullscreen: true,
      referrerPolicy: "strict-origin-when-cross-origin",
    });
    button.replaceWith(frame);
    note.querySelector("span").remove();
    frame.focus();
  });
}
