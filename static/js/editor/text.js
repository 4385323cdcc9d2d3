// What every text may hold beside the editor's own: film titles, languages, links without tricks.

import {
  Extension,
  Heading as BaseHeading,
  Link as BaseLink,
  Mark,
  gettext,
  mergeAttributes,
} from "django-prose-editor/editor"
import { ask } from "cinesite/editor/asking"
import { wordButton } from "cinesite/editor/toolbar"

export { Pasting } from "cinesite/editor/pasting"
export { Toolbar } from "cinesite/editor/toolbar"

// As publishing/body/structure.py has it: the page's title is the only heading of the first rank.
export const Heading = BaseHeading.extend({
  addOptions() {
    return { ...this.parent?.(), levels: [2, 3, 4] }
  },

  parseHTML() {
    const ranks = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }
    return Object.entries(ranks).map(([tag, level]) => ({ tag, attrs: { level } }))
  },
})

export const Cite = Mark.create({
  name: "cite",

  parseHTML() {
    return [{ tag: "cite" }]
  },

  renderHTML() {
    return ["cite", 0]
  },

  addKeyboardShortcuts() {
    return { "Mod-Alt-c": () => this.editor.commands.toggleMark("cite") }
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "cite",
      groups: "marks",
      priority: 10,
      button: wordButton(gettext("Title"), gettext("Title of a film or another work (Ctrl+Alt+C)")),
      command: (editor) => editor.chain().focus().toggleMark("cite").run(),
      active: (editor) => editor.isActive("cite"),
      enabled: (editor) => editor.can().toggleMark("cite"),
    })
  },
})

const LINK = /^(https?:\/\/[^\s/?#]+\S*|mailto:[^\s@]+@\S+|\/(?!\/)\S*|#fn(ref)?-\d+)$/i

/** The address that was meant, or null. */
function meantAddress(typed) {
  if (LINK.test(typed)) return typed
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(typed) ? `https://${typed}` : null
}

async function askForLink(editor) {
  const answer = await ask({
    title: gettext("Link"),
    submit: gettext("Link"),
    questions: [
      {
        name: "href",
        label: gettext("Address"),
        value: editor.getAttributes("link").href ?? "",
        help: gettext("A web address, an e-mail address, or a path on this site such as /films/. Empty removes the link."),
      },
    ],
    check: ({ href }) => (!href || meantAddress(href) ? {} : { href: gettext("This is not an address that a link can lead to.") }),
  })
  if (!answer) return editor.commands.focus()
  const chain = editor.chain().focus().extendMarkRange("link")
  if (answer.href) chain.setMark("link", { href: meantAddress(answer.href) }).run()
  else chain.unsetMark("link").run()
}

export const Link = BaseLink.extend({
  addOptions() {
    return {
      ...this.parent?.(),
      enableTarget: false,
      HTMLAttributes: { target: null, rel: null, class: null },
    }
  },

  addAttributes() {
    return { href: { default: null } }
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          if (editor.state.selection.empty && !editor.isActive("link")) return false
          askForLink(editor)
          return true
        },
    }
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      button: buttons.material("insert_link", gettext("Link (Ctrl+K)")),
      command: (editor) => editor.commands.addLink(),
      active: (editor) => editor.isActive("link"),
      enabled: (editor) => !editor.state.selection.empty || editor.isActive("link"),
    })
  },
})

async function askForLanguage(editor) {
  const { lang, dir } = editor.getAttributes("language")
  const answer = await ask({
    title: gettext("Language of these words"),
    submit: gettext("Mark"),
    questions: [
      { name: "lang", label: gettext("Code"), value: lang ?? "", size: 8, help: gettext("For example fr, pt-BR or ar. Empty removes the mark.") },
      { name: "rtl", label: gettext("Written from right to left"), type: "checkbox", value: dir === "rtl" },
    ],
    check: ({ lang }) => (/^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$/i.test(lang) ? {} : { lang: gettext("Two or three letters, such as fr.") }),
  })
  if (!answer) return editor.commands.focus()
  const chain = editor.chain().focus().extendMarkRange("language")
  if (answer.lang || answer.rtl) {
    chain.setMark("language", { lang: answer.lang || null, dir: answer.rtl ? "rtl" : null }).run()
  } else {
    chain.unsetMark("language").run()
  }
}

const languageAttributes = { lang: { default: null }, dir: { default: null } }

export const Language = Mark.create({
  name: "language",

  addAttributes() {
    return languageAttributes
  },

  parseHTML() {
    return [{ tag: "span[lang]" }, { tag: "span[dir]" }]
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes(HTMLAttributes), 0]
  },

  addMenuItems({ menu }) {
    menu.defineItem({
      name: "language",
      groups: "link",
      priority: 1,
      button: wordButton(gettext("Language"), gettext("Say in which language words are, for pronunciation")),
      command: askForLanguage,
      active: (editor) => editor.isActive("language"),
      enabled: (editor) => !editor.state.selection.empty || editor.isActive("language"),
    })
  },
})

export const BlockLanguage = Extension.create({
  name: "blockLanguage",

  addGlobalAttributes() {
    const types = ["paragraph", "heading", "blockquote", "listItem"]
    return [{ types, attributes: languageAttributes }]
  },
})
