import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AbbreviationsFile,
  abbreviationsFile,
  createExpander,
} from '../../src/question/abbreviations.ts'
import { fold, hasAccents, normalise } from '../../src/vietnamese/fold.ts'
import { expand, generalWords, seeds } from './seed-knowledge.ts'

describe('abbreviations of the office are written out', () => {
  test.each([
    ['Mục tiêu CĐS là gì?', 'Mục tiêu chuyển đổi số là gì?'],
    ['Ngân sách cho KHCN', 'Ngân sách cho khoa học, công nghệ'],
    ['Ngân sách cho KH&CN', 'Ngân sách cho khoa học, công nghệ'],
    ['Tỷ lệ DN có hoạt động ĐMST', 'Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo'],
    ['Cắt giảm TTHC thế nào', 'Cắt giảm thủ tục hành chính thế nào'],
    ['Hỗ trợ DNNVV không', 'Hỗ trợ doanh nghiệp vừa và nhỏ không'],
    ['Giám sát của HĐND', 'Giám sát của Hội đồng nhân dân'],
    ['Sổ sức khỏe (CĐS)?', 'Sổ sức khỏe (chuyển đổi số)?'],
    ['Nói về CĐS,KHCN.', 'Nói về chuyển đổi số,khoa học, công nghệ.'],
  ])('%j', (typed, written) => expect(expand(typed)).toBe(written))

  test.each([
    ['Chất lượng DVC', 'Chất lượng dịch vụ công'],
    ['Chất lượng DVCTT', 'Chất lượng dịch vụ công trực tuyến'],
    ['Chất lượng DVC TT', 'Chất lượng dịch vụ công trực tuyến'],
    ['Chất lượng DVCTT toàn trình', 'Chất lượng dịch vụ công trực tuyến toàn trình'],
  ])('the longest form wins: %j', (typed, written) => expect(expand(typed)).toBe(written))

  test.each([
    ['Xin học bổng đc ko', 'Xin học bổng được không'],
    ['nhiệm vụ này ntn', 'nhiệm vụ này như thế nào'],
    ['đạt bn phần trăm', 'đạt bao nhiêu phần trăm'],
  ])('so are chat words: %j', (typed, written) => expect(expand(typed)).toBe(written))
})

describe('"AI" is artificial intelligence, "ai" is "who"', () => {
  test.each(['Ai là trưởng ban?', 'Do ai chịu trách nhiệm?', 'ai chủ trì', 'Hỏi ai được?'])(
    '%j asks who',
    (question) => expect(expand(question)).toBe(question),
  )

  test.each(['AI được nhắc ở đâu?', 'Ứng dụng AI', 'ứng dụng ai trong y tế', 'công nghệ AI?'])(
    '%j names the technology',
    (question) => expect(expand(question)).toContain('trí tuệ nhân tạo'),
  )
})

describe('a question typed without accents stays without', () => {
  test.each([
    ['muc tieu cds den 2030', 'muc tieu chuyen doi so den 2030'],
    ['CĐS o dau', 'chuyen doi so o dau'],
    ['nv 1.7 ntn', 'nhiem vu 1.7 nhu the nao'],
  ])('%j', (typed, written) => expect(expand(typed)).toBe(written))

  test('whatever abbreviation it holds', () => {
    const forms = [...seeds.abbreviations.abbreviations, ...seeds.abbreviations.chat].flatMap(
      ({ short }) => short,
    )
    for (const form of forms.filter((short) => !hasAccents(short)))
      expect(hasAccents(expand(`cho hoi muc tieu ${form} cua tinh`)), form).toBe(false)
  })
})

describe('what is no abbreviation stays as typed', () => {
  test.each([
    'xét nghiệm ADN',
    'theo Nghị quyết 57-NQ/TW',
    'chấp nhận rủi ro',
    'phát triển văn hóa, vận hành thông suốt',
    'ít nhất 3% ngân sách',
    'vùng đồng bằng sông Hồng',
    'cụ thể hóa nhiệm vụ',
    'khu dân cư',
    'chap nhan rui ro',
    'phat trien van hoa',
    'it nhat 3% ngan sach',
    'dong bang song hong',
    'nang 20 kg',
  ])('%j', (question) => expect(expand(question)).toBe(question))

  test('no accented word of general Vietnamese is taken for an abbreviation of another spelling', () => {
    const forms = [...seeds.abbreviations.abbreviations, ...seeds.abbreviations.chat].flatMap(
      ({ short }) => short,
    )
    const written = new Set(forms.map((form) => normalise(form).toLowerCase()))
    const taken = generalWords
      .filter((word) => hasAccents(word) && !written.has(normalise(word)))
      .filter((word) => expand(`số ${word}`) !== `số ${word}`)
    expect(taken).toEqual([])
  })

  test('a text without any short form keeps every character, spaces too', () => {
    const none = createExpander({ abbreviations: [{ short: ['XYZ'], full: 'một tên dài' }], chat: [] })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!fold(text).includes('xyz'))
        expect(none(text)).toBe(text)
      }),
    )
  })
})

describe('the file of abbreviations is for officials to edit', () => {
  const small: AbbreviationsFile = {
    abbreviations: [
      { short: ['BV'], full: 'bệnh viện' },
      { short: ['BV TƯ'], full: 'bệnh viện trung ương' },
      { short: ['TH'], full: 'tiểu học', after: ['trường', 'bậc'] },
      { short: ['CAT'], full: 'công an tỉnh', exactCase: true },
    ],
    chat: [{ short: ['hem'], full: 'không' }],
  }
  const read = createExpander(small)

  test.each([
    ['Một BV, hai bv', 'Một bệnh viện, hai bệnh viện'],
    ['Đến BV TƯ', 'Đến bệnh viện trung ương'],
    ['Trường TH ở xã', 'Trường tiểu học ở xã'],
    ['Số TH ở xã', 'Số TH ở xã'],
    ['Gửi CAT rồi', 'Gửi công an tỉnh rồi'],
    ['Gửi cat rồi', 'Gửi cat rồi'],
    ['Có hem?', 'Có không?'],
  ])('an entry added works at once: %j', (typed, written) => expect(read(typed)).toBe(written))

  test.each([
    ['no short form', { abbreviations: [{ short: [], full: 'x' }], chat: [] }],
    ['an empty short form', { abbreviations: [{ short: [''], full: 'x' }], chat: [] }],
    ['no full form', { abbreviations: [{ short: ['X'] }], chat: [] }],
    ['no chat words', { abbreviations: [] }],
    ['a word where a list belongs', { abbreviations: [{ short: 'X', full: 'x' }], chat: [] }],
  ])('a file with %s is not accepted', (_what, file) =>
    expect(abbreviationsFile.safeParse(file).success).toBe(false),
  )

  test('an empty file expands nothing', () => {
    expect(createExpander({ abbreviations: [], chat: [] })('CĐS ntn?')).toBe('CĐS ntn?')
  })
})
