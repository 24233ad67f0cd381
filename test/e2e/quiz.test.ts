import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hostileMarkup } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { textOf } from './visit.ts'

const setting = useSetting()

const open = (query = '', options: BrowserContextOptions = {}) =>
  setting.open(`/quiz${query}`, { reducedMotion: 'reduce', acceptDownloads: true, ...options })

const cards = (page: Page) => page.locator('tl57-quiz-item')
const stems = (page: Page) => page.locator('tl57-quiz-item .stem').allTextContents()
const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true })

const make = async (page: Page, seed = 7): Promise<void> => {
  await page.getByRole('spinbutton', { name: 'Mã đề' }).fill(String(seed))
  await button(page, /^Tạo (?:lại )?bộ câu hỏi$/).click()
  await page.getByText(/^Đã tạo \d+ câu hỏi\.$|^Phạm vi và lựa chọn này chỉ có/).waitFor()
}

const download = async (page: Page, name: RegExp) => {
  const started = page.waitForEvent('download')
  await button(page, name).click()
  const file = await started
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

describe('the trainer’s page', { timeout: 60_000 }, () => {
  it('makes a quiz of ten questions in two presses, each with its key and clauses', async () => {
    const { page, complaints } = await open()
    await make(page)
    expect(await cards(page).count()).toBe(10)
    for (const card of await cards(page).all()) {
      expect(await card.locator('.key, .accepted, .pairs').count()).toBeGreaterThan(0)
      const href = await card.locator('.ground a').first().getAttribute('href')
      expect(href).toMatch(/^\/programme#[\w.-]+$/)
    }
    expect(await textOf(page.locator('#quiz'))).toBe('Đề A · mã đề 7 · 10 câu')
    expect(complaints).toEqual([])
  })

  it('gives the same quiz for the same seed, another for another, and another for form B', async () => {
    const { page } = await open()
    await make(page)
    const first = await stems(page)
    await make(page, 8)
    expect(await stems(page)).not.toEqual(first)
    await make(page)
    expect(await stems(page)).toEqual(first)
    await page.getByRole('radio', { name: 'B' }).check()
    await make(page)
    expect((await stems(page)).filter((stem) => first.includes(stem))).toEqual([])
  })

  it('starts with the clause that a link names, and asks about it alone', async () => {
    const { page } = await open('?clause=III.5')
    expect(await page.getByText('Đã chọn 1 mục').count()).toBe(1)
    expect(await page.getByRole('checkbox', { name: /^III\.5 / }).isChecked()).toBe(true)
    expect(await page.getByRole('checkbox', { name: /^III\.5\.10 / }).isDisabled()).toBe(true)
    await make(page)
    const clauses = await page.locator('.ground a:first-of-type').allTextContents()
    expect(clauses.filter((id) => !id.startsWith('III.5'))).toEqual([])
  })

  it('reorders by keyboard, keeps the focus on what was pressed and says what has moved', async () => {
    const { page } = await open()
    await make(page)
    const [first, second, third] = await stems(page)
    await button(page, 'Chuyển câu 1 xuống').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Câu 1 đã chuyển thành câu 2.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Câu 2 đã chuyển thành câu 3.').waitFor()
    expect((await stems(page)).slice(0, 3)).toEqual([second, third, first])
  })

  it('reorders by dragging', async () => {
    // Tall enough for both places to be in sight: scrolling under a drag is the browser's affair.
    const { page } = await open('', { viewport: { width: 1280, height: 2400 } })
    await make(page)
    const [first, second, third] = await stems(page)
    await cards(page).nth(2).locator('.handle').dragTo(cards(page).nth(0).locator('header'))
    await expect.poll(async () => (await stems(page)).slice(0, 3)).toEqual([third, first, second])
  })

  it('removes a question and puts it back', async () => {
    const { page } = await open()
    await make(page)
    const before = await stems(page)
    await button(page, 'Bỏ câu 2').click()
    await page.getByText('Đã bỏ câu 2.').waitFor()
    expect(await stems(page)).toEqual(before.toSpliced(1, 1))
    await page.keyboard.press('Enter')
    await page.getByText('Đã đặt lại câu 2.').waitFor()
    expect(await stems(page)).toEqual(before)
  })

  it('puts another question of the same kind and difficulty in the place of one', async () => {
    const { page } = await open()
    await make(page)
    const before = await stems(page)
    const badges = () => cards(page).nth(0).locator('.badges span').allTextContents()
    const described = await badges()
    await button(page, 'Thay câu khác: câu 1').click()
    await page.getByText('Đã thay câu 1.').waitFor()
    const after = await stems(page)
    expect(before).not.toContain(after[0])
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(await badges()).toEqual(described)
  })

  it('changes a question in place, marks it as changed, and does not lose it unasked', async () => {
    const { page } = await open()
    await make(page)
    await button(page, 'Sửa câu 1').click()
    await page.getByRole('textbox', { name: /Câu hỏi$/ }).fill('Câu hỏi do giảng viên viết?')
    await button(page, 'Lưu').click()
    await page.getByText('Đã lưu câu 1.').waitFor()
    expect(await textOf(cards(page).nth(0).locator('.stem'))).toBe('Câu hỏi do giảng viên viết?')
    expect(await cards(page).nth(0).getByText('Đã sửa tay').count()).toBe(1)
    await button(page, 'Tạo lại bộ câu hỏi').click()
    await page.getByText(/Bấm nút một lần nữa để tiếp tục/).waitFor()
    expect((await stems(page))[0]).toBe('Câu hỏi do giảng viên viết?')
    await button(page, 'Tạo lại bộ câu hỏi').click()
    await page.getByText(/^Đã tạo 10 câu hỏi/).waitFor()
    expect((await stems(page))[0]).not.toBe('Câu hỏi do giảng viên viết?')
  })

  it('does not save a question that has lost its words', async () => {
    const { page } = await open()
    await make(page)
    await button(page, 'Sửa câu 1').click()
    await page.getByRole('textbox', { name: /Câu hỏi$/ }).fill('  ')
    await button(page, 'Lưu').click()
    await page.getByText('Câu hỏi không được để trống.').waitFor()
    await page.keyboard.press('Escape')
    expect(await cards(page).count()).toBe(10)
  })

  it('shows the quiz as a learner meets it: no key before the answers are in, then the score', async () => {
    const { page } = await open()
    await make(page)
    const explanation = await textOf(cards(page).nth(0).locator('.explanation'))
    await button(page, 'Xem như người học').click()
    const preview = page.locator('tl57-quiz-preview')
    expect(await preview.getByText(explanation).count()).toBe(0)
    await button(page, 'Nộp bài thử').click()
    await preview.getByText('Đúng 0/10 câu.').waitFor()
    expect(await preview.getByText(explanation).count()).toBe(1)
  })

  it('takes the quiz away as changed, and says what a format leaves out', async () => {
    const { page } = await open()
    await make(page)
    await button(page, 'Chuyển câu 1 xuống').click()
    const order = await stems(page)
    const gift = await download(page, /^GIFT/)
    expect(gift.name).toBe('cau-hoi-on-tap-de-a-7-gift.txt')
    const questions = gift.text.split('[plain]')
    expect(questions.length).toBeGreaterThan(order.length)
    const aiken = await download(page, /^Aiken/)
    const chosen = order.filter((stem) => aiken.text.includes(`${stem}\nA. `))
    expect(chosen.length).toBe(aiken.text.match(/^ANSWER: /gm)?.length)
    await page.getByText(/^Không có trong tệp vì định dạng không có loại câu này: câu \d/).waitFor()
  })

  it('keeps quiz, changes and choices when the page is loaded again', async () => {
    const { page } = await open('?clause=III.5')
    await make(page)
    await button(page, 'Bỏ câu 1').click()
    const kept = await stems(page)
    await page.goto(`${setting.url()}/quiz`)
    await cards(page).first().waitFor()
    expect(await stems(page)).toEqual(kept)
    expect(await page.getByText('Đã chọn 1 mục').count()).toBe(1)
  })

  it('says what to do when no question fits, and when the server cannot be reached', async () => {
    const { page } = await open('?clause=II.1.1')
    await page.getByRole('combobox', { name: 'Độ khó' }).selectOption('Dễ')
    for (const kind of ['Chọn một', 'Chọn nhiều', 'Đúng/Sai', 'Điền khuyết'])
      await page.getByRole('checkbox', { name: kind }).uncheck()
    await button(page, 'Tạo bộ câu hỏi').click()
    await page.getByText(/^Phạm vi này không có câu hỏi phù hợp/).waitFor()
    await page.getByRole('checkbox', { name: 'Ghép đôi' }).uncheck()
    await button(page, 'Tạo bộ câu hỏi').click()
    await page.getByText('Chọn ít nhất một loại câu.').waitFor()
    await page.getByRole('checkbox', { name: 'Chọn một' }).check()
    await page.context().setOffline(true)
    await button(page, 'Tạo bộ câu hỏi').click()
    await page.getByText(/^Chưa kết nối được với máy chủ/).waitFor()
  })

  it('shows markup as text, whatever the tab has kept', async () => {
    const visited = await open()
    const { page } = visited
    await make(page)
    await button(page, 'Sửa câu 1').click()
    await page.getByRole('textbox', { name: /Câu hỏi$/ }).fill(`${hostileMarkup} ……`)
    await page.getByRole('textbox', { name: 'Giải thích' }).fill(hostileMarkup)
    await button(page, 'Lưu').click()
    await page.getByText('Đã lưu câu 1.').waitFor()
    await button(page, 'Xem như người học').click()
    await page.reload()
    await cards(page).first().waitFor()
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.locator('tl57-quiz-item').locator('img, script, iframe').count()).toBe(0)
    expect(visited.complaints).toEqual([])
  })
})

describe('the trainer’s page in every look', { timeout: 60_000 }, () => {
  it.each([
    { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
    { name: 'desktop, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true },
    { name: 'small phone, dark', viewport: { width: 320, height: 568 }, colorScheme: 'dark', hasTouch: true },
  ] as const)('gives axe nothing to find and never scrolls sideways: $name', async ({ name, ...look }) => {
    const visited = await open('?clause=III.1.7', look)
    const { page } = visited
    const found: string[] = []
    const inspect = async (state: string) => {
      for (const violation of await visited.audit()) found.push(`${state}: ${violation}`)
      if (await visited.overflows()) found.push(`${state}: scrolls sideways`)
      await visited.picture(`quiz-${name.replaceAll(/\W+/g, '-')}-${state}`)
    }
    await inspect('start')
    await button(page, 'Bỏ chọn').click()
    await make(page)
    await inspect('made')
    await page.getByText(/^Theo điều khoản/).click()
    for (let place = 1; place <= 10; place += 1) await button(page, `Sửa câu ${place}`).click()
    await inspect('editing')
    await page.keyboard.press('Escape')
    await button(page, 'Xem như người học').click()
    await inspect('preview')
    await button(page, 'Nộp bài thử').click()
    await inspect('marked')
    expect(found).toEqual([])
  })
})
