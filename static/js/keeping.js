// Keeps in this browser what is typed into a form until it is saved: no tab that was signed out, closed laptop or Back
// button loses it. Every form that is opened has an id, which the message that it was saved bears (publishing/admin.py).

{
  const PREFIX = "kept-words ";
  const WISH = "words-to-put-back";
  const LONGEST = 30 * 24 * 60 * 60 * 1000;
  const FIELDS = "textarea, select, input:not([type=hidden], [type=file], [type=password], [type=submit], [type=button])";

  const newId = () => `words-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !field.disabled && field.matches(FIELDS));

  /** Private windows and full disks refuse; then the warning on leaving has to do. */
  function quietly(work) {
    try {
      return work();
    } catch {
      return null;
    }
  }

  function heldBy(field, asSent) {
    if (field.options) {
      const chosen = [...field.options].filter((option) => (asSent ? option.defaultSelected : option.selected));
      if (!chosen.length && !field.multiple) chosen.push(...[...field.options].slice(0, 1));
      return chosen.map(({ value, text }) => [value, text]);
    }
    if (isTick(field)) return (asSent ? field.defaultChecked : field.checked) ? [field.value] : [];
    return [asSent ? field.defaultValue : field.value];
  }

  /** What the fields hold, as text; `asSent`: what the server put there, whatever the browser has restored since. */
  function wordsIn(form, asSent = false) {
    const words = {};
    for (const field of fieldsOf(form)) (words[field.name] ??= []).push(...heldBy(field, asSent));
    return JSON.stringify(words);
  }

  function choose(select, chosen) {
    for (const option of select.options) option.selected = false;
    for (const [value, text] of chosen) {
      let option = [...select.options].find((known) => known.value === value);
      // What is found by typing is not in the list until it is chosen, and stands in the order of choosing.
      if (value && select.matches(".admin-autocomplete")) select.append((option ??= new Option(text, value)));
      if (option) option.selected = true;
    }
  }

  function fill(form, words) {
    for (const field of fieldsOf(form)) {
      const held = words[field.name];
      if (!held) continue;
      if (field.options) choose(field, held);
      else if (isTick(field)) field.checked = held.includes(field.value);
      else field.value = held[0];
    }
  }

  /** Everything kept, the newest first. */
  function allKept() {
    const keys = quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
    const kept = keys.map((key) => ({ ...quietly(() => JSON.parse(localStorage.getItem(key))), key }));
    return kept.sort((one, other) => other.at - one.at);
  }

  function forget(isDone) {
    for (const kept of allKept()) if (isDone(kept)) quietly(() => localStorage.removeItem(kept.key));
  }

  function moment(at) {
    const day = new Date(at).toDateString() === new Date().toDateString() ? {} : { dateStyle: "medium" };
    return new Intl.DateTimeFormat(document.documentElement.lang, { ...day, timeStyle: "short" }).format(at);
  }

  function watch(form, banner) {
    const { opened } = form.elements;
    const refused = form.querySelector(".errornote") !== null;
    const place = `${PREFIX}${banner.dataset.user} ${location.pathname} `;
    const sent = wordsIn(form, true);
    let id = (refused && banner.dataset.id) || newId();
    let last = refused ? "" : sent;
    let leaving = false;

    const kept = () => allKept().filter(({ key }) => key.startsWith(place));

    const keep = () => {
      const words = wordsIn(form);
      if (words === last) return;
      // What is typed after a button was pressed is not part of what it saves.
      if (leaving) [id, leaving] = [newId(), false];
      last = words;
      // On the way back the browser may itself have restored what is kept.
      const restored = kept().find((other) => other.words === words);
      if (restored) id = restored.id;
      const record = JSON.stringify({ id, at: Date.now(), opened: opened?.value, words });
      const isUnsaved = refused || words !== sent;
      quietly(() => (isUnsaved ? localStorage.setItem(place + id, record) : localStorage.removeItem(place + id)));
      if (restored) offer();
    };

    const putBack = (key) => {
      keep();
      quietly(() => sessionStorage.setItem(WISH, key));
      leaving = true;
      location.replace(location.pathname + location.search);
    };

    const offer = () => {
      const lost = kept().find((other) => other.id !== id);
      const [line, back, away] = banner.children;
      banner.hidden = !lost;
      if (!lost) return;
      line.textContent = line.dataset.words.replace("MOMENT", moment(lost.at));
      back.onclick = () => putBack(lost.key);
      away.onclick = () => {
        forget(({ key }) => key === lost.key);
        offer();
      };
    };

    const wish = quietly(() => sessionStorage.getItem(WISH));
    quietly(() => sessionStorage.removeItem(WISH));
    const wanted = kept().find(({ key }) => key === wish);
    if (wanted) {
      fill(form, JSON.parse(wanted.words));
      // The server compares: if somebody has saved since these words were typed, it says so.
      if (opened) opened.value = wanted.opened;
      [id, last] = [wanted.id, wanted.words];
    }
    if (!refused) forget(({ key, words }) => key.startsWith(place) && words === sent);
    offer();

    setInterval(keep, 1000);
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    form.addEventListener("formdata", (event) => event.formData.set("keeping", id));
    window.addEventListener("submit", (event) => {
      if (event.target !== form || event.defaultPrevented) return;
      keep();
      leaving = true;
    });
    window.addEventListener("beforeunload", (event) => {
      keep();
      if (!leaving && (refused || wordsIn(form) !== sent)) event.preventDefault();
    });
  }

  // "Interactive" is before the scripts that build the editor and the search fields from what stands in the form.
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    forget(({ id, at }) => document.getElementsByClassName(id).length || !(at > Date.now() - LONGEST));
    const banner = document.querySelector(".kept-words");
    if (banner) watch(banner.closest("form"), banner);
  });
}
