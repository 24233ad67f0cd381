import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences, splitUnits } from '../../src/programme/sentences.ts'
import { clauseOf, seedProgramme } from './seed-programme.ts'

const sentences = (text: string) => splitSentences(text).map((stretch) => stretch.text)
const units = (text: string) => splitUnits(text).map((stretch) => stretch.text)

describe('sentences', () => {
  test.each([
    ['Đạt 0,8. Phủ sóng 5G toàn tỉnh.', ['Đạt 0,8.', 'Phủ sóng 5G toàn tỉnh.']],
    ['Nhiệm vụ 1.7 và 5.10. Xong.', ['Nhiệm vụ 1.7 và 5.10.', 'Xong.']],
    ['Thông tin 5G, 6G..., thông tin vệ tinh.', ['Thông tin 5G, 6G..., thông tin vệ tinh.']],
    ['Bảo tàng, thư viện... Huy động mọi người.', ['Bảo tàng, thư viện...', 'Huy động mọi người.']],
    ['Dữ liệu lớn... và dự báo.', ['Dữ liệu lớn... và dự báo.']],
    ['Tại TP. Hải Dương và TX. Kinh Môn. Hết.', ['Tại TP. Hải Dương và TX. Kinh Môn.', 'Hết.']],
    [
      'PGS. TS. Nguyễn V. A phát biểu. Mọi người nghe.',
      ['PGS. TS. Nguyễn V. A phát biểu.', 'Mọi người nghe.'],
    ],
    ['Đại hội khóa X. Nghị quyết mới.', ['Đại hội khóa X.', 'Nghị quyết mới.']],
    ['Đến năm 2045. Kinh tế số đạt 50%.', ['Đến năm 2045.', 'Kinh tế số đạt 50%.']],
    ['1. Quan điểm. 2.1. Đến năm 2030.', ['1. Quan điểm.', '2.1. Đến năm 2030.']],
    ['Tư duy “không quản được thì cấm”. Chú trọng.', ['Tư duy “không quản được thì cấm”.', 'Chú trọng.']],
    ['Ai làm? Sở làm! (Theo quy định.) Hết', ['Ai làm?', 'Sở làm!', '(Theo quy định.)', 'Hết']],
    ['Ban Bí thư (để b/cáo),\nLưu Văn phòng.', ['Ban Bí thư (để b/cáo),', 'Lưu Văn phòng.']],
    [' \n ', []],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test('a task group’s title is a sentence of its own', () => {
    const [title, introduction] = sentences(clauseOf(seedProgramme, 'III.1').text)
    expect(title).toMatch(/chuyển đổi số$/u)
    expect(introduction).toMatch(/^Các cấp uỷ/u)
  })
})

describe('units', () => {
  test.each([
    ['Đạt 90%; phấn đấu 100%. Hết.', ['Đạt 90%;', 'phấn đấu 100%.', 'Hết.']],
    ['Y tế thông minh,...; xây dựng kế hoạch.', ['Y tế thông minh,...;', 'xây dựng kế hoạch.']],
    [
      'Hạ tầng (điện; nước) và “nhanh; bền vững”; dữ liệu.',
      ['Hạ tầng (điện; nước) và “nhanh; bền vững”;', 'dữ liệu.'],
    ],
    ['Ngoặc (mở không đóng; nhưng vẫn tách.', ['Ngoặc (mở không đóng;', 'nhưng vẫn tách.']],
    ['URL a;b không tách.', ['URL a;b không tách.']],
  ])('of “%s”', (text, expected) => {
    expect(units(text)).toEqual(expected)
  })

  test('of 2.4 are its three requirements', () => {
    expect(
      units(clauseOf(seedProgramme, 'III.2.4').text).map((unit) => unit.split(' ', 2).join(' ')),
    ).toEqual(['Rà soát,', 'thực hiện', 'cắt giảm'])
  })
})

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        '... ',
        '; ',
        '(',
        ')',
        '“',
        '”',
        '\n',
        ', ',
        ' ',
        'TP.',
        '0,8',
        '1.7',
        'Hải',
        'đạt',
        '?',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

test.each([
  ['sentences', splitSentences],
  ['units', splitUnits],
])('%s of any text are verbatim, in order, not blank, and leave out only blanks', (_name, split) => {
  fc.assert(
    fc.property(text, (source) => {
      let at = 0
      for (const stretch of split(source)) {
        expect(source.slice(stretch.start, stretch.end)).toBe(stretch.text)
        expect(stretch.text.trim()).toBe(stretch.text)
        expect(stretch.text).not.toBe('')
        expect(source.slice(at, stretch.start).trim()).toBe('')
        at = stretch.end
      }
      expect(source.slice(at).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})
