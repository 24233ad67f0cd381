import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { script } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { ask, lastAnswer, textOf, type Visit } from './visit.ts'

const setting = useSetting()

/** The element that has the focus, seen through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return `${element?.localName} ${element?.textContent?.trim() ?? ''}`.trim()
  })

const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let presses = 0; presses < 40; presses += 1) {
    if (wanted.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}`)
}

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const

describe('with the keyboard alone', { timeout: 30_000 }, () => {
  it.each(Object.entries(sizes))(
    'a reader asks, opens a clause and comes back to where they were (%s)',
    async (_name, viewport) => {
      const { page }: Visit = await setting.open('/', { viewport })
      await tabTo(page, /^button Đến năm 2030/)
      await page.keyboard.press('Enter')
      await lastAnswer(page)
      expect(await focused(page)).toMatch(/^article/)
      await tabTo(page, /^button II\.2\.1\.3$/)
      await page.keyboard.press('Enter')
      await page.locator('tl57-clause mark').waitFor()
      expect(await focused(page)).toMatch(/^h2/)
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatch(/^button/)
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page)).toBe('button II.2.1.3')
      expect(await page.getByRole('dialog').count()).toBe(0)
    },
  )

  it('Enter sends, Shift+Enter starts a line, and the Enter that ends a Telex syllable does neither', async () => {
    const { page } = await setting.open('/')
    const field = page.getByRole('textbox', { name: 'Câu hỏi của bạn' })
    await field.fill('dòng một')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('dòng hai')
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      await field.evaluate((element, init) => {
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        )
      }, composing)
    }
    expect(await field.inputValue()).toBe('dòng một\ndòng hai')
    expect(await page.locator('.question').count()).toBe(0)
    await page.keyboard.press('Enter')
    await lastAnswer(page)
    expect(setting.assistant().requests.at(-1)?.question).toBe('dòng một\ndòng hai')
    expect(await field.inputValue()).toBe('')
  })

  it('an empty question is not sent', async () => {
    const { page } = await setting.open('/')
    await ask(page, '   ')
    expect(await page.locator('.question').count()).toBe(0)
  })

  it('a screen reader hears that the search began and then the whole answer, once', async () => {
    const { page } = await setting.open('/')
    const spoken = page.locator('.layout > p[role=status]')
    await ask(page, script.slow)
    await expect.poll(() => textOf(spoken)).toBe('Đang tìm trong chương trình…')
    await page.getByRole('button', { name: 'Dừng' }).click()
    await ask(page, script.absent)
    await lastAnswer(page)
    expect(await textOf(spoken)).toBe(
      'Trợ lý trả lời: Chương trình không quy định cơ quan chủ trì nhiệm vụ 1.7. Nhiệm vụ này yêu cầu bố trí tối thiểu 25% cán bộ có chuyên môn khoa học kỹ thuật.',
    )
  })

  it('the first Tab of a page leads past its header', async () => {
    const { page } = await setting.open('/programme')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('a Chuyển tới nội dung chính')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/^main/)
  })
})
