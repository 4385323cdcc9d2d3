// What only the body of a story may hold. Each parses from and renders to the stored HTML (publishing/body/).

import { Mark, Node, Plugin, gettext } from "django-prose-editor/editor"
import { ask } from "cinesite/editor/asking"
import { wordButton } from "cinesite/editor/toolbar"

export { Note, NoteMark, Notes } from "cinesite/editor/notes"
export { Still } from "cinesite/editor/stills"

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,

  parseHTML() {
    return [{ tag: "blockquote.pull", priority: 60 }]
  },

  renderHTML() {
    return ["blockquote", { class: "pull" }, 0]
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "pullQuote",
      groups: "story",
      priority: 90,
      button: wordButton(gettext("Pull quote"), gettext("Set these words large, apart from the text")),
      command: (editor) => editor.chain().focus().toggleWrap("pullQuote").run(),
      active: (editor) => editor.isActive("pullQuote"),
      enabled: (editor) => editor.can().toggleWrap("pullQuote"),
    })
  },
})

export const SpoilerSummary = Node.create({
  name: "spoilerSummary",
  content: "inline*",
  defining: true,
  selectable: false,

  parseHTML() {
    return [{ tag: "summary" }]
  },

  renderHTML() {
    return ["summary", 0]
  },

  // A real summary would fold the passage away under the writer's hands.
  addNodeView() {
    return () => {
      const dom = document.createElement("div")
      dom.className = "editor-spoiler__summary"
      return { dom, contentDOM: dom }
    }
  },
})

function hide({ editor, state, chain }) {
  const range = state.selection.$from.blockRange(state.selection.$to)
  if (!range) return false
  const hidden = state.doc.slice(range.start, range.end).content.toJSON()
  const summary = { type: "spoilerSummary", content: [{ type: "text", text: gettext("Spoiler") }] }
  return chain()
    .insertContentAt({ from: range.start, to: range.end }, { type: "spoiler", content: [summary, ...hidden] })
    .setTextSelection({ from: range.start + 2, to: range.start + 2 + gettext("Spoiler").length })
    .run()
}

function spoilerAround({ $from }) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === "spoiler") return { node: $from.node(depth), from: $from.before(depth) }
  }
  return null
}

function reveal({ state, tr, dispatch }) {
  const { node, from } = spoilerAround(state.selection)
  const hidden = []
  node.forEach((child) => child.type.name !== "spoilerSummary" && hidden.push(child))
  if (dispatch) tr.replaceWith(from, from + node.nodeSize, hidden)
  return true
}

export const Spoiler = Node.create({
  name: "spoiler",
  group: "block",
  content: "spoilerSummary block+",
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: "details" }]
  },

  renderHTML() {
    return ["details", { class: "spoiler" }, 0]
  },

  addNodeView() {
    return () => {
      const dom = document.createElement("div")
      dom.className = "editor-spoiler"
      return { dom, contentDOM: dom }
    }
  },

  addCommands() {
    return {
      toggleSpoiler: () => (props) => (spoilerAround(props.state.selection) ? reveal(props) : hide(props)),
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== "spoilerSummary") return false
        return editor.commands.setTextSelection($from.after() + 1)
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if (!empty || $from.parent.type.name !== "spoilerSummary" || $from.parentOffset > 0) return false
        return editor.commands.toggleSpoiler()
      },
    }
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "spoiler",
      groups: "story",
      priority: 80,
      button: wordButton(gettext("Spoiler"), gettext("Hide this passage until the reader asks for it")),
      command: (editor) => editor.chain().focus().toggleSpoiler().run(),
      active: (editor) => editor.isActive("spoiler"),
    })
  },
})

const TRAILERS = [
  [/^https?:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:\S*&)?v=([\w-]{11})(?:[&#]\S*)?$/i, (id) => `https://www.youtube.com/watch?v=${id}`],
  [/^https?:\/\/youtu\.be\/([\w-]{11})\/?(?:[?#]\S*)?$/i, (id) => `https://www.youtube.com/watch?v=${id}`],
  [
    /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|shorts|live|v)\/([\w-]{11})\/?(?:[?#]\S*)?$/i,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?(?:[?#]\S*)?$/i,
    (id, unlisted) => `https://vimeo.com/${id}${unlisted ? `/${unlisted}` : ""}`,
  ],
]

function trailerAddress(typed) {
  for (const [pattern, usual] of TRAILERS) {
    const found = typed.trim().match(pattern)
    if (found) return usual(...found.slice(1))
  }
  return null
}

/** With a paragraph behind it for the cursor: what is typed while the trailer is selected would replace it. */
function trailerAt(address) {
  return [{ type: "trailer", attrs: { address } }, { type: "paragraph" }]
}

async function askForTrailer(editor) {
  const answer = await ask({
    title: gettext("Trailer"),
    submit: gettext("Place trailer"),
    questions: [
      {
        name: "address",
        label: gettext("Address"),
        value: editor.getAttributes("trailer").address ?? "",
        help: gettext("Of the film on YouTube or Vimeo, as the browser shows it. Readers’ browsers ask there only when they press play."),
      },
    ],
    check: ({ address }) =>
      trailerAddress(address)
        ? {}
        : { address: gettext("This is no film on YouTube or Vimeo. Open the film there and copy the address from the browser.") },
  })
  if (!answer) return editor.commands.focus()
  editor.chain().focus().insertContent(trailerAt(trailerAddress(answer.address))).run()
}

export const Trailer = Node.create({
  name: "trailer",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes() {
    return { address: { default: "", parseHTML: (element) => element.dataset.trailer, rendered: false } }
  },

  parseHTML() {
    return [{ tag: "p[data-trailer]", priority: 60 }]
  },

  renderHTML({ node: { attrs } }) {
    return ["p", { "data-trailer": attrs.address }, ["a", { href: attrs.address }, attrs.address]]
  },

  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement("div")
      dom.className = "editor-trailer"
      const name = document.createElement("strong")
      name.textContent = gettext("Trailer")
      dom.append(name, ` ${node.attrs.address}`)
      return { dom }
    }
  },

  addProseMirrorPlugins() {
    const handlePaste = (view, event) => {
      const address = trailerAddress(event.clipboardData?.getData("text/plain") ?? "")
      const { parent } = view.state.selection.$from
      if (!address || parent.type.name !== "paragraph" || parent.content.size) return false
      return this.editor.commands.insertContent(trailerAt(address))
    }
    return [new Plugin({ props: { handlePaste } })]
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "trailer",
      groups: "story",
      priority: 95,
      button: wordButton(gettext("Trailer"), gettext("Place a trailer by its address")),
      command: askForTrailer,
      active: (editor) => editor.isActive("trailer"),
    })
  },
})

export const FilmLink = Mark.create({
  name: "filmLink",
  inclusive: false,
  excludes: "link",

  addAttributes() {
    return { film: { default: null, parseHTML: (element) => element.dataset.film, rendered: false } }
  },

  parseHTML() {
    return [{ tag: "a[data-film]", priority: 60 }]
  },

  renderHTML({ mark }) {
    return ["a", { "data-film": mark.attrs.film }, 0]
  },
})
