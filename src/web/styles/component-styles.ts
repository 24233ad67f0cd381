import { type CSSResult, unsafeCSS } from 'lit'

const REM = /(-?\d*\.?\d+)rem\b/g

/**
 * A component's style sheet, measured from `--rem` where the page sets it: a portal's page often gives its root a
 * font size of its own, and what is embedded there must not shrink with it.
 */
export const componentStyles = (css: string): CSSResult =>
  unsafeCSS(css.replace(REM, 'calc(var(--rem, 1rem) * $1)'))
