import { describe, expect, it } from 'vitest'
import { createTestApp, post } from '../../support/app.ts'
import { items, quizOf, sample } from './fixtures.ts'

const ask = (format: string, quiz: unknown) =>
  createTestApp().app.request(`/api/quiz/export?format=${format}`, post(quiz))

describe('POST /api/quiz/export', () => {
  it('answers with the file of the format, named, to be saved and not kept', async () => {
    const response = await ask('docx', sample)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="cau-hoi-on-tap-de-a-7.docx"',
    )
    expect(response.headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK')
  })

  it('names clauses as the programme does', async () => {
    const html = await (await ask('html', quizOf([items.multiple]))).text()
    expect(html).toContain('Nhiệm vụ 1.7, Phần III (III.1.7)')
  })

  it('says which items the format leaves out, and why', async () => {
    const long = { ...items.single, id: 'long', stem: 'x'.repeat(200) }
    const response = await ask('kahoot', { ...sample, items: [items['true-false'], items.fill, long] })
    expect(response.headers.get('X-Quiz-Omitted')).toBe('2;reason=kind, 3;reason=length')
  })

  it.each([
    ['a format that does not exist', 'pdf', sample],
    ['a format that can carry none of the items', 'aiken', quizOf([items.fill])],
    ['an empty quiz', 'gift', quizOf([])],
    ['a key that is not among the options', 'gift', quizOf([{ ...items.multiple, keys: [0, 9] }])],
    ['the same item twice', 'gift', quizOf([items.single, items.single])],
    ['something that is no quiz', 'gift', { items: 'x' }],
  ])('turns down %s, in Vietnamese', async (_case, format, quiz) => {
    const response = await ask(format, quiz)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ status: 422, title: 'Dữ liệu không hợp lệ' })
  })
})
