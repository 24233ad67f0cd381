const SVG = 'http://www.w3.org/2000/svg'

type Options = {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

/** Builds one element without markup: a host page may forbid `innerHTML` (Trusted Types). */
export const build = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Options = {},
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  if (options.class !== undefined) element.className = options.class
  if (options.text !== undefined) element.textContent = options.text
  for (const [key, value] of Object.entries(options.attributes ?? {})) element.setAttribute(key, value)
  element.append(...(options.children ?? []))
  return element
}

const shapes = {
  chat: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  close: 'M6 6l12 12M18 6L6 18',
  page: 'M14 4h6v6M20 4l-9 9M17 13v6H5V7h6',
} as const

export const drawing = (name: keyof typeof shapes): SVGSVGElement => {
  const drawn = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  const attributes = {
    viewBox: '0 0 24 24',
    width: '22',
    height: '22',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.9',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  for (const [key, value] of Object.entries(attributes)) drawn.setAttribute(key, value)
  path.setAttribute('d', shapes[name])
  drawn.append(path)
  return drawn
}
