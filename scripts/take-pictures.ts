// Takes the pictures of the README and the guides from the real service: `node scripts/take-pictures.ts [name…]`.
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { loadAssistant } from '../src/runtime/node/load-assistant.ts'
import { startSiteWith } from '../test/e2e/site.ts'
import { ask, lastAnswer, visit } from '../test/e2e/visit.ts'
import { launchBrowser } from '../test/support/browser.ts'

const folder = new URL('../docs/images/', import.meta.url)
const question = 'Quy mô kinh tế số đến năm 2030 là bao nhiêu phần trăm GRDP?'
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  deviceScaleFactor: 2,
}

const answered = async (page: Page): Promise<void> => {
  await ask(page, question)
  await lastAnswer(page)
}

const openClause = async (page: Page): Promise<void> => {
  await page.locator('.prose .chip').first().click()
  await page.locator('tl57-clause mark').first().waitFor()
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo(0, 0))
}

const madeQuiz = async (page: Page): Promise<void> => {
  await page.getByRole('spinbutton', { name: 'Mã đề' }).fill('7')
  await page.getByRole('button', { name: 'Tạo bộ câu hỏi' }).click()
  await page.locator('tl57-quiz-item').first().waitFor()
}

const pictures = [
  {
    name: 'chat',
    path: '/',
    options: desktop,
    pose: async (page: Page) => {
      await answered(page)
      await openClause(page)
    },
  },
  {
    name: 'chat-phone',
    path: '/',
    options: phone,
    pose: async (page: Page) => {
      await answered(page)
      await page.evaluate(() => scrollTo(0, 0))
    },
  },
  {
    name: 'programme',
    path: '/programme#III.1.7',
    options: desktop,
    pose: (page: Page) => page.locator('[id="III.1.7"]').waitFor(),
  },
  {
    name: 'widget',
    path: '/demo',
    options: desktop,
    pose: async (page: Page) => {
      await page.getByRole('button', { name: 'Hỏi Trợ lý 57' }).click()
      await answered(page)
      await page.mouse.move(0, 0)
    },
  },
  {
    name: 'quiz',
    path: '/quiz',
    options: desktop,
    pose: async (page: Page) => {
      await madeQuiz(page)
      await page.evaluate(() => scrollTo(0, 0))
    },
  },
  {
    name: 'quiz-preview',
    path: '/quiz',
    options: desktop,
    pose: async (page: Page) => {
      await madeQuiz(page)
      await page.getByRole('button', { name: 'Xem như người học' }).click()
      await page.getByRole('radio').nth(4).check()
      await page.getByRole('button', { name: 'Nộp bài thử' }).click()
      await page.locator('.score').waitFor()
    },
  },
] as const

/** Names of pictures, for retaking only those. */
const wanted = process.argv.slice(2)

const [browser, assistant] = await Promise.all([launchBrowser(), loadAssistant({})])
const site = await startSiteWith({ assistant })
for (const { name, path, options, pose } of pictures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { page, close } = await visit(browser, site.url + path, { ...options, reducedMotion: 'reduce' })
  await pose(page)
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) })
  await close()
}
await browser.close()
await site.stop()
