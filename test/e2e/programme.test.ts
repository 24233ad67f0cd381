import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { programme } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { textOf } from './visit.ts'

const setting = useSetting()

const open = (options: BrowserContextOptions = {}, hash = '') => setting.open(`/programme${hash}`, options)

describe('the programme page', { timeout: 30_000 }, () => {
  it('without JavaScript has an anchor per clause, a working table of contents and every mended word marked', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    for (const { id } of programme.clauses) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1)
    const targets = await page.locator('a[href^="#"]').all()
    for (const link of targets) {
      const id = decodeURIComponent((await link.getAttribute('href'))?.slice(1) ?? '')
      expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1)
    }
    expect(await page.locator('.mended').count()).toBe(13)
    expect(await page.locator('[data-copy-link]').first().isVisible()).toBe(false)
  })

  it('prints numbers as the document does', async () => {
    const { page } = await open()
    const start = async (id: string) => (await textOf(page.locator(`[id="${id}"]`))).slice(0, 24)
    expect(await start('III.5.10')).toBe('5.10. Triển khai thực hi')
    expect(await start('II.1.3')).toBe('(3) Thể chế, nhân lực, h')
    expect(await start('II.2.1.2')).toBe('- Duy trì mục tiêu tăng ')
    expect(await start('II.2.2')).toMatch(/^2\.2\. Đến năm 2045\s+Khoa/)
    expect(await textOf(page.getByRole('heading', { level: 2 }).first())).toBe('I- MỤC ĐÍCH, YÊU CẦU')
  })

  it('highlights the clause that a link leads to', async () => {
    const { page } = await open({}, '#III.1.7')
    const background = (id: string) =>
      page.locator(`[id="${id}"]`).evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await background('III.1.7')).not.toBe(await background('III.1.6'))
    expect(await page.locator('[id="III.1.7"]').boundingBox()).toMatchObject({ y: expect.closeTo(17, -2) })
  })

  it.each(['kinh te so', 'KINH TẾ SỐ', '  kinh   tế số '])(
    'finds clauses as the reader types, with or without accents: %s',
    async (query) => {
      const { page } = await open()
      await page.getByRole('searchbox').fill(query)
      const shown = await page
        .locator('.clause:visible')
        .evaluateAll((elements) => elements.map(({ id }) => id))
      const wanted = programme.clauses.filter(({ text }) => /kinh tế số/i.test(text)).map(({ id }) => id)
      expect(shown).toEqual(wanted)
      expect(await textOf(page.locator('[data-search-status]'))).toBe(
        `${wanted.length} trong 81 điều khoản có từ này`,
      )
      const highlighted: number = await page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)
      expect(highlighted).toBeGreaterThanOrEqual(wanted.length)
      await page.getByRole('searchbox').fill('')
      expect(await page.locator('.clause:visible').count()).toBe(81)
    },
  )

  it('hands words it does not find to the assistant as a question', async () => {
    const { page } = await open()
    await page.getByRole('searchbox').fill('lương giáo viên')
    expect(await textOf(page.locator('[data-search-status]'))).toContain('Không có điều khoản nào')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/?q=*')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).inputValue())
      .toBe('lương giáo viên')
  })

  it('offers to ask about a clause, and copies its address', async () => {
    const { page } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const clause = page.locator('[id="III.1.7"]')
    await clause.getByRole('button').click()
    await clause.getByText('Đã sao chép').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${setting.url()}/programme#III.1.7`,
    )
    await clause.getByRole('link', { name: /^Hỏi về điều khoản này/ }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).inputValue())
      .toBe('Nhiệm vụ 1.7, Phần III quy định những gì?')
  })

  it('lists every target with its figure, its year and a way to its clause', async () => {
    const { page } = await open({}, '#chi-tieu')
    const row = page.locator('.targets tbody tr', { hasText: 'Quy mô kinh tế số' }).first()
    expect(await row.locator('th, td').allInnerTexts()).toEqual([
      'đạt từ 30% GRDP trở lên',
      '2030',
      'Quy mô kinh tế số đạt từ 30% GRDP trở lên.',
      'II.2.1.3',
    ])
    await row.getByRole('link').click()
    await page.waitForURL('**/programme#II.2.1.3')
  })

  it('leads from a clause to questions about it', async () => {
    const { page } = await open()
    await page
      .locator('[id="III.1.7"]')
      .getByRole('link', { name: /^Tạo câu hỏi ôn tập/ })
      .click()
    await page.waitForURL('**/quiz?clause=III.1.7')
  })

  it('prints the text alone', async () => {
    const { page } = await open()
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.bar', '.finder', '.links'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    expect(await page.locator('[id="III.1.7"] .text').isVisible()).toBe(true)
  })
})
