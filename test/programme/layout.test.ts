import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProgramme } from '../../src/programme/parse.ts'
import { secondProgramme, secondText, seedProgramme, seedText, withoutSource } from './seed-programme.ts'

const texts = [
  ['the programme of Hải Dương', seedText],
  ['the second programme', secondText],
] as const

describe.each(texts)('how %s is saved makes no difference:', (_name, text) => {
  const plain = text.replace('\ufeff', '').replaceAll('\r\n', '\n').normalize('NFC')
  const expected = withoutSource(parseProgramme(plain, []))

  test('line ends, byte-order mark, normal form, blanks and page numbers', () => {
    const saved = fc.record({
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
      form: fc.constantFrom('NFC' as const, 'NFD' as const),
      space: fc.constantFrom(' ', '  ', '\t', '\u00a0', ' \u200b'),
      margin: fc.constantFrom('', '  ', '\t', '\u00a0'),
      page: fc.constantFrom('', '12', '- 3 -', 'Trang 4/15', '\f'),
    })
    fc.assert(
      fc.property(saved, ({ lineEnd, mark, form, space, margin, page }) => {
        const lines = plain
          .split('\n')
          .map((line) => (line.trim() === '' ? page : `${margin}${line.replaceAll(' ', space)}${margin}`))
        expect(withoutSource(parseProgramme(mark + lines.join(lineEnd).normalize(form), []))).toEqual(
          expected,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('a page break after a line’s length, before any word in lower case', () => {
    const breaks = [...plain.matchAll(/(?<=[^\n]{60}) (?=[("“]?\p{Ll}[\p{L}, ])/gu)].map(({ index }) => index)
    const wordsOf = (source: string) =>
      parseProgramme(source, []).clauses.map(({ id, text: words }) => [id, words])
    const words = wordsOf(plain)
    fc.assert(
      fc.property(fc.constantFrom(...breaks), fc.constantFrom('\n', '\n\n', '\n\n- 7 -\n\n'), (at, gap) => {
        expect(wordsOf(plain.slice(0, at) + gap + plain.slice(at + 1))).toEqual(words)
      }),
      { numRuns: 150 },
    )
  })
})

describe.each([
  ['the programme of Hải Dương', seedText, seedProgramme],
  ['the second programme', secondText, secondProgramme],
])('in %s', (_name, text, programme) => {
  test('every line with words belongs to exactly one clause, or to a heading or the title', () => {
    const headings = [programme.title, programme.subtitle, ...programme.sections.map(({ title }) => title)]
    for (const [index, line] of text.normalize('NFC').split(/\r?\n/u).entries()) {
      const number = index + 1
      const holders = programme.clauses.filter(
        ({ source }) => source.firstLine <= number && number <= source.lastLine,
      )
      const words = line.replace(/^[\s\ufeff]+|\s+$/gu, '')
      const isHeading = headings.some((heading) => heading !== '' && words.endsWith(heading))
      if (/\p{L}/u.test(words)) expect([number, holders.length + (isHeading ? 1 : 0)]).toEqual([number, 1])
      else expect(holders.length).toBeLessThanOrEqual(1)
    }
  })
})

describe('a programme written in any of the genre’s marks', () => {
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
  const letters = [...'abcdđeghiklm']
  const count = fc.integer({ min: 1, max: 12 })
  const leaf = fc.record({ mark: fc.constantFrom('(1)', '1)', 'a)', '-', '+', '•'), count })
  const group = fc.oneof(
    fc.constant({ kind: 'plain' as const }),
    fc.record({ kind: fc.constant('tasks' as const), count, dot: fc.constantFrom('.', '') }),
    leaf.map((points) => ({ kind: 'points' as const, ...points })),
  )
  const programme = fc.record({
    partMark: fc.constantFrom(
      (number: string) => `${number}- NHIỆM VỤ`,
      (number: string) => `${number}. Nhiệm vụ`,
      (number: string) => `${number} – NHIỆM VỤ`,
      (number: string) => `PHẦN ${number}\nNHIỆM VỤ`,
      (number: string) => `PHẦN ${number}: NHIỆM VỤ`,
      (number: string) => `Phần ${number}. Nhiệm vụ`,
    ),
    groupMark: fc.constantFrom('.', '-', '/'),
    gap: fc.constantFrom('\n', '\n\n', '\r\n'),
    parts: fc.array(fc.array(group, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 }),
  })
  const printed = (mark: string, index: number): string => {
    if (mark === 'a)') return `${letters[index]})`
    return mark.replace('1', String(index + 1))
  }

  test('has the ids that its numbers and letters give', () => {
    fc.assert(
      fc.property(programme, ({ partMark, groupMark, gap, parts }) => {
        const lines = ['CHƯƠNG TRÌNH HÀNH ĐỘNG']
        const ids: string[] = []
        for (const [partIndex, groups] of parts.entries()) {
          const part = roman[partIndex] ?? ''
          lines.push(...partMark(part).split('\n'))
          for (const [groupIndex, content] of groups.entries()) {
            const number = groupIndex + 1
            lines.push(`${number}${groupMark} Đẩy mạnh chuyển đổi số`)
            ids.push(`${part}.${number}`)
            const below = content.kind === 'plain' ? 0 : content.count
            for (let index = 0; index < below; index += 1) {
              if (content.kind === 'tasks')
                lines.push(`${number}.${index + 1}${content.dot} Xây dựng kế hoạch.`)
              if (content.kind === 'points') lines.push(`${printed(content.mark, index)} Xây dựng kế hoạch.`)
              const lettered = content.kind === 'points' && content.mark === 'a)'
              ids.push(`${part}.${number}.${lettered ? letters[index] : index + 1}`)
            }
          }
        }
        expect(parseProgramme(lines.join(gap), []).clauses.map(({ id }) => id)).toEqual(ids)
      }),
      { numRuns: 100 },
    )
  })
})
