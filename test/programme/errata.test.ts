import { describe, expect, test } from 'vitest'
import { type Erratum, ErratumError, mendText, parseErrata } from '../../src/programme/errata.ts'
import { parseProgramme } from '../../src/programme/parse.ts'
import { clauseOf, seedErrata, seedProgramme, seedText } from './seed-programme.ts'

const clause = (id: string) => clauseOf(seedProgramme, id)
const asWritten = parseProgramme(seedText, [])

const erratum = (changes: Partial<Erratum>): Erratum => ({
  clause: 'III.1.7',
  original: 'Phân đầu',
  mended: 'Phấn đấu',
  reason: 'Lỗi dấu.',
  ...changes,
})

describe('certain slips', () => {
  test('are 13, each mended in its clause', () => {
    expect(seedErrata.certain).toHaveLength(13)
    const mends = seedProgramme.clauses.flatMap(({ id, mends: own }) =>
      own.map((mend) => ({ clause: id, ...mend })),
    )
    expect(new Set(mends)).toEqual(new Set(seedErrata.certain))
  })

  test.each([
    ['II.2.1.4', '(HDI) phấn đấu đạt 0,8'],
    ['II.2.1.5', '(R&D) phấn đấu đạt 2% GRDP'],
    ['II.2.1.5', 'trên 60%; phấn đấu bố trí ít nhất 3%'],
    ['III.1.5', 'cuộc cách mạng chuyển đổi số.'],
    ['III.1.7', 'Phấn đấu bố trí tỷ lệ cán bộ'],
    ['III.4.1', 'vai trò của đội ngũ trí thức đáp ứng'],
    ['III.5.8', 'Triển khai các tiểu Đề án/Kế hoạch'],
    ['III.5.10', '; để cơ sở khám chữa bệnh, bác sĩ khai thác'],
    ['III.6.1', 'mức độ chuyển đổi số doanh nghiệp'],
    ['III.6.1', 'hợp tác xã chuyển đổi số;'],
    ['III.6.3', 'Phấn đấu hình thành 01 cụm/khu công nghiệp'],
    ['IV.5', 'thực hiện Nghị quyết 57-NQ/TW trên địa bàn'],
    ['noi-nhan', '\nBCSĐ, Đảng đoàn'],
  ])('reads right in %s: “%s”', (id, words) => {
    expect(clause(id).text).toContain(words)
  })

  test('keep the original wording in the source', () => {
    for (const { clause: id, original } of seedErrata.certain) {
      expect(clause(id).source.text).toContain(original)
      expect(clause(id).text).not.toContain(original)
    }
  })

  test('are the only words that differ from the source', () => {
    for (const [index, mended] of seedProgramme.clauses.entries()) {
      const written = asWritten.clauses[index]?.text ?? ''
      const undone = mended.mends.reduce(
        (text, mend) => text.replace(mend.mended, () => mend.original),
        mended.text,
      )
      expect(undone).toBe(written)
    }
  })

  test('leave alone the right words that look like them', () => {
    for (const [id, words] of [
      ['III.1.2', 'chuyên mục chuyên biệt'],
      ['III.5.12', 'Phân tích bộ chỉ số'],
      ['III.4.2', 'trường chuyên'],
      ['IV.2.1', 'phân công rõ trách nhiệm'],
      ['III.5.16', 'đội ngũ trí thức'],
    ] as const) {
      expect(clause(id).text).toContain(words)
      expect(clause(id).text).toBe(clauseOf(asWritten, id).text)
    }
  })
})

describe('suspected slips', () => {
  test('stand in the text as they are', () => {
    expect(seedErrata.suspected).toHaveLength(15)
    for (const { clause: id, original } of seedErrata.suspected) expect(clause(id).text).toContain(original)
  })

  test('include the date that the programme itself contradicts', () => {
    const doubtful = seedErrata.suspected.find(
      ({ clause: id, original }) => id === 'I.1' && original.includes('/2025'),
    )
    expect(doubtful).toMatchObject({
      original: 'ngày 09/02/2025',
      perhaps: 'ngày 09/01/2025',
      concerns: 'meaning',
    })
    expect(clause('IV.2.1').text).toContain('ngày 09 tháng 01 năm 2025')
  })
})

describe('an erratum that does not fit is an error', () => {
  test.each([
    ['the words do not stand in the clause', erratum({ original: 'Phấn khởi' }), /0 lần/u],
    ['there is no such clause', erratum({ clause: 'III.9.1' }), /không có điều khoản/u],
    ['a section is not a clause', erratum({ clause: 'II.2' }), /không có điều khoản/u],
    [
      'the words stand there more than once',
      erratum({ clause: 'III.6.1', original: 'chuyên đổi số' }),
      /2 lần/u,
    ],
    ['fewer times than counted', erratum({ count: 2 }), /1 lần trong điều khoản, phải là 2 lần/u],
  ])('%s', (_name, wrong, reason) => {
    const parse = () => parseProgramme(seedText, [wrong])
    expect(parse).toThrow(ErratumError)
    expect(parse).toThrow(reason)
    expect(parse).toThrow(wrong.clause)
  })

  test('the mended words could not be told from others', () => {
    const wrong = erratum({ original: 'x số', mended: 'chuyển đổi số' })
    expect(() => mendText('x số và chuyển đổi số', [wrong])).toThrow(/dài hơn/u)
  })

  test('a count allows the same slip several times', () => {
    const twice = erratum({ clause: 'III.6.1', original: 'chuyên đổi số', mended: 'CĐS', count: 2 })
    const { text, mends } = clauseOf(parseProgramme(seedText, [twice]), 'III.6.1')
    expect(text.split('CĐS')).toHaveLength(3)
    expect(mends).toHaveLength(1)
  })

  test('replacement patterns in the mended words are plain words', () => {
    expect(mendText('giá a đồng', [erratum({ original: 'a', mended: '$& $1' })]).text).toBe('giá $& $1 đồng')
  })

  test.each([
    ['an unknown field', { certain: [{ ...erratum({}), clauseId: 'I.1' }], suspected: [] }],
    ['no reason', { certain: [{ clause: 'I.1', original: 'a', mended: 'b' }], suspected: [] }],
    ['an empty original', { certain: [erratum({ original: ' ' })], suspected: [] }],
    ['no suspected list', { certain: [] }],
  ])('a file with %s', (_name, json) => {
    expect(() => parseErrata(json)).toThrow()
  })
})
