import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { script } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { ask, lastAnswer, textOf, type Visit } from './visit.ts'

const setting = useSetting()

const onChat = async (test: (visited: Visit, page: Page) => Promise<void>, path = '/'): Promise<void> => {
  const visited = await setting.open(path)
  await test(visited, visited.page)
}

const panel = (page: Page) => page.getByRole('dialog')
const chip = (page: Page, id: string) => page.locator('.prose').getByRole('button', { name: id }).first()

describe('the chat page', { timeout: 30_000 }, () => {
  it('leads a newcomer from a suggestion to the clause in the whole text', () =>
    onChat(async (visited, page) => {
      await visited.picture('chat-start')
      await page.getByRole('button', { name: /2030 tỉnh đặt ra/ }).click()
      expect(await lastAnswer(page)).toContain('đạt từ 30% GRDP trở lên')
      await chip(page, 'II.2.1.3').click()
      await page.locator('tl57-clause mark').waitFor()
      expect(await textOf(panel(page).getByRole('heading', { level: 2 }))).toBe(
        'Gạch đầu dòng 3, mục 2.1 (Đến năm 2030), Phần II',
      )
      expect(await page.locator('tl57-clause mark').allInnerTexts()).toEqual([
        'Quy mô kinh tế số đạt từ 30% GRDP trở lên.',
      ])
      await visited.picture('chat-clause')
      await panel(page).getByRole('link', { name: 'Đọc trong toàn văn' }).click()
      await page.waitForURL('**/programme#II.2.1.3')
      expect(await textOf(page.locator(':target'))).toContain('Quy mô kinh tế số đạt từ 30% GRDP')
      expect(visited.complaints).toEqual([])
    }))

  it('shows the clauses found and the first sentence before the answer is whole', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.slow)
      await page.getByText('đạt từ 30% GRDP trở lên').waitFor()
      expect(await textOf(page.locator('tl57-answer article'))).toContain('Đang đọc các điều khoản')
      expect(await page.locator('article[aria-busy=true]').count()).toBe(1)
    }))

  it('stops an answer on demand, here and on the server, and asks again on demand', () =>
    onChat(async (_visited, page) => {
      const abortedBefore = setting.assistant().aborted()
      await ask(page, script.slow)
      await page.getByText('đạt từ 30% GRDP trở lên').waitFor()
      await page.getByRole('button', { name: 'Dừng' }).click()
      await page.locator('.trouble', { hasText: 'Bạn đã dừng câu trả lời này.' }).waitFor()
      await expect.poll(() => setting.assistant().aborted()).toBe(abortedBefore + 1)
      const asked = setting.assistant().requests.length
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await expect.poll(() => setting.assistant().requests.length).toBe(asked + 1)
      expect(await page.locator('.question').count()).toBe(1)
    }))

  it('says that an answer takes longer than usual, and what can be done', () =>
    onChat(async (_visited, page) => {
      await page.clock.install()
      await ask(page, script.slow)
      await page.locator('article[aria-busy=true] .chip').first().waitFor()
      expect(await page.locator('tl57-answer .note').count()).toBe(0)
      await page.clock.fastForward(9000)
      await page
        .locator('tl57-answer .note', { hasText: 'hoặc bấm “Dừng” rồi hỏi lại ngắn gọn hơn' })
        .waitFor()
      await page.getByRole('button', { name: 'Dừng' }).click()
      expect(await page.locator('tl57-answer .note').count()).toBe(0)
    }))

  it('keeps what came of a broken answer, says that it broke, and offers to ask again', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.broken)
      const answer = await lastAnswer(page)
      expect(answer).toContain('đạt từ 30% GRDP trở lên')
      expect(answer).toContain('Câu trả lời bị ngắt giữa chừng')
      expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(1)
    }))

  it('asks for the whole answer when the stream cannot be had', () =>
    onChat(async (_visited, page) => {
      await page.route('**/api/chat', (route) => route.abort())
      await ask(page, 'Kinh tế số đến năm 2030?')
      expect(await lastAnswer(page)).toContain('đạt từ 30% GRDP trở lên')
    }))

  it('shows only the text that replaces a withdrawn one, and says why', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.restarted)
      const answer = await lastAnswer(page)
      expect(answer.split('đạt từ 30% GRDP trở lên')).toHaveLength(2)
      expect(answer).toContain('Đã thay bằng câu trả lời trích nguyên văn.')
    }))

  it('says plainly that the server failed or that there is no network, and recovers', () =>
    onChat(async (visited, page) => {
      await ask(page, script.failing)
      expect(await lastAnswer(page)).toContain('Chưa kết nối được với máy chủ')
      await visited.picture('chat-error')
      await page.context().setOffline(true)
      await ask(page, 'Kinh tế số đến năm 2030?')
      expect(await lastAnswer(page)).toContain('Thiết bị đang mất kết nối mạng')
      await page.context().setOffline(false)
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await page.getByText('Hỏi tiếp').waitFor()
      expect(await lastAnswer(page)).toContain('đạt từ 30% GRDP trở lên')
    }))

  it('passes on what the server says is wrong with a question', () =>
    onChat(async (_visited, page) => {
      await page.route('**/api/chat', (route) =>
        route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: '{"detail":"Câu hỏi quá dài."}',
        }),
      )
      await ask(page, 'Kinh tế số?')
      expect(await lastAnswer(page)).toContain('Câu hỏi quá dài.')
    }))

  it('tells apart what the programme does not say and what is out of its scope, with a way on', () =>
    onChat(async (visited, page) => {
      await ask(page, script.absent)
      const absent = await lastAnswer(page)
      expect(absent).toContain('Chương trình không quy định nội dung này')
      expect(absent).toContain('Điều khoản gần nhất với câu hỏi')
      await visited.picture('chat-absent')
      await ask(page, script.refused)
      const refused = await lastAnswer(page)
      expect(refused).toContain('Ngoài phạm vi của chương trình')
      expect(refused).toContain('Hỏi tiếp')
    }))

  it('shows honestly which sentence a check found wanting', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.checked)
      expect(await lastAnswer(page)).not.toContain('đã được đối chiếu')
      expect(await textOf(page.locator('details.checks[open]'))).toContain(
        'Câu này chưa có trích dẫn: Việc này xong trước 2027.',
      )
    }))

  it('keeps the conversation for the tab, sends it along, and forgets it on demand', () =>
    onChat(async (_visited, page) => {
      await ask(page, 'Kinh tế số đến năm 2030?')
      await lastAnswer(page)
      await page.reload()
      expect(await lastAnswer(page)).toContain('đạt từ 30% GRDP trở lên')
      await ask(page, 'Thế còn năm 2045?')
      await expect.poll(() => setting.assistant().requests.at(-1)?.history?.length).toBe(2)
      await lastAnswer(page)
      await page.getByRole('button', { name: 'Xóa cuộc trò chuyện' }).click()
      await page.reload()
      await page.getByRole('heading', { name: 'Bạn cần tra cứu nội dung gì?' }).waitFor()
    }))

  it('copies a citation as an official letter writes it, and an answer with its sources', () =>
    onChat(async (_visited, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await ask(page, script.absent)
      await lastAnswer(page)
      await chip(page, 'III.1.7').click()
      await panel(page).getByRole('button', { name: 'Sao chép trích dẫn' }).click()
      await panel(page).getByText('Đã sao chép trích dẫn').waitFor()
      const citation = '(Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW, Phần III, nhiệm vụ 1.7)'
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation)
      await page.getByRole('button', { name: 'Sao chép câu trả lời' }).click()
      await page.getByText('Đã sao chép', { exact: true }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`[III.1.7] ${citation}`)
    }))

  it('marks words mended in a clause and tells how they were printed', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.absent)
      await lastAnswer(page)
      await chip(page, 'III.1.7').click()
      expect(await page.locator('tl57-clause .mended').getAttribute('title')).toBe('Bản gốc in là “Phân đầu”')
      expect(await textOf(panel(page))).toContain('“Phấn đấu”: bản gốc in là “Phân đầu”')
    }))

  it('says so when a clause cannot be opened, and opens it once it can', () =>
    onChat(async (visited, page) => {
      await ask(page, script.absent)
      await lastAnswer(page)
      await page.route('**/api/clauses/*', (route) => route.abort())
      await chip(page, 'III.1.7').click()
      await panel(page).getByText('Chưa mở được điều khoản').waitFor()
      expect(await visited.audit()).toEqual([])
      await page.unroute('**/api/clauses/*')
      await panel(page).getByRole('button', { name: 'Thử lại' }).click()
      await page.locator('tl57-clause mark').waitFor()
    }))

  it('says which bodies named in an answer were reorganised since, and what became of them', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.bodies)
      await lastAnswer(page)
      await page.getByText('Đã có thay đổi về tổ chức sau khi văn bản ban hành: ').click()
      const note = await textOf(page.locator('.changed'))
      expect(note).toContain('Chí Linh')
      expect(note).toContain('cấp huyện kết thúc hoạt động; chính quyền địa phương còn hai cấp')
      expect(note).toContain('(từ ngày 01/07/2025)')
      await ask(page, script.absent)
      await lastAnswer(page)
      expect(await page.locator('tl57-answer').last().locator('.changed').count()).toBe(0)
    }))

  it('offers the readings of an unclear question as buttons that ask', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.unclear)
      expect(await lastAnswer(page)).toContain('Bạn muốn hỏi về nội dung nào?')
      await page.getByRole('button', { name: 'Nhiệm vụ 2.1, Phần III nói gì?' }).click()
      await expect
        .poll(() => setting.assistant().requests.at(-1)?.question)
        .toBe('Nhiệm vụ 2.1, Phần III nói gì?')
    }))

  it('sends whether an answer helped, with the reason, only when the reader says so', () =>
    onChat(async (visited, page) => {
      const sent: unknown[] = []
      await page.route('**/api/feedback', (route) => {
        sent.push(route.request().postDataJSON())
        return route.continue()
      })
      await ask(page, script.absent)
      await lastAnswer(page)
      await page.getByRole('button', { name: 'Chưa hữu ích' }).click()
      expect(await visited.audit()).toEqual([])
      await visited.picture('chat-feedback')
      await page.getByRole('radio', { name: 'Dẫn sai điều khoản' }).check()
      await page.getByRole('textbox', { name: 'Nói rõ thêm' }).fill('Phải là nhiệm vụ 1.4')
      expect(sent).toEqual([])
      await page.getByRole('button', { name: 'Gửi góp ý' }).click()
      await page.getByText('Cảm ơn góp ý của bạn.').waitFor()
      expect(sent).toEqual([
        {
          question: script.absent,
          answerMode: 'extractive',
          citations: ['III.1.7'],
          helpful: false,
          reason: 'wrong-citation',
          comment: 'Phải là nhiệm vụ 1.4',
        },
      ])
    }))

  it('hands the conversation over as a file with each clause and the words quoted', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.absent)
      await lastAnswer(page)
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Tải về cuộc trò chuyện' }).click()
      const saved = await saving
      expect(saved.suggestedFilename()).toBe('hoi-dap-tro-ly-57.md')
      const text = await readFile(await saved.path(), 'utf8')
      expect(text).toContain(`## ${script.absent}`)
      expect(text).toContain(
        '- [III.1.7] (Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW, Phần III, nhiệm vụ 1.7)',
      )
      expect(text).toContain('> hướng tới tối thiểu đạt 25%')
      expect(text).toContain('hệ thống trí tuệ nhân tạo')
    }))

  it('prints questions, answers and sources, without what only works on a screen', () =>
    onChat(async (_visited, page) => {
      await ask(page, script.absent)
      await lastAnswer(page)
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['tl57-composer', '.actions', '.suggestions', '.bar'])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
      for (const kept of ['.question', '.prose', '.sources', '.ai-notice'])
        expect(await page.locator(kept).first().isVisible(), kept).toBe(true)
    }))

  it('copies the address of a clause', () =>
    onChat(async (_visited, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await ask(page, script.absent)
      await lastAnswer(page)
      await chip(page, 'III.1.7').click()
      await panel(page).getByRole('button', { name: 'Sao chép liên kết' }).click()
      await panel(page).getByText('Đã sao chép liên kết').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${setting.url()}/programme#III.1.7`,
      )
    }))

  it('takes a question by voice, to be read over before it is sent, and reads the answer aloud', () =>
    onChat(async (_visited, page) => {
      await page.addInitScript(() => {
        const spoken: string[] = []
        Object.assign(window, { spoken })
        class Recognition extends EventTarget {
          lang = ''
          interimResults = false
          start() {
            const result = new Event('result')
            Object.assign(result, { results: [[{ transcript: `(${this.lang}) kinh tế số đến năm 2030` }]] })
            setTimeout(() => this.dispatchEvent(result), 10)
            setTimeout(() => this.dispatchEvent(new Event('end')), 20)
          }
          stop() {}
        }
        Object.assign(window, { webkitSpeechRecognition: Recognition, SpeechRecognition: Recognition })
        speechSynthesis.getVoices = () => []
        speechSynthesis.speak = ({ text }) => void spoken.push(text)
      })
      await page.reload()
      await page.getByRole('button', { name: 'Hỏi bằng giọng nói' }).click()
      const field = page.getByRole('textbox', { name: 'Câu hỏi của bạn' })
      await expect.poll(() => field.inputValue()).toBe('(vi-VN) kinh tế số đến năm 2030')
      expect(await page.locator('.question').count()).toBe(0)
      await ask(page, script.absent)
      await lastAnswer(page)
      await page.getByRole('button', { name: 'Đọc to' }).click()
      await page.getByText('Thiết bị này chưa có giọng đọc tiếng Việt.').waitFor()
    }))

  it('puts the question of a link in the field without sending it', () =>
    onChat(
      async (_visited, page) => {
        const field = page.getByRole('textbox', { name: 'Câu hỏi của bạn' })
        await expect.poll(() => field.inputValue()).toBe('Nhiệm vụ 1.7 nói gì?')
        expect(await page.locator('.question').count()).toBe(0)
      },
      `/?q=${encodeURIComponent('Nhiệm vụ 1.7 nói gì?')}`,
    ))
})
