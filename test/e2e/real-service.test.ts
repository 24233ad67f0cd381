import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import suggestions from '../../seeds/suggestions.json' with { type: 'json' }
import type { Assistant } from '../../src/answer/assistant.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Site, startSiteWith } from './site.ts'
import { ask, lastAnswer, textOf, visit } from './visit.ts'

let started: { readonly browser: Browser; readonly site: Site<Assistant> } | null = null

const present = () => {
  if (started === null) throw new Error('Started before the first test')
  return started
}

beforeAll(async () => {
  const [browser, assistant] = await Promise.all([launchBrowser(), loadAssistant({})])
  started = { browser, site: await startSiteWith({ assistant }) }
}, 60_000)
afterAll(async () => {
  await started?.browser.close()
  await started?.site.stop()
})

const open = () => visit(present().browser, present().site.url)

describe('the whole service, from the page to the clause', { timeout: 30_000 }, () => {
  it('answers a newcomer with the figure, its clause and the words quoted there', async () => {
    const visited = await open()
    const { page } = visited
    await ask(page, 'Quy mô kinh tế số đến năm 2030 là bao nhiêu phần trăm GRDP?')
    expect(await lastAnswer(page)).toContain('30% GRDP')
    await page.locator('.prose').getByRole('button', { name: 'II.2.1.3' }).first().click()
    await page.locator('tl57-clause mark').waitFor()
    expect(await textOf(page.locator('tl57-clause mark').first())).toContain('30% GRDP')
    await visited.picture('real-answer')
    await ask(page, 'Tầm nhìn đến năm 2045 của tỉnh là gì?')
    await expect.poll(() => page.locator('tl57-answer').count()).toBe(2)
    expect(await lastAnswer(page)).toContain('50% GRDP')
    expect(visited.complaints).toEqual([])
    await visited.close()
  })

  it('says what the programme does not state, and lets the reader choose between readings', async () => {
    const { page, close, audit } = await open()
    await ask(page, 'Ai chủ trì nhiệm vụ 1.7?')
    expect(await lastAnswer(page)).toContain('Chương trình không quy định nội dung này')
    await ask(page, 'Mục 2.1 nói gì?')
    await expect.poll(() => page.locator('tl57-answer').count()).toBe(2)
    expect(await lastAnswer(page)).toContain('Cần làm rõ câu hỏi')
    expect(await audit()).toEqual([])
    await page.locator('.suggestions').getByRole('button').last().click()
    await expect.poll(() => page.locator('tl57-answer').count()).toBe(3)
    expect(await lastAnswer(page)).toContain('Căn cứ')
    await close()
  })

  it.each(suggestions)('answers what it suggests asking: %s', async (question) => {
    const answer = await present().site.assistant.ask({ question })
    expect(answer.outcome).toBe('answered')
    expect(answer.citations.length).toBeGreaterThan(0)
    expect(answer.checks).toEqual([])
  })
})
