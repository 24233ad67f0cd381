import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeClause } from '../../../src/http/pages/clause-citation.ts'
import { splitClauseWords } from '../../../src/http/pages/clause-words.ts'
import { programme } from '../../e2e/scripted-assistant.ts'

const clause = (id: string) => {
  const found = programme.clauses.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No clause ${id}`)
  return found
}

const quoted = (id: string, quote: string) =>
  splitClauseWords(clause(id), { quote })
    .filter((span) => span.quoted)
    .map(({ text }) => text)
    .join('')

describe('the words of a clause', () => {
  it('are whole again when its spans are joined, whatever is quoted', () => {
    const quote = fc.oneof(
      fc.string(),
      fc.constantFrom(...programme.clauses.map(({ text }) => text.slice(5, 60))),
    )
    fc.assert(
      fc.property(fc.constantFrom(...programme.clauses), quote, (anyClause, words) => {
        const spans = splitClauseWords(anyClause, { quote: words })
        expect(spans.map(({ text }) => text).join('')).toBe(anyClause.text)
        expect(spans.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })

  it('show each mended slip of the programme with what was printed', () => {
    for (const anyClause of programme.clauses) {
      const mended = splitClauseWords(anyClause).filter(({ original }) => original !== null)
      expect(mended.map(({ text, original }) => ({ text, original }))).toEqual(
        anyClause.mends.map((mend) => ({ text: mend.mended, original: mend.original })),
      )
    }
  })

  it.each([
    ['Quy mô kinh tế số đạt từ 30% GRDP trở lên.', 'Quy mô kinh tế số đạt từ 30% GRDP trở lên.'],
    ['«quy mô  kinh tế số\nđạt từ 30% GRDP»', 'Quy mô kinh tế số đạt từ 30% GRDP'],
    ['…kinh tế số…', 'kinh tế số'],
    ['không có trong điều khoản', ''],
    ['', ''],
    ['…', ''],
    ['(TFP) vào', '(TFP) vào'],
    ['.*', ''],
  ])('highlight a quote as it stands there: %s', (quote, expected) => {
    expect(quoted('II.2.1.3', quote)).toBe(expected)
  })

  it('show a quote across a mended slip whole, and the slip in it', () => {
    const spans = splitClauseWords(clause('III.1.7'), { quote: 'Phấn đấu bố trí tỷ lệ cán bộ' })
    expect(spans.slice(0, 2)).toEqual([
      { text: 'Phấn đấu', quoted: true, original: 'Phân đầu' },
      { text: ' bố trí tỷ lệ cán bộ', quoted: true, original: null },
    ])
  })
})

describe('a citation for a letter', () => {
  it.each([
    ['III.1.7', '(Văn bản, Phần III, nhiệm vụ 1.7)'],
    ['II.2.1.3', '(Văn bản, Phần II, mục 2.1 (Đến năm 2030), gạch đầu dòng 3)'],
    ['III.1', '(Văn bản, Phần III, nhóm nhiệm vụ 1)'],
    ['mo-dau', '(Văn bản, đoạn mở đầu)'],
  ])('of %s goes from the part to the clause', (id, expected) => {
    expect(citeClause(clause(id), 'Văn bản')).toBe(expected)
  })

  it('keeps a comma inside brackets', () => {
    expect(citeClause({ label: 'Mục 2 (Đến năm 2030, tầm nhìn 2045), Phần II' }, 'Văn bản')).toBe(
      '(Văn bản, Phần II, mục 2 (Đến năm 2030, tầm nhìn 2045))',
    )
  })
})
