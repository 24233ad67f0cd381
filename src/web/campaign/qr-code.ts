import { html, svg, type TemplateResult } from 'lit'
import { encode } from 'uqr'

/** Light modules around the code, so that cameras find its edge (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** A QR code as one path; dark on light in every colour scheme, as cameras expect. */
export const qrCode = (text: string, label: string): TemplateResult => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}
    shape-rendering="crispEdges">${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}</svg>`
}
