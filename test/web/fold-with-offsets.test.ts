import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { findFolded, foldWithOffsets } from '../../src/web/programme/fold-with-offsets.ts'

const found = (text: string, query: string) =>
  findFolded(foldWithOffsets(text), fold(query)).map(([start, end]) => text.slice(start, end))

describe('search on the programme page', () => {
  it.each([
    ['Quy mô kinh tế số và Kinh Tế Số', 'kinh te so', ['kinh tế số', 'Kinh Tế Số']],
    ['đô thị thông minh', 'DO THI', ['đô thị']],
    ['số hoá, số hóa'.normalize('NFD'), 'số hóa', ['số hoá', 'số hóa'].map((text) => text.normalize('NFD'))],
    ['trang\nmới', 'trang moi', ['trang\nmới']],
  ])('finds in «%s» the words «%s» as they are written there', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it('keeps a way back for every folded letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldWithOffsets(text)
        expect(folded.offsets).toHaveLength(folded.text.length + 1)
        expect(folded.offsets.every((offset, index) => offset >= (folded.offsets[index - 1] ?? 0))).toBe(true)
        expect(folded.offsets.at(-1)).toBe(text.length)
      }),
    )
  })
})
