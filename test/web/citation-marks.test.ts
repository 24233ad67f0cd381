import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCitations } from '../../src/web/chat/citation-marks.ts'
import { plainAnswer } from '../../src/web/chat/plain-answer.ts'

const ids = (text: string) =>
  splitCitations(text).flatMap((piece) => (piece.kind === 'citation' ? [piece.id] : []))

describe('citations in a text', () => {
  it.each([
    ['đạt 30% [II.2.1.3].', ['II.2.1.3']],
    ['[II.2.1.3][II.2.2]', ['II.2.1.3', 'II.2.2']],
    ['[II.2.1.3, III.5.10; mo-dau]', ['II.2.1.3', 'III.5.10', 'mo-dau']],
    ['[ noi-nhan ]', ['noi-nhan']],
    ['[1] [x] [III] [III.] [III.a] (III.1.7) [javascript:III.1.7]', []],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  it('lose no character of the text around them', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('[III.1.7]', '[', ']', '[II.2', ']]', '[mo-dau]'))
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const joined = splitCitations(text)
            .map((part) => (part.kind === 'text' ? part.text : `[${part.id}]`))
            .join('')
          expect(joined).toBe(text)
        },
      ),
    )
  })

  it('are left out where an answer is read aloud, with its Markdown marks', () => {
    expect(plainAnswer('Tỉnh **đạt từ 30% GRDP** [II.2.1.3].\n\n- Hai [II.2.2];\n> ba')).toBe(
      'Tỉnh đạt từ 30% GRDP. - Hai; ba',
    )
  })
})
