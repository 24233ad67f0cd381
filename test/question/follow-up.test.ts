import { describe, expect, test } from 'vitest'
import { earlierWording, findAntecedent, leansOnHistory } from '../../src/question/follow-up.ts'

describe('a question that leans on what went before is known by its wording', () => {
  test.each([
    'Thế còn năm 2045?',
    'the con nam 2045',
    'Vậy ai chịu trách nhiệm thực hiện việc đó trên địa bàn tỉnh?',
    'Nhiệm vụ tiếp theo trong cùng nhóm ấy là nhiệm vụ nào vậy?',
    'Nội dung này có quy định thời hạn hoàn thành cụ thể không?',
    'So với mục tiêu của năm 2045 thì con số ấy cao hay thấp hơn?',
    'Ai làm?',
    'Bao nhiêu phần trăm?',
    'What about the target for 2045 in the same programme?',
    'And who is responsible for carrying it out in the province?',
  ])('leans: %j', (question) => expect(leansOnHistory(question)).toBe(true))

  test.each([
    'Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đến năm 2030 là bao nhiêu?',
    'Ban Chỉ đạo cấp huyện do ai làm trưởng ban và ai làm phó trưởng ban?',
    'Chương trình đặt mục tiêu tăng trưởng GRDP trung bình bao nhiêu phần trăm mỗi năm?',
    'Chương trình thúc đẩy doanh nghiệp vừa và nhỏ chuyển đổi số như thế nào?',
    'Hồ sơ, thủ tục thanh quyết toán đề tài khoa học được đơn giản hóa ra sao?',
    'Which task of the programme covers electronic health records and VNeID?',
  ])('stands alone: %j', (question) => expect(leansOnHistory(question)).toBe(false))

  test.each([
    'Chuyển sang chuyện khác: phủ sóng 5G?',
    'Hỏi chuyện khác nhé, học bổng STEM?',
    'Cho tôi hỏi câu khác: kinh tế đêm nằm ở đâu?',
    'Another question: who chairs it?',
  ])('an announced change of subject stands alone: %j', (question) =>
    expect(leansOnHistory(question)).toBe(false),
  )
})

describe('what a follow-up leans on', () => {
  const user = (content: string) => ({ role: 'user', content }) as const
  const assistant = (content: string) => ({ role: 'assistant', content }) as const

  test('is the last question and the clauses of the last answer, each once and in order', () => {
    expect(
      findAntecedent([
        user('Câu đầu?'),
        assistant('Đạt 30% [II.2.1.3].'),
        user('Câu sau?'),
        assistant('Theo [IV.5], [III.5.10; III.5.2] và [IV.5].'),
      ]),
    ).toEqual({ question: 'Câu sau?', cited: ['IV.5', 'III.5.10', 'III.5.2'], citedBefore: ['II.2.1.3'] })
  })

  test('is nothing without an earlier question', () => {
    expect(findAntecedent([])).toBeNull()
    expect(findAntecedent([assistant('Xin chào [IV.1].')])).toBeNull()
  })

  test('a question still unanswered has no clauses', () => {
    expect(findAntecedent([user('Câu đầu?')])).toEqual({ question: 'Câu đầu?', cited: [], citedBefore: [] })
  })

  test('brackets that hold no clause id are no citation', () => {
    const answer = '[1] [x](https://example.org) [iv.1] [III] [noi-nhan] [[IV.2]] [IV.3'
    expect(findAntecedent([user('?'), assistant(answer)])?.cited).toEqual(['noi-nhan', 'IV.2'])
  })
})

describe('a year named anew replaces the earlier one', () => {
  test.each([
    ['Quy mô kinh tế số đến năm 2030?', 'Thế còn năm 2045?', ['Quy mô kinh tế số'], ['2030']],
    ['quy mo kinh te so nam 2030', 'the con 2045', ['quy mo kinh te so'], ['2030']],
    ['Quy mô kinh tế số đến năm 2030?', 'Ai làm việc đó?', ['Quy mô kinh tế số', '2030'], []],
  ])('%j then %j', (earlier, question, kept, gone) => {
    const wording = earlierWording(earlier, question)
    for (const words of kept) expect(wording).toContain(words)
    for (const words of gone) expect(wording).not.toContain(words)
  })
})
