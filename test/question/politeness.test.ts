import { expect, test } from 'vitest'
import { withoutCourtesies } from '../../src/question/politeness.ts'

test.each([
  ['Dạ, hạ tầng số gồm gì?', 'hạ tầng số gồm gì?'],
  ['Bạn ơi, cho mình hỏi hạ tầng số gồm gì?', 'hạ tầng số gồm gì?'],
  ['ban oi cho minh hoi ha tang so gom gi', 'ha tang so gom gi'],
  ['Xin chào, tôi muốn hỏi về hạ tầng số', 'hạ tầng số'],
  ['Hạ tầng số gồm gì? Cảm ơn bạn nhiều ạ!', 'Hạ tầng số gồm gì?'],
  ['Hạ tầng số gồm gì, em cảm ơn ạ', 'Hạ tầng số gồm gì'],
])('courtesies around a question are left out: %j', (question, bare) =>
  expect(withoutCourtesies(question)).toBe(bare),
)

test.each(['Xin chào', 'Cảm ơn bạn', 'Alo', ''])('a text of courtesies alone stays as it is: %j', (text) =>
  expect(withoutCourtesies(text)).toBe(text),
)

test.each(['Ai chào mừng đoàn?', 'Quỹ cảm ơn ai khi trao học bổng?', 'Em bé được học gì?'])(
  'the same words inside a question stay: %j',
  (question) => expect(withoutCourtesies(question)).toBe(question),
)
