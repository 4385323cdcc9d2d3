// Suggests films, people and other names while somebody types. Without this file the field is a field: Enter searches.

const PAUSE = 150;
const FEWEST_CHARACTERS = 2;

for (const [number, form] of document.querySelectorAll("form[data-suggestions]").entries()) {
  const field = form.querySelector("input");
  const list = Object.assign(document.createElement("ul"), { id: `suggestions-${number}`, className: "suggestions", hidden: true });
  const said = Object.assign(document.createElement("p"), { className: "sr" });
  let chosen = -1;
  let answered = null;
  let timer;
  let request;

  list.role = "listbox";
  list.setAttribute("aria-label", form.dataset.label);
  said.role = "status";
  field.role = "combobox";
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  form.append(list, said);

  const choose = (place) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = place;
    const option = list.children[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", isOpen);
    if (!isOpen) choose(-1);
  };

  // What is asked and not yet answered is of no more use.
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    answered = null;
    open(false);
  };

  const go = (option) => {
    close();
    location.assign(option.dataset.address);
  };

  const part = (words, more) => Object.assign(document.createElement("span"), { textContent: words, dir: "auto", ...more });

  const show = (asked, { said: words, suggestions }) => {
    answered = asked;
    choose(-1);
    list.replaceChildren(...suggestions.map(({ name, language, kind, facts, address }, place) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${place}`, role: "option" });
      option.setAttribute("aria-selected", "false");
      option.dataset.address = address;
      option.append(part(name, { className: "suggestions__name", lang: language }), part(facts ? `${kind}. ${facts}` : kind, { className: "soft" }));
      return option;
    }));
    said.textContent = words;
    open(suggestions.length > 0);
  };

  // Nobody is led to what was found for other words.
  const forget = () => show(null, { said: "", suggestions: [] });

  const ask = async () => {
    const words = field.value.trim();
    if (words.length < FEWEST_CHARACTERS) {
      show(words, { said: "", suggestions: [] });
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggestions}?${new URLSearchParams({ q: words })}`, { signal: request.signal });
      if (answer.ok) show(words, await answer.json());
      else forget();
    } catch (problem) {
      // No connection: there is still the button. What was asked anew meanwhile has its own answer.
      if (problem.name !== "AbortError") forget();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    request?.abort();
    choose(-1);
    const words = field.value.trim();
    if (answered !== null && !words.startsWith(answered)) forget();
    if (words !== answered) timer = setTimeout(ask, PAUSE);
  });

  const step = (by) => {
    const last = list.children.length - 1;
    if (last < 0) return;
    const place = chosen + by;
    const wasHidden = list.hidden;
    open(true);
    // Before the first and after the last stands what was typed.
    choose(wasHidden && by > 0 ? 0 : place < -1 ? last : place > last ? -1 : place);
  };

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      step(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(list.children[chosen]);
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      choose(-1);
    }
  });

  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus, or the list would close before it is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("li");
    if (option) go(option);
  });
}
