import { expect, test } from 'vitest'
import { checkPremise } from '../../src/answer/steps/premise.ts'
import { understand } from '../question/seed-knowledge.ts'

const WORDS = 'Tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên'

test.each([
  ['is stated', 'Hồ sơ trực tuyến phải đạt 80% đúng không?', WORDS, 'holds'],
  ['is stated, written out in words', 'Hồ sơ trực tuyến đạt tám mươi phần trăm à?', WORDS, 'holds'],
  ['stands against another of its kind', 'Hồ sơ trực tuyến phải đạt 95% đúng không?', WORDS, 'fails'],
  ['is one of two, and the other fails', 'Đạt 80% hay 95% hồ sơ trực tuyến?', WORDS, 'fails'],
  ['meets no figure of its kind', 'Đạt 95% phải không?', 'Phát triển hạ tầng số đồng bộ', 'none'],
])('a figure that the question takes for granted %s', (_case, question, words, premise) => {
  expect(checkPremise({ question: understand(question) }, words)).toBe(premise)
})

test.each([
  ['no figure', 'Hồ sơ trực tuyến phải đạt bao nhiêu?'],
  ['only a year', 'Năm 2029 hồ sơ trực tuyến ra sao?'],
])('a question with %s takes nothing for granted', (_case, question) => {
  expect(checkPremise({ question: understand(question) }, WORDS)).toBe('none')
})
