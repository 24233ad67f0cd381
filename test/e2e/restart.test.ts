import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { script } from './scripted-assistant.ts'
import { startSite } from './site.ts'
import { ask, lastAnswer, visit } from './visit.ts'

let browser: Browser | null = null

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser?.close())

describe('a server that restarts in the middle of an answer', { timeout: 30_000 }, () => {
  it('costs the reader the rest of that answer, and nothing else', async () => {
    if (browser === null) throw new Error('Started before the first test')
    const first = await startSite()
    const { page, picture, close } = await visit(browser, first.url)
    await ask(page, 'Kinh tế số đến năm 2030?')
    await lastAnswer(page)
    await ask(page, script.slow)
    await page.locator('tl57-answer').nth(1).getByText('đạt từ 30% GRDP trở lên').waitFor()
    await first.stop()
    await page.locator('.trouble', { hasText: 'Câu trả lời bị ngắt giữa chừng' }).waitFor()
    await picture('chat-restart')
    const second = await startSite({ port: Number(new URL(first.url).port) })
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.locator('tl57-answer').nth(1).locator('article[aria-busy=true]').waitFor()
    await page.getByRole('button', { name: 'Dừng' }).click()
    await ask(page, 'Kinh tế số đến năm 2030?')
    expect(await lastAnswer(page)).toContain('đạt từ 30% GRDP trở lên')
    expect(await page.locator('tl57-answer').count()).toBe(3)
    await close()
    await second.stop()
  })

  it('is said plainly while it is away, and the question is kept', async () => {
    if (browser === null) throw new Error('Started before the first test')
    const site = await startSite()
    const { page, close } = await visit(browser, site.url)
    await site.stop()
    await ask(page, 'Kinh tế số đến năm 2030?')
    expect(await lastAnswer(page)).toContain('Chưa kết nối được với máy chủ')
    expect(await page.locator('.question').count()).toBe(1)
    await close()
  })
})
