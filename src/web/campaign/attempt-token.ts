const keyOf = (code: string): string => `tro-ly-57:attempt:${code}`

/**
 * What lets this device go on with a sheet after a reload or a dead battery. Kept beyond the tab: a phone drops tabs
 * at will. Where storage is refused, the sheet lasts as long as the page.
 */
export const attemptToken = {
  load(code: string): string | null {
    try {
      return localStorage.getItem(keyOf(code))
    } catch {
      return null
    }
  },
  save(code: string, token: string): void {
    try {
      localStorage.setItem(keyOf(code), token)
    } catch {
      // Storage is full or refused.
    }
  },
  forget(code: string): void {
    try {
      localStorage.removeItem(keyOf(code))
    } catch {
      // Nothing was kept.
    }
  },
}
