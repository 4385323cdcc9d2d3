// Stills: a picture of the library at the cursor, with a caption that is written in place and its own alternative text.

import { Node, crel, gettext } from "django-prose-editor/editor"
import { ask, button, field, openDialog, showErrors, valuesOf } from "cinesite/editor/asking"
import { wordButton } from "cinesite/editor/toolbar"

const pictures = new Map()

async function getJSON(address, parameters) {
  const response = await fetch(`${address}?${new URLSearchParams(parameters)}`, { headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

function remember(found) {
  for (const picture of found) pictures.set(picture.id, Promise.resolve(picture))
  return found
}

let asked = null

/** The picture of that number, or undefined. Those asked for in one go are fetched in one go. */
function pictureOf(id, library) {
  if (!pictures.has(id)) {
    asked ??= { ids: [], answer: Promise.resolve().then(() => fetchAsked(library)) }
    asked.ids.push(id)
    const { answer } = asked
    pictures.set(id, answer.then((found) => found.get(id)))
  }
  return pictures.get(id)
}

async function fetchAsked(library) {
  const { ids } = asked
  asked = null
  const found = new Map()
  for (let start = 0; start < ids.length; start += 24) {
    const page = await getJSON(library, { ids: ids.slice(start, start + 24).join(",") })
    for (const picture of page.results) found.set(picture.id, picture)
  }
  return found
}

function alternativeQuestion(picture, value = "") {
  const own = picture?.decorative ? gettext("none, it is marked as decorative") : picture?.alt
  return {
    name: "alt",
    type: "textarea",
    rows: 2,
    label: gettext("Alternative text in this story"),
    value,
    help: own ? gettext("Empty: the library’s (%s).").replace("%s", own) : "",
  }
}

function captionQuestion(picture) {
  return { name: "caption", type: "textarea", rows: 2, label: gettext("Caption"), value: picture.caption }
}

function place(editor, picture, { alt, caption }) {
  const content = caption ? [{ type: "text", text: caption }] : []
  editor.chain().focus().insertContent({ type: "still", attrs: { image: picture.id, alt }, content }).run()
}

// The library

function libraryPanel(library, choose) {
  const search = field({ name: "q", type: "search", label: gettext("Words of the description, caption or credit") })
  const form = crel("form", { className: "editor-form editor-search", role: "search" }, [
    search,
    crel("button", { type: "submit", className: "editor-button", textContent: gettext("Search") }),
  ])
  const status = crel("p", { className: "editor-field__help", role: "status" })
  const list = crel("ul", { className: "editor-library" })
  const more = button(gettext("More pictures"), { hidden: true })
  let next = 1

  const show = async () => {
    more.hidden = true
    try {
      const page = await getJSON(library, { q: form.elements.q.value, page: next })
      const first = remember(page.results).map((picture) => list.appendChild(tile(picture, choose)))[0]
      status.textContent = list.childElementCount ? "" : gettext("No picture has these words.")
      if (next > 1) first?.querySelector("button").focus()
      next = page.next
      more.hidden = !next
    } catch {
      status.textContent = gettext("The library did not answer. Try once more.")
    }
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    list.replaceChildren()
    next = 1
    show()
  })
  more.addEventListener("click", show)
  show()
  return crel("div", {}, [form, status, list, more])
}

function tile(picture, choose) {
  const words = picture.alt || picture.caption || gettext("Picture %s").replace("%s", picture.id)
  const choice = crel("button", { type: "button", className: "editor-library__choice", title: words }, [
    crel("img", { src: picture.thumb, alt: "", loading: "lazy" }),
    crel("span", { textContent: words }),
  ])
  choice.addEventListener("click", () => choose(picture))
  return crel("li", {}, [choice])
}

// Uploading

function uploadPanel(upload, done) {
  const submit = crel("button", { type: "submit", className: "editor-button editor-button--main", textContent: gettext("Upload and place") })
  const status = crel("p", { className: "editor-field__help", role: "status" })
  const form = crel("form", { className: "editor-form", noValidate: true, hidden: true }, [
    field({ name: "file", type: "file", accept: "image/*", label: gettext("Picture") }),
    field({ name: "alt", type: "textarea", rows: 2, label: gettext("Alternative text"), help: gettext("What the picture shows, for readers who do not see it.") }),
    field({ name: "decorative", type: "checkbox", label: gettext("Decorative: it says nothing that the text does not") }),
    field({ name: "caption", type: "textarea", rows: 2, label: gettext("Caption") }),
    field({ name: "credit", label: gettext("Credit") }),
    crel("div", { className: "editor-form__buttons" }, [submit, status]),
  ])
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    if (submit.disabled) return
    submit.disabled = true
    status.textContent = gettext("Uploading…")
    try {
      const answer = await send(upload, new FormData(form))
      showErrors(form, answer.errors ?? {})
      if (!answer.errors) done(remember([answer])[0])
    } catch {
      showErrors(form, { file: gettext("The picture did not arrive. Try once more.") })
    }
    status.textContent = ""
    submit.disabled = false
  })
  return form
}

async function send(upload, data) {
  const token = document.querySelector("input[name=csrfmiddlewaretoken]").value
  const response = await fetch(upload, { method: "POST", body: data, headers: { "X-CSRFToken": token, Accept: "application/json" } })
  if (response.status === 413) return { errors: { file: gettext("This picture is too large.") } }
  if (response.status !== 201 && response.status !== 400) throw new Error(response.statusText)
  return response.json()
}

// The dialog

function panels(library, upload) {
  const tabs = [
    [button(gettext("From the library")), library],
    [button(gettext("Upload")), upload],
  ]
  const select = (chosen) => {
    for (const [tab, panel] of tabs) {
      tab.setAttribute("aria-pressed", tab === chosen)
      panel.hidden = tab !== chosen
    }
  }
  for (const [tab] of tabs) tab.addEventListener("click", () => select(tab))
  select(tabs[0][0])
  return [crel("div", { className: "editor-dialog__tabs", role: "group" }, tabs.map(([tab]) => tab)), library, upload]
}

function chooseStill(editor, addresses) {
  let dialog = null
  const choose = async (picture) => {
    dialog.close()
    const answer = await ask({
      title: gettext("Still"),
      submit: gettext("Place still"),
      questions: [captionQuestion(picture), alternativeQuestion(picture)],
    })
    if (answer) place(editor, picture, answer)
    else editor.commands.focus()
  }
  const done = (picture) => {
    dialog.close()
    place(editor, picture, { alt: "", caption: picture.caption })
  }
  const contents = panels(libraryPanel(addresses.library, choose), uploadPanel(addresses.upload, done))
  dialog = openDialog(gettext("Place a still"), contents, { wide: true })
  dialog.querySelector("input[name=q]").focus()
}

// A still in the text

class StillView {
  constructor({ node, editor, getPos, extension }) {
    this.node = node
    this.editor = editor
    this.getPos = getPos
    this.library = extension.options.library
    this.picture = crel("img", { className: "editor-still__picture", alt: "", draggable: false })
    this.missing = crel("p", { className: "editor-still__missing", hidden: true })
    this.words = crel("span", { className: "editor-still__words" })
    const change = button(gettext("Alternative text"))
    const remove = button(gettext("Remove"), { "aria-label": gettext("Remove this still") })
    change.addEventListener("click", () => this.askForAlternative())
    remove.addEventListener("click", () => this.remove())
    this.contentDOM = crel("figcaption", { "data-placeholder": gettext("Caption") })
    this.frame = crel("div", { className: "editor-still__frame", contentEditable: "false" }, [this.picture, this.missing])
    this.tools = crel("div", { className: "editor-still__tools", contentEditable: "false" }, [this.words, change, remove])
    this.dom = crel("figure", { className: "editor-still" }, [this.frame, this.contentDOM, this.tools])
    this.show()
  }

  async show() {
    const { image, alt } = this.node.attrs
    this.contentDOM.classList.toggle("is-empty", this.node.content.size === 0)
    const picture = await pictureOf(image, this.library).catch(() => undefined)
    this.missing.hidden = Boolean(picture)
    this.picture.hidden = !picture
    if (!picture) this.missing.textContent = gettext("Picture %s is not in the library.").replace("%s", image)
    else if (this.picture.getAttribute("src") !== picture.preview) this.picture.src = picture.preview
    this.words.textContent = alt || picture?.alt || (picture?.decorative ? gettext("Decorative") : "")
  }

  async askForAlternative() {
    const picture = await pictureOf(this.node.attrs.image, this.library).catch(() => undefined)
    const answer = await ask({
      title: gettext("Alternative text"),
      submit: gettext("Change"),
      questions: [alternativeQuestion(picture, this.node.attrs.alt)],
    })
    if (answer) this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(this.getPos(), "alt", answer.alt))
    this.editor.commands.focus()
  }

  remove() {
    const from = this.getPos()
    this.editor.chain().focus().deleteRange({ from, to: from + this.node.nodeSize }).run()
  }

  update(node) {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  stopEvent(event) {
    return this.tools.contains(event.target)
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target)
  }
}

export const Still = Node.create({
  name: "still",
  group: "block",
  content: "inline*",
  draggable: true,
  isolating: true,

  addOptions() {
    return { library: "", upload: "" }
  },

  addAttributes() {
    return {
      image: { default: null, parseHTML: (element) => Number(element.dataset.image), rendered: false },
      alt: { default: "", parseHTML: (element) => element.dataset.alt ?? "", rendered: false },
    }
  },

  parseHTML() {
    const contentElement = (figure) => figure.querySelector("figcaption") ?? document.createElement("figcaption")
    return [{ tag: "figure[data-image]", contentElement }]
  },

  renderHTML({ node }) {
    const { image, alt } = node.attrs
    const figure = ["figure", { "data-image": image, ...(alt ? { "data-alt": alt } : {}) }]
    return node.content.size ? [...figure, ["figcaption", 0]] : figure
  },

  addNodeView() {
    return (properties) => new StillView(properties)
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== this.name) return false
        const after = $from.after()
        return editor.chain().insertContentAt(after, { type: "paragraph" }).setTextSelection(after + 1).run()
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if (!empty || $from.parent.type.name !== this.name || $from.parentOffset > 0) return false
        return editor.commands.setNodeSelection($from.before())
      },
    }
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "still",
      groups: "story",
      priority: 100,
      button: wordButton(gettext("Still"), gettext("Place a picture of the library, or a new one, at the cursor")),
      command: (editor) => chooseStill(editor, this.options),
      active: (editor) => editor.isActive("still"),
      enabled: (editor) => !editor.isActive("pullQuote"),
    })
  },
})
