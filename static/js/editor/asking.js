// Small forms in a dialog. They hang on the page's body: inside the admin's form they would be part of it.

import { crel, gettext } from "django-prose-editor/editor"

let fields = 0

export function field({ name, label, help = "", value = "", type = "text", ...properties }) {
  const id = `editor-field-${++fields}`
  const isTick = type === "checkbox"
  const input = crel(type === "textarea" ? "textarea" : "input", { id, name, ...properties })
  if (type !== "textarea") input.type = type
  if (isTick) input.checked = Boolean(value)
  else if (type !== "file") input.value = value
  const error = crel("p", { id: `${id}-error`, className: "editor-field__error", hidden: true })
  const described = [error.id]
  const parts = [crel("label", { htmlFor: id, textContent: label }), input]
  if (isTick) parts.reverse()
  if (help) {
    described.push(`${id}-help`)
    parts.push(crel("p", { id: `${id}-help`, className: "editor-field__help", textContent: help }))
  }
  input.setAttribute("aria-describedby", described.join(" "))
  return crel("div", { className: `editor-field${isTick ? " editor-field--tick" : ""}` }, [...parts, error])
}

export function showErrors(form, errors) {
  for (const error of form.querySelectorAll(".editor-field__error")) error.hidden = true
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid")
  let first = null
  for (const [name, messages] of Object.entries(errors)) {
    const input = form.elements[name] ?? form.querySelector("input, textarea")
    const error = document.getElementById(`${input.id}-error`)
    error.textContent = [messages].flat().join(" ")
    error.hidden = false
    input.setAttribute("aria-invalid", "true")
    first ??= input
  }
  first?.focus()
}

export function valuesOf(form) {
  const inputs = [...form.elements].filter((input) => input.name && input.type !== "file")
  return Object.fromEntries(
    inputs.map((input) => [input.name, input.type === "checkbox" ? input.checked : input.value.trim()]),
  )
}

export function button(text, properties = {}) {
  return crel("button", { type: "button", className: "editor-button", textContent: text, ...properties })
}

export function openDialog(title, contents, { wide = false, onClose = () => {} } = {}) {
  const id = `editor-dialog-${++fields}`
  const close = button(gettext("Close"), { className: "editor-button editor-button--quiet" })
  const dialog = crel("dialog", { className: `editor-dialog${wide ? " editor-dialog--wide" : ""}`, "aria-labelledby": id }, [
    crel("header", { className: "editor-dialog__head" }, [crel("h2", { id, textContent: title }), close]),
    ...contents,
  ])
  close.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => {
    dialog.remove()
    onClose()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** Asks for values; `check` gives errors by field name, or none. Resolves to null where the writer thinks better of it. */
export function ask({ title, questions, submit, check = () => ({}) }) {
  return new Promise((resolve) => {
    let answer = null
    const form = crel("form", { className: "editor-form", noValidate: true }, [
      ...questions.map(field),
      crel("div", { className: "editor-form__buttons" }, [
        crel("button", { type: "submit", className: "editor-button editor-button--main", textContent: submit }),
      ]),
    ])
    const dialog = openDialog(title, [form], { onClose: () => resolve(answer) })
    form.querySelector("input, textarea").focus()
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const values = valuesOf(form)
      const errors = check(values)
      showErrors(form, errors)
      if (Object.keys(errors).length) return
      answer = values
      dialog.close()
    })
  })
}
