import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestApp, post } from '../support/app.ts'

const verify = async (body: unknown) => {
  const response = await createTestApp().app.request('/api/verify', post(body))
  return { status: response.status, body: await response.json() }
}

test('a sentence that its clause supports passes, with the quote that supports it', async () => {
  const text = 'Đến năm 2045, quy mô kinh tế số đạt tối thiểu 50% GRDP [II.2.2].'
  const { status, body } = await verify({ text })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    sentences: [{ text, kind: 'claim', cites: ['II.2.2'], checks: [], passed: true }],
    checks: [],
    citations: [{ id: 'II.2.2', label: 'Mục 2.2, Phần II', url: '/programme#II.2.2' }],
    acceptable: true,
  })
})

test.each([
  [
    'a figure that its clause does not hold',
    'Quy mô kinh tế số đạt 35% GRDP [II.2.1.3].',
    'unsupported-number',
  ],
  ['words that its clause does not hold', 'Clause: «kinh tế số đạt 30% GDP» [II.2.1.3].', 'altered-quote'],
  ['a clause that does not exist', 'Quy mô kinh tế số đạt từ 30% GRDP [IX.9].', 'unknown-citation'],
  ['no citation', 'Tỉnh đã giao Sở Khoa học và Công nghệ chủ trì nhiệm vụ này.', 'uncited-claim'],
])('a sentence with %s is found', async (_, text, kind) => {
  const { body } = await verify({ text })
  expect(body.checks).toEqual(expect.arrayContaining([expect.objectContaining({ kind })]))
  expect(body.acceptable).toBe(false)
})

test('a clause that the question names may be named in the answer', async () => {
  const text = 'Chương trình không có nhiệm vụ 9.9; quy mô kinh tế số đạt từ 30% GRDP [II.2.1.3].'
  const asked = await verify({ text, question: 'Nhiệm vụ 9.9 nói gì?' })
  expect((await verify({ text })).body.checks).toMatchObject([{ kind: 'unsupported-number' }])
  expect(asked.body.checks).toEqual([])
})

test('the title of the programme may be repeated with any citation', async () => {
  const { body } = await verify({
    text: 'Theo Chương trình thực hiện Nghị quyết số 57-NQ/TW, kinh tế số đạt từ 30% GRDP [II.2.1.3].',
  })
  expect(body.checks).toEqual([])
})

test('whatever the text, its sentences joined are the text', async () => {
  const { app } = createTestApp()
  const fragment = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('[II.2.2]', '30%', '«', '»', '. ', '\n', '| a |', '- ', '**', '['),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 30 }), async (fragments) => {
      const text = fragments.join('')
      const response = await app.request('/api/verify', post({ text }))
      const body = await response.json()
      if (response.status === 422) return
      expect(body.sentences.map((sentence: { text: string }) => sentence.text).join('')).toBe(text)
    }),
    { numRuns: 60 },
  )
})

describe('a text that cannot be verified is turned down with a pointer to it', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['missing', {}, '#/text', /Thiếu/],
    ['blank', { text: ' \u200b\n' }, '#/text', /để trống/],
    ['too long', { text: 'a'.repeat(20_001) }, '#/text', /20000 ký tự/],
    ['with a NUL', { text: 'Đạt\u0000 30%' }, '#/text', /điều khiển/],
    ['of the wrong type', { text: ['Đạt 30%'] }, '#/text', /Kiểu dữ liệu/],
    ['for a question that is too long', { text: 'Đạt 30%.', question: 'a'.repeat(501) }, '#/question', /500/],
  ])('%s', async (_, sent, pointer, detail) => {
    const { status, body } = await verify(sent)
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }])
  })
})
