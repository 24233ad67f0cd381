import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumbers, supportedKeys } from '../../src/vietnamese/numbers.ts'

const keys = (text: string) =>
  readNumbers(text)
    .mentions.filter((mention) => mention.certain)
    .map(({ key }) => key)

describe('two ways to write a number have one key', () => {
  test.each([
    ['02', '2'],
    ['30 %', '30%'],
    ['ba mươi phần trăm', '30%'],
    ['thirty percent', '30%'],
    ['３０％', '30%'],
    ['0,8', '0.8'],
    ['0.80', '0.8'],
    ['1.000.000', '1000000'],
    ['1 triệu', '1000000'],
    ['1,5 nghìn tỷ', '1500000000000'],
    ['hai nghìn không trăm ba mươi', '2030'],
    ['22/12/2024', '2024-12-22'],
    ['ngày 22 tháng 12 năm 2024', '2024-12-22'],
    ['ngày 22-12-2024', '2024-12-22'],
    ['2024-12-22', '2024-12-22'],
    ['December 22, 2024', '2024-12-22'],
    ['01/2025', '2025-01'],
    ['tháng 1 năm 2025', '2025-01'],
    ['ngày 09 tháng 01 năm 2025', '2025-01-09'],
    ['quý IV/2025', '2025-Q4'],
    ['03/NQ-CP', '3-NQ-CP'],
    ['57-nq/tw', '57-NQ-TW'],
    ['Nghị quyết số 57', '#57'],
    ['Đề án 06', '#6'],
    ['5G', '5g'],
    ['nhiệm vụ 1.7', '1.7'],
    ['II.2.1.3', 'II.2.1.3'],
    ['1.7 (nhiệm vụ)', '1.7'],
    ['hai nhiệm vụ', '2'],
    ['ba năm', '3'],
    ['năm nhiệm vụ', '5'],
    ['năm mươi phần trăm', '50%'],
    ['một trăm phần trăm', '100%'],
  ])('%s is %s', (written, key) => {
    expect(keys(`đạt ${written}`)).toEqual([key])
  })
})

describe('several numbers in one sentence', () => {
  test.each<[string, string[]]>([
    ['giai đoạn 2021-2025', ['2021', '2025']],
    ['từ 30 đến 40%', ['30%', '40%']],
    ['văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT', ['1552-BTTTT-TTH', '708-BTTTT-CATTT']],
    ['các nhiệm vụ 1.1, 1.2 và 1.7', ['1.1', '1.2', '1.7']],
    ['trung bình giai đoạn 2025-2030 đạt 12%/năm trở lên', ['2025', '2030', '12%']],
    ['Quyết định 204-QĐ/TW ngày 29/11/2024', ['204-QĐ-TW', '2024-11-29']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })
})

describe('what looks like a number and is none', () => {
  test.each([
    '1. Nâng cao nhận thức',
    '1.7. Phấn đấu bố trí',
    '- **2.** Hoàn thiện thể chế',
    '(3) Thể chế, nhân lực',
    'một số ngành, lĩnh vực',
    'hằng năm, từng năm, trong năm nhiệm vụ được giao',
    'đầu tư, tỷ lệ, tỷ trọng, chỉ số',
    'người cha và ba mẹ',
  ])('%s', (text) => {
    expect(keys(text)).toEqual([])
  })
})

describe('a date supports its parts, and only those', () => {
  const stated = supportedKeys(readNumbers('Nghị quyết số 57-NQ/TW ngày 22/12/2024').mentions)
  test.each(['năm 2024', 'tháng 12/2024', 'ngày 22/12', 'Nghị quyết 57'])('%s is stated', (text) => {
    expect(keys(text).every((key) => stated.has(key))).toBe(true)
  })
  test.each(['ngày 12', '22%', '57 nhiệm vụ', 'năm 2025', 'tháng 11/2024'])('%s is not stated', (text) => {
    expect(keys(text).every((key) => stated.has(key))).toBe(false)
  })
})

test('every percentage is read back, whatever stands around it and however it is padded', () => {
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.constantFrom('%', ' %', ' phần trăm'),
      fc.boolean(),
      (value, sign, padded) => {
        const written = padded ? String(value).padStart(2, '0') : String(value)
        expect(keys(`tỷ lệ đạt ${written}${sign} trở lên`)).toEqual([`${value}%`])
      },
    ),
  )
})

test('every real date is read the same in figures and in words', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1945-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (moment) => {
        const [year = '', month = '', day = ''] = moment.toISOString().slice(0, 10).split('-')
        const key = `${year}-${month}-${day}`
        expect(keys(`ngày ${day}/${month}/${year}`)).toEqual([key])
        expect(keys(`ngày ${Number(day)} tháng ${Number(month)} năm ${year}`)).toEqual([key])
      },
    ),
  )
})

test('no digit of any text is overlooked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (noise) => {
      const { text, mentions } = readNumbers(`x ${noise.replace(/\n/gu, ' ')}`)
      for (const digit of text.matchAll(/\p{Nd}/gu)) {
        expect(mentions.some(({ start, end }) => start <= digit.index && digit.index < end)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
