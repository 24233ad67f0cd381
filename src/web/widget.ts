import { ownScript } from './widget/script-origin.ts'
import { TroLy57 } from './widget/tro-ly-57.ts'

const NAME = 'tro-ly-57'

/** Attributes given on the script tag as `data-…` go to the element that the script adds. */
const elementFromScript = (): HTMLElement => {
  const element = document.createElement(NAME)
  for (const { name, value } of ownScript?.attributes ?? []) {
    if (name.startsWith('data-')) element.setAttribute(name.slice('data-'.length), value)
  }
  return element
}

/** A page without the element gets one at its end, unless its script tag says `data-auto="off"`. */
const addElement = (): void => {
  if (ownScript?.dataset.auto === 'off' || document.querySelector(NAME) !== null) return
  document.body.append(elementFromScript())
}

// Loaded twice, the second time does nothing.
if (customElements.get(NAME) === undefined) {
  customElements.define(NAME, TroLy57)
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', addElement, { once: true })
  else addElement()
}
