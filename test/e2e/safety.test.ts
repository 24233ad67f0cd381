import { describe, expect, it } from 'vitest'
import { hostileMarkup, script } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { ask, lastAnswer, textOf, type Visit } from './visit.ts'

const setting = useSetting()

/** Nothing ran, nothing was built from the markup, nobody else was called and no policy was broken. */
const expectHarmless = async ({ page, complaints, requested }: Visit): Promise<void> => {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  // The icons of our own buttons are drawings; nothing else is.
  const shown = page.locator('tl57-answer, .question')
  expect(await shown.locator('img, script, svg:not(button > svg[aria-hidden]), iframe').count()).toBe(0)
  const hrefs = await page
    .locator('tl57-answer a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(hrefs.filter((href) => !href?.startsWith('/'))).toEqual([])
  expect(requested.filter((url) => !url.startsWith(setting.url()) && !url.startsWith('data:'))).toEqual([])
  expect(complaints).toEqual([])
}

const storedAnswer = {
  answer: hostileMarkup,
  outcome: 'answered',
  citations: [
    { id: 'III.1.7', label: hostileMarkup, quote: hostileMarkup, url: 'javascript:window.hacked=1' },
  ],
  refused: false,
  mode: 'generative',
  completeness: 'full',
  confidence: 1,
  checks: [{ kind: 'altered-quote', text: hostileMarkup, message: hostileMarkup }],
  suggestions: [hostileMarkup],
  notice: hostileMarkup,
}

describe('markup that someone slips in', { timeout: 30_000 }, () => {
  it.each([
    ['in a question', hostileMarkup],
    ['in an answer', script.markup],
  ])('is shown as text, never run: %s', async (_where, question) => {
    const visited = await setting.open('/')
    await ask(visited.page, question)
    const answer = await lastAnswer(visited.page)
    const shown = `${await textOf(visited.page.locator('.question'))} ${answer}`
    expect(shown).toContain('<script>window.hacked=1</script>')
    await visited.page.locator('.chip').first().click()
    await visited.page.getByRole('dialog').getByText('Cách ghi trong công văn').waitFor()
    await expectHarmless(visited)
  })

  it('is shown as text when it comes with a link to the chat', async () => {
    const visited = await setting.open(`/?q=${encodeURIComponent(hostileMarkup)}`)
    await visited.page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).waitFor()
    await expectHarmless(visited)
  })

  it.each([
    [
      'hostile',
      [
        { role: 'user', id: '1', text: hostileMarkup },
        {
          role: 'assistant',
          id: '2',
          state: 'done',
          text: hostileMarkup,
          sources: [],
          notice: hostileMarkup,
          answer: storedAnswer,
          failure: null,
        },
      ],
    ],
    ['of another shape', [{ role: 'system', id: '1', text: hostileMarkup }]],
    ['not JSON', '<script>window.hacked=1</script>'],
  ])('does nothing from a stored conversation: %s', async (_kind, stored) => {
    const visited = await setting.open('/')
    const value = typeof stored === 'string' ? stored : JSON.stringify(stored)
    await visited.page.evaluate((text) => sessionStorage.setItem('tro-ly-57:conversation:1', text), value)
    await visited.page.reload()
    await visited.page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).waitFor()
    await expectHarmless(visited)
  })
})

describe('the pages keep to themselves', { timeout: 30_000 }, () => {
  it.each(['/', '/programme', '/docs'])(
    '%s asks no other host for anything and breaks no policy',
    async (path) => {
      const visited = await setting.open(path)
      await visited.page.waitForLoadState('networkidle')
      expect(visited.requested.length).toBeGreaterThan(2)
      await expectHarmless(visited)
    },
  )

  it('set no cookie and keep nothing beyond the tab', async () => {
    const visited = await setting.open('/')
    await ask(visited.page, 'Kinh tế số đến năm 2030?')
    await lastAnswer(visited.page)
    await visited.page.goto(`${setting.url()}/programme`)
    expect(await visited.page.context().cookies()).toEqual([])
    expect(await visited.page.evaluate(() => localStorage.length)).toBe(0)
  })

  it('send no inline script or style', async () => {
    for (const path of ['/', '/programme']) {
      const markup = await (await fetch(setting.url() + path)).text()
      expect(markup).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/)
    }
  })
})
