import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerSplitter, splitAnswer } from '../../src/answer/verify/split-answer.ts'

const pieces = (text: string) => splitAnswer(text).map((piece) => piece.text)

describe('a sentence ends where a reader would end it', () => {
  test.each<[string, string, string[]]>([
    [
      'its citation belongs to it',
      'Câu một. [I.1] Câu hai [I.2]. Hết',
      ['Câu một. [I.1] ', 'Câu hai [I.2]. ', 'Hết'],
    ],
    ['even on the next line', 'Câu một.\n[I.1]\nCâu hai.', ['Câu một.\n[I.1]\n', 'Câu hai.']],
    [
      'decimals, abbreviations and numbers do not end it',
      'TP. Hải Dương đạt 0,8 và 1.7 điểm, v.v. và hết.',
      ['TP. Hải Dương đạt 0,8 và 1.7 điểm, v.v. và hết.'],
    ],
    ['nor do three points before a comma', 'Mạng 5G, 6G..., IoT. Rồi', ['Mạng 5G, 6G..., IoT. ', 'Rồi']],
    ['a quote stays whole', 'Ghi: «Một câu. Hai câu.» Rồi hết.', ['Ghi: «Một câu. Hai câu.» ', 'Rồi hết.']],
    [
      'a list item is one',
      'Gồm:\n- một\n- hai\n  ba\n1. bốn',
      ['Gồm:\n', '- một\n', '- hai\n  ba\n', '1. bốn'],
    ],
    ['a heading is one', '## Mục tiêu 2.1. Đến năm\n\nCâu.', ['## Mục tiêu 2.1. Đến năm\n\n', 'Câu.']],
    [
      'a table row is one',
      '| a. B | c |\n|---|---|\n| 1 | 2 |',
      ['| a. B | c |\n', '|---|---|\n', '| 1 | 2 |'],
    ],
    ['a wrapped line goes on', 'Tỉnh phấn đấu\nđạt 30%.', ['Tỉnh phấn đấu\nđạt 30%.']],
  ])('%s', (_claim, text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })
})

const answer = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Câu một. ',
        '[I.1]',
        ' [II.2.1.3]. ',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '12. ',
        '# ',
        '| a |',
        '«',
        '»',
        '"',
        '…',
        '...',
        ' TP. ',
        '---',
        '[',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('x'.repeat(3_000), '. '.repeat(40)),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

test('sentences do not depend on how the stream was cut', () => {
  fc.assert(
    fc.property(
      answer,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 50 }),
      (text, sizes) => {
        const splitter = createAnswerSplitter()
        const streamed = []
        let from = 0
        for (let turn = 0; from < text.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1
          streamed.push(...splitter.push(text.slice(from, from + size)))
          from += size
        }
        streamed.push(...splitter.end())
        expect(streamed).toEqual(splitAnswer(text))
      },
    ),
    { numRuns: 400 },
  )
})

test('nothing is lost, and nothing waits without end', () => {
  const splitter = createAnswerSplitter()
  let released = 0
  for (let turn = 0; turn < 200; turn += 1) {
    for (const piece of splitter.push('không có dấu chấm '.repeat(5))) released += piece.text.length
  }
  expect(released).toBeGreaterThan(10_000)
})
