import { describe, expect, test } from 'vitest'
import { type Attribute, askedAttributes, statesAttribute } from '../../src/question/missing-attribute.ts'
import { fold } from '../../src/vietnamese/fold.ts'

const ASKED: readonly (readonly [string, Attribute])[] = [
  ['Hạn hoàn thành nhiệm vụ 3.6?', 'deadline'],
  ['Khi nào có Quỹ đầu tư mạo hiểm?', 'deadline'],
  ['Bao giờ xong sàn giao dịch việc làm?', 'deadline'],
  ['When is the fund due?', 'deadline'],
  ['Sở nào chủ trì nhiệm vụ 5.6?', 'lead'],
  ['Đơn vị nào đầu mối sổ sức khỏe điện tử?', 'lead'],
  ['Who is in charge of task 5.2?', 'lead'],
  ['Kinh phí bao nhiêu tỷ cho đô thị thông minh?', 'money'],
  ['Mức học bổng STEM là bao nhiêu?', 'money'],
  ['How much does the smart city cost?', 'money'],
  ['Không thực hiện thì bị xử phạt thế nào?', 'penalty'],
  ['Mốc riêng từng năm của kinh tế số?', 'yearly'],
  ['Bao lâu đánh giá một lần?', 'frequency'],
  ['Trung tâm điều hành thông minh đặt ở đâu?', 'place'],
  ['Những bệnh viện nào làm bệnh án điện tử?', 'place'],
]

describe('what a question asks of a clause', () => {
  test.each(ASKED)('%j asks for the %s', (question, attribute) => {
    expect(askedAttributes(question)).toContain(attribute)
  })

  test('with or without accents, in capitals or not', () => {
    for (const [question] of ASKED) {
      expect(askedAttributes(fold(question)), question).toEqual(askedAttributes(question))
      expect(askedAttributes(question.toUpperCase()), question).toEqual(askedAttributes(question))
    }
  })

  test.each([
    'Nhiệm vụ 1.7 nói gì?',
    'Quy mô kinh tế số đạt bao nhiêu phần trăm GRDP?',
    'Liệt kê các nhiệm vụ nhóm 7',
    'Chương trình nói gì về nông nghiệp công nghệ cao?',
    'Có mấy quan điểm?',
    '',
  ])('%j asks for none of them', (question) => expect(askedAttributes(question)).toEqual([]))
})

describe('what a text states', () => {
  test.each<readonly [Attribute, string, string]>([
    ['deadline', 'Hoàn thành trước năm 2030.', 'Triển khai Trung tâm điều hành thông minh của tỉnh.'],
    ['deadline', 'Xong ngày 30/4/2026.', 'người Việt Nam trên môi trường số'],
    ['lead', 'Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì.', 'Phủ sóng 5G toàn tỉnh.'],
    ['money', 'Hỗ trợ 1,5 tỷ đồng mỗi năm.', 'Bố trí ngân sách theo quy định.'],
    ['money', 'Hỗ trợ 200 triệu đồng.', 'Có 02 đô thị, 01 cụm công nghiệp.'],
    ['penalty', 'Vi phạm thì xử phạt theo luật.', 'Biểu dương, khen thưởng kịp thời.'],
    ['frequency', 'Báo cáo hằng quý.', 'Định kỳ tổ chức đánh giá.'],
    ['place', 'tại thành phố Hải Dương và Chí Linh', 'tại một số bệnh viện đủ điều kiện'],
  ])('%s: %j does, %j does not', (attribute, stating, silent) => {
    expect(statesAttribute(stating, attribute)).toBe(true)
    expect(statesAttribute(silent, attribute)).toBe(false)
  })
})
