import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

const screenshots = new URL('screenshots/', import.meta.url)

export type Visit = {
  readonly page: Page
  /** Errors of scripts, of loading and of the content policy, as the browser's console shows them. */
  readonly complaints: readonly string[]
  /** Addresses asked for, of any host. */
  readonly requested: readonly string[]
  /** What axe finds wrong in the present state, in the whole page or below one element: rule and elements. */
  audit(below?: string): Promise<readonly string[]>
  /** Whether anything has to be scrolled sideways to be read. */
  overflows(): Promise<boolean>
  /** Keeps a picture of the present state for people to look at. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

/** Opens a tab of its own, with storage of its own, on one address. */
export const visit = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  // Well below a test's own limit, so that what is waited for in vain gets named.
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const requested: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requested.push(request.url()))
  await page.goto(url)
  return {
    page,
    complaints,
    requested,
    async audit(below = 'html') {
      await page.evaluate(axe.source)
      const violations: readonly { id: string; nodes: readonly { target: unknown }[] }[] =
        await page.evaluate(
          `axe.run(document.querySelector('${below}'), { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`,
        )
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`,
      )
    },
    overflows: () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    async picture(name) {
      mkdirSync(screenshots, { recursive: true })
      await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, screenshots)) })
    },
    close: () => context.close(),
  }
}

/** What an element says, in one line. */
export const textOf = async (element: Locator): Promise<string> =>
  ((await element.textContent()) ?? '').replace(/\s+/gu, ' ').trim()

/** Types a question and sends it with Enter. */
export const ask = async (page: Page, question: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).fill(question)
  await page.keyboard.press('Enter')
}

/** The text of the last answer once it is whole. */
export const lastAnswer = async (page: Page): Promise<string> => {
  const answer = page.locator('tl57-answer').last().locator('article[aria-busy=false]')
  await answer.waitFor()
  return textOf(answer)
}
