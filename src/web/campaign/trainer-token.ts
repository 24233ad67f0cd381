const KEY = 'tro-ly-57:trainer'

/** The trainer's token, for this tab alone: on a shared computer it goes with the tab. */
export const trainerToken = {
  load(): string {
    try {
      return sessionStorage.getItem(KEY) ?? ''
    } catch {
      return ''
    }
  },
  save(token: string): void {
    try {
      sessionStorage.setItem(KEY, token)
    } catch {
      // Storage is refused: signed in as long as the page.
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(KEY)
    } catch {
      // Nothing was kept.
    }
  },
}
