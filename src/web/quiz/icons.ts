import { html, svg, type TemplateResult } from 'lit'

/** Drawn on a 24 by 24 grid with a stroke of the text's colour. */
const shapes = {
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
} as const

/** An icon beside words that say the same; screen readers pass over it. */
export const icon = (name: keyof typeof shapes): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width=${name === 'grip' ? 3 : 2} stroke-linejoin="round" stroke-linecap="round">${svg`<path d=${shapes[name]} />`}</svg>`
