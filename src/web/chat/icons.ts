import { html, svg, type TemplateResult } from 'lit'

/** Drawn on a 24 by 24 grid with a stroke of the text's colour. */
const shapes = {
  'thumb-up':
    'M7 11v9H4v-9zM7 11l4-7c1.5 0 2.5 1 2.2 2.6L12.6 10H19a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 17.8 20H7',
  'thumb-down':
    'M7 13V4H4v9zM7 13l4 7c1.5 0 2.5-1 2.2-2.6L12.6 14H19a2 2 0 0 0 2-2.4l-1.2-6A2 2 0 0 0 17.8 4H7',
  microphone: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
  speaker: 'M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
} as const

/** An icon beside words that say the same; screen readers pass over it. */
export const icon = (name: keyof typeof shapes): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round">${svg`<path d=${shapes[name]} />`}</svg>`
