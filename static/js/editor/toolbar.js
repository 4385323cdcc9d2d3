// The toolbar: one tab stop, arrow keys between the buttons, Alt+F10 from the text and Escape back.

import { Menu, crel, gettext } from "django-prose-editor/editor"

export function wordButton(text, title) {
  return crel("button", {
    type: "button",
    className: "prose-menubar__button editor-word",
    textContent: text,
    title,
  })
}

export function headingButton(level) {
  const title = gettext("Heading %s").replace("%s", level - 1)
  return crel("button", {
    type: "button",
    className: "prose-menubar__button editor-word",
    textContent: `H${level - 1}`,
    title,
    "aria-label": title,
  })
}

const marks = [
  ["bold", "format_bold", gettext("Bold")],
  ["italic", "format_italic", gettext("Italic")],
  ["strike", "format_strikethrough", gettext("Struck through")],
  ["superscript", "superscript", gettext("Superscript")],
  ["subscript", "subscript", gettext("Subscript")],
]

function defineItems({ menu, buttons }) {
  let priority = 1000
  const define = (groups, name, button, command, active = () => false, enabled = () => true) =>
    menu.defineItem({ groups, name, button, command, active, enabled, priority: priority-- })

  define(
    "blocks",
    "paragraph",
    wordButton(gettext("Text"), gettext("Plain paragraph")),
    (editor) => editor.chain().focus().setParagraph().run(),
    (editor) => editor.isActive("paragraph"),
  )
  for (const level of [2, 3, 4]) {
    define(
      "blocks",
      `heading${level}`,
      headingButton(level),
      (editor) => editor.chain().focus().toggleHeading({ level }).run(),
      (editor) => editor.isActive("heading", { level }),
      (editor) => editor.can().toggleHeading({ level }),
    )
  }
  define(
    "blocks",
    "blockquote",
    buttons.material("format_quote", gettext("Quotation")),
    (editor) => editor.chain().focus().toggleBlockquote().run(),
    (editor) => editor.isActive("blockquote"),
    (editor) => editor.can().toggleBlockquote(),
  )
  for (const [name, icon, title] of marks) {
    define(
      "marks",
      name,
      buttons.material(icon, title),
      (editor) => editor.chain().focus().toggleMark(name).run(),
      (editor) => editor.isActive(name),
      (editor) => editor.can().toggleMark(name),
    )
  }
  define(
    "lists",
    "bulletList",
    buttons.material("format_list_bulleted", gettext("List")),
    (editor) => editor.chain().focus().toggleBulletList().run(),
    (editor) => editor.isActive("bulletList"),
    (editor) => editor.can().toggleBulletList(),
  )
  define(
    "lists",
    "orderedList",
    buttons.material("format_list_numbered", gettext("Numbered list")),
    (editor) => editor.chain().focus().toggleOrderedList().run(),
    (editor) => editor.isActive("orderedList"),
    (editor) => editor.can().toggleOrderedList(),
  )
  define(
    "insert",
    "horizontalRule",
    buttons.material("horizontal_rule", gettext("Line between sections")),
    (editor) => editor.chain().focus().setHorizontalRule().run(),
    () => false,
    (editor) => editor.can().setHorizontalRule(),
  )
  define(
    "history",
    "undo",
    buttons.material("undo", gettext("Undo")),
    (editor) => editor.chain().focus().undo().run(),
    () => false,
    (editor) => editor.can().undo(),
  )
  define(
    "history",
    "redo",
    buttons.material("redo", gettext("Redo")),
    (editor) => editor.chain().focus().redo().run(),
    () => false,
    (editor) => editor.can().redo(),
  )
}

function makeAccessible(editor, bar) {
  const all = [...bar.querySelectorAll("button")]
  const visible = () => all.filter((button) => !button.classList.contains("hidden"))
  const only = (current) => {
    for (const button of all) button.tabIndex = button === current ? 0 : -1
  }
  const moves = {
    ArrowRight: (index, count) => (index + 1) % count,
    ArrowLeft: (index, count) => (index - 1 + count) % count,
    Home: () => 0,
    End: (_index, count) => count - 1,
  }

  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", gettext("Formatting"))
  only(all[0])
  bar.addEventListener("focusin", (event) => only(event.target))
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") editor.commands.focus()
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const shown = visible()
    shown[move(shown.indexOf(document.activeElement), shown.length)].focus()
  })

  const tellState = () => {
    for (const button of all) {
      button.setAttribute("aria-pressed", button.classList.contains("active"))
      button.setAttribute("aria-disabled", button.classList.contains("disabled"))
    }
    if (!visible().some((button) => button.tabIndex === 0)) only(visible()[0])
  }
  editor.on("transaction", tellState)
  tellState()
}

/** The visible label, help and errors of the hidden text area belong to the text that is edited instead. */
function describe(editor) {
  const textarea = editor.view.dom.closest(".prose-editor")?.querySelector(":scope > textarea")
  const label = textarea?.labels[0]
  const text = editor.view.dom
  text.setAttribute("role", "textbox")
  text.setAttribute("aria-multiline", "true")
  text.setAttribute("aria-label", label?.textContent.replace(/:\s*$/, "").trim() || gettext("Text"))
  text.title = ""
  for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (textarea?.hasAttribute(name)) text.setAttribute(name, textarea.getAttribute(name))
  }
  label?.addEventListener("click", () => editor.commands.focus())
}

export const Toolbar = Menu.extend({
  addMenuItems(storage) {
    defineItems(storage)
  },

  onBeforeCreate() {
    // The policy allows no style elements; css/admin/editor.css has these rules.
    this.editor.options.injectCSS = false
  },

  onCreate(event) {
    this.parent?.(event)
    makeAccessible(this.editor, this.storage.dom)
    describe(this.editor)
  },

  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => {
        this.storage.dom.querySelector("button[tabindex='0']").focus()
        return true
      },
    }
  },
})
