// Footnotes: a mark in the text, and at its end the list that the marks point into.

import { Node, gettext } from "django-prose-editor/editor"
import { wordButton } from "cinesite/editor/toolbar"

const numberIn = (element) => Number(element.id.replace(/\D/g, ""))
const number = { number: { default: 1, parseHTML: numberIn, rendered: false } }

export const NoteMark = Node.create({
  name: "noteMark",
  group: "inline",
  inline: true,
  atom: true,

  addAttributes() {
    return number
  },

  parseHTML() {
    return [{ tag: "sup[id^=fnref-]", priority: 60 }]
  },

  renderHTML({ node }) {
    const note = node.attrs.number
    return ["sup", { id: `fnref-${note}` }, ["a", { href: `#fn-${note}` }, String(note)]]
  },

  addCommands() {
    return { insertNote: () => insertNote }
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "note",
      groups: "insert",
      priority: 20,
      button: wordButton(gettext("Footnote"), gettext("Put a note at the end of the text")),
      command: (editor) => editor.chain().focus().insertNote().run(),
      enabled: (editor) => !editor.isActive("notes"),
    })
  },
})

export const Note = Node.create({
  name: "note",
  content: "paragraph+",
  defining: true,

  addAttributes() {
    return number
  },

  parseHTML() {
    return [{ tag: "ol.footnotes > li", priority: 60 }]
  },

  renderHTML({ node }) {
    return ["li", { id: `fn-${node.attrs.number}` }, 0]
  },
})

export const Notes = Node.create({
  name: "notes",
  group: "block",
  content: "note+",
  isolating: true,

  parseHTML() {
    return [{ tag: "ol.footnotes", priority: 60 }]
  },

  renderHTML() {
    return ["ol", { class: "footnotes" }, 0]
  },
})

/** Places a mark, numbers all marks in the order of the text, and puts their notes into the same order at the end. */
function insertNote({ state, tr, dispatch }) {
  const { nodes } = state.schema
  if (!dispatch) return true
  tr.replaceSelectionWith(nodes.noteMark.create({ number: 0 }))
  const existing = new Map()
  const lists = []
  const marks = []
  tr.doc.descendants((node, position) => {
    if (node.type === nodes.noteMark) marks.push({ node, position })
    if (node.type === nodes.notes) lists.push({ node, position })
    if (node.type === nodes.note) existing.set(node.attrs.number, node)
  })
  const ordered = marks.map(({ node, position }, index) => {
    tr.setNodeMarkup(position, null, { number: index + 1 })
    const content = existing.get(node.attrs.number)?.content ?? nodes.paragraph.create()
    existing.delete(node.attrs.number)
    return nodes.note.create({ number: index + 1 }, content)
  })
  // A note that has lost its mark is still somebody's text.
  const orphans = [...existing.values()].map((node, index) =>
    nodes.note.create({ number: ordered.length + index + 1 }, node.content),
  )
  for (const { node, position } of lists.reverse()) tr.delete(position, position + node.nodeSize)
  const end = tr.doc.content.size
  tr.insert(end, nodes.notes.create(null, [...ordered, ...orphans]))
  const mine = marks.findIndex(({ node }) => node.attrs.number === 0)
  let place = end + 1
  for (let index = 0; index < mine; index++) place += ordered[index].nodeSize
  tr.setSelection(state.selection.constructor.near(tr.doc.resolve(place + 2))).scrollIntoView()
  return true
}
