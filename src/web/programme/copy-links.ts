import { copyText } from '../copy-text.ts'
import { programmeWords as words } from './words.ts'

/** Shows the buttons that copy a clause's address; without script they stay hidden, for they would do nothing. */
export const enableCopyLinks = (root: ParentNode): void => {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
    button.hidden = false
    const label = button.textContent
    button.addEventListener('click', async () => {
      const url = new URL(`#${button.dataset.copyLink ?? ''}`, location.href)
      url.search = ''
      button.textContent = (await copyText(url.href)) ? words.copied : words.copyFailed
      setTimeout(() => {
        button.textContent = label
      }, 2000)
    })
  }
}
