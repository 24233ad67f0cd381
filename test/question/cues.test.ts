import { describe, expect, test } from 'vitest'
import { type Cues, readCues } from '../../src/question/cues.ts'
import { fold } from '../../src/vietnamese/fold.ts'

type Cue = Exclude<keyof Cues, 'years'>

const CASES: readonly (readonly [string, readonly Cue[], readonly Cue[]])[] = [
  ['Tỷ lệ doanh nghiệp đổi mới sáng tạo là bao nhiêu?', ['number'], ['who', 'compare', 'confirm']],
  ['Có mấy nhóm nhiệm vụ?', ['count'], ['who']],
  ['Chương trình có bao nhiêu nhiệm vụ?', ['count'], ['who']],
  ['Ai là trưởng ban?', ['who'], ['compare']],
  ['Cơ quan nào chủ trì tuyên truyền?', ['who'], ['confirm']],
  ['Việc này do ai chịu trách nhiệm?', ['who'], ['number']],
  ['Liệt kê các nhiệm vụ về y tế', ['list'], ['who', 'number']],
  ['Những nhiệm vụ nào liên quan đến nông nghiệp?', ['list'], ['who']],
  ['Nêu đầy đủ các chỉ tiêu, đừng sót', ['complete'], ['who']],
  ['Trí tuệ nhân tạo được nhắc đến ở đâu?', ['where'], ['who']],
  ['Mục nào nói về kinh tế đêm?', ['where'], ['who']],
  ['Mục tiêu 2030 khác 2045 thế nào?', ['compare'], ['who']],
  ['So sánh nhiệm vụ 1.1 với nhiệm vụ 1.2', ['compare'], ['who']],
  ['Kinh tế số 2030 là 50% đúng không?', ['confirm'], ['who']],
  ['Có phải Chủ tịch tỉnh làm trưởng ban?', ['confirm'], []],
  ['Who chairs the steering committee?', ['who'], ['where']],
  ['How many task groups are there?', ['number'], ['who']],
  ['Where is AI mentioned?', ['where'], ['who']],
  ['What is the difference between 2030 and 2045?', ['compare'], ['who']],
]

describe('the wording of a question says what kind of answer it wants', () => {
  test.each(CASES)('%j', (question, has, hasNot) => {
    const cues = readCues(question)
    expect(has.filter((cue) => !cues[cue])).toEqual([])
    expect(hasNot.filter((cue) => cues[cue])).toEqual([])
  })

  test('accents, capitals and decomposed letters make no difference', () => {
    for (const [question] of CASES) {
      const cues = readCues(question)
      expect(readCues(fold(question)), question).toEqual(cues)
      expect(readCues(question.toUpperCase()), question).toEqual(cues)
      expect(readCues(question.normalize('NFD')), question).toEqual(cues)
    }
  })

  test('years are read once each, and are not taken from longer numbers', () => {
    expect(readCues('2030, năm 2045 và 2030; số 12030, 203').years).toEqual(['2030', '2045'])
  })

  test('nothing asked, nothing read', () => {
    expect(Object.values(readCues('')).flat().filter(Boolean)).toEqual([])
  })
})
