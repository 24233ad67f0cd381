import { describe, expect, test } from 'vitest'
import { ask, citedIds, converse } from '../support/assistant.ts'

const STEM = 'Học sinh, sinh viên ngành STEM được hưởng chính sách gì?'

describe('a conversation stays with what was talked of', () => {
  test.each([
    ['nói lại ngắn gọn hơn đi', 'III.4.2'],
    ['chắc chưa vậy?', 'III.4.2'],
    ['Ghi ở đâu thế?', 'III.4.2'],
    ['bao giờ có?', 'III.4.2'],
  ])('%j', async (question, id) => expect(citedIds(await converse(STEM, question))).toContain(id))

  test('both things that were talked of are told together', async () => {
    const answer = await converse(
      'Kinh tế số đến năm 2030 đạt bao nhiêu?',
      'Thế còn năm 2045?',
      'Đặt hai con số đó cạnh nhau giúp tôi',
    )
    expect([...citedIds(answer)].sort()).toEqual(['II.2.1.3', 'II.2.2'])
  })
})

describe('and leaves it where the question does', () => {
  test.each([
    ['Ai làm trưởng Ban Chỉ đạo của tỉnh?', 'IV.1'],
    ['Sổ sức khỏe điện tử xem ở đâu?', 'III.5.10'],
  ])('%j', async (question, id) => expect(citedIds(await converse(STEM, question))[0]).toBe(id))

  test.each(['Thế giá vé xem phim tối nay bao nhiêu?', 'Viết giúp tôi một đoạn mã Python sắp xếp danh sách'])(
    '%j is refused or small talk, and cites nothing',
    async (question) => {
      const answer = await converse(STEM, question)
      expect(['refused', 'smalltalk']).toContain(answer.outcome)
      expect(citedIds(answer)).toEqual([])
    },
  )
})

describe('something pointed at with nothing talked of before', () => {
  test.each(['Mạng lưới ấy gồm những ai?', 'Phong trào đó thế nào?'])(
    '%j asks which is meant',
    async (question) => {
      const answer = await ask(question)
      expect(answer.outcome).toBe('clarify')
      expect(citedIds(answer).length).toBeGreaterThan(1)
    },
  )
})
