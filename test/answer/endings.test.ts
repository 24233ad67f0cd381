import { describe, expect, test } from 'vitest'
import { ask, assistant, citedIds } from '../support/assistant.ts'
import { defectsOf } from './defects.ts'

const whole = async (question: string) => {
  const answer = await ask(question)
  expect(defectsOf(answer, assistant.programme)).toEqual([])
  return answer
}

describe('what the programme says is answered', () => {
  test.each([
    ['Tỉnh phấn đấu tăng trưởng GRDP bình quân mỗi năm bao nhiêu phần trăm?', 'II.2.1.2', '12%/năm'],
    ['Người dân dùng dịch vụ công trực tuyến đạt tỷ lệ bao nhiêu?', 'II.2.1.4', '100%'],
    ['Bao nhiêu phần trăm ngân sách sự nghiệp khoa học dành cho công nghệ chiến lược?', 'III.3.2', '15%'],
    ['Đô thị thông minh được xây dựng ở những thành phố nào?', 'III.3.6', 'Chí Linh'],
    ['Ai làm trưởng ban chỉ đạo cấp huyện?', 'IV.5', 'bí thư cấp ủy'],
    [
      'Cơ quan nào chủ trì theo dõi, đôn đốc thực hiện chương trình này?',
      'IV.4',
      'Ban Tuyên giáo và Dân vận',
    ],
    ['Sàn giao dịch bất động sản có trong nhiệm vụ nào?', 'III.5.8', 'sàn giao dịch bất động sản'],
    ['Bệnh án điện tử được triển khai ra sao?', 'III.5.10', 'bệnh án điện tử'],
    ['Học bổng cho sinh viên STEM lấy từ nguồn nào?', 'III.4.2', 'ngân sách nhà nước'],
    ['Who chairs the steering committee of the province?', 'IV.1', 'Bí thư Tỉnh ủy'],
  ])('%j: %s, "%s"', async (question, id, words) => {
    const answer = await whole(question)
    expect(answer.outcome).toBe('answered')
    expect(citedIds(answer)).toContain(id)
    expect(answer.answer).toContain(words)
  })
})

describe('what the programme leaves open is said to be open, with what it does say', () => {
  test.each([
    ['Hạn hoàn thành nhiệm vụ 3.6 là khi nào?', 'III.3.6', 'thời hạn'],
    ['Khi nào xong Trung tâm điều hành thông minh của tỉnh?', 'III.5.2', 'thời hạn'],
    ['Sở nào chủ trì nhiệm vụ 5.14?', 'III.5.14', 'cơ quan chủ trì'],
    ['Nhiệm vụ 6.2 do đơn vị nào chủ trì?', 'III.6.2', 'cơ quan chủ trì'],
    ['Nhiệm vụ 3.11 được cấp bao nhiêu tỷ đồng?', 'III.3.11', 'kinh phí'],
    ['Người đứng đầu không thực hiện nhiệm vụ 1.4 thì bị xử phạt thế nào?', 'III.1.4', 'xử phạt'],
  ])('%j', async (question, id, what) => {
    const answer = await whole(question)
    expect(answer.outcome).toBe('absent')
    expect(answer.refused).toBe(true)
    expect(answer.answer).toContain('không quy định')
    expect(answer.answer).toContain(what)
    expect(citedIds(answer)).toEqual([id])
  })

  test.each([
    ['Chương trình được ban hành ngày nào?', 'ngày ban hành'],
    ['Số hiệu của chương trình này là gì?', 'số, ký hiệu'],
  ])('of the document itself too: %j', async (question, what) => {
    const answer = await whole(question)
    expect(answer.outcome).toBe('absent')
    expect(answer.answer).toContain(what)
  })

  test.each([
    ['Nhiệm vụ 3.12 là gì?', 'III.3', 'Nhiệm vụ 3.11'],
    ['Nhóm 9 gồm những gì?', 'III.7', 'Nhóm nhiệm vụ 7'],
    ['Quan điểm thứ sáu là gì?', 'II.1', 'Quan điểm 5'],
  ])('a number that it does not have: %j', async (question, id, words) => {
    const answer = await whole(question)
    expect(answer.outcome).toBe('absent')
    expect(citedIds(answer)).toContain(id)
    expect(answer.answer).toContain(words)
  })

  test('a figure that the clause does state is no gap', async () => {
    expect((await whole('Nhiệm vụ 3.2 bố trí bao nhiêu phần trăm ngân sách?')).outcome).toBe('answered')
    expect((await whole('Ban Chỉ đạo cấp huyện do ai làm trưởng ban?')).outcome).toBe('answered')
  })
})

describe('what has nothing to do with the programme is refused', () => {
  const OUTSIDE = [
    'Giá vàng SJC chiều nay bao nhiêu?',
    'Cách nấu phở bò Nam Định ngon?',
    'Tối nay đội tuyển Việt Nam đá với đội nào?',
    'Thủ tục ly hôn cần những giấy tờ gì?',
    'Trẻ em sốt cao uống thuốc gì?',
    'Viết giúp tôi một bài thơ về mùa thu',
    'Chuyến tàu cuối từ Hà Nội đi Sài Gòn mấy giờ chạy?',
    'Vợ chồng tôi nên mua nhà hay thuê nhà?',
    'Trời có mưa vào cuối tuần không?',
    'Đường từ ga Hải Dương đến chợ Phú Yên đi thế nào?',
    'gia xang hom nay bao nhieu',
    'quan bun ca nao ngon o hai duong',
    'cho thue phong tro gan dai hoc',
    'What is the capital of France?',
    'How do I bake a chocolate cake?',
  ]
  /** Near the subject, yet of another province, another document or a person. */
  const NEAR = [
    'Số điện thoại của Sở Khoa học và Công nghệ Hải Dương?',
    'Giám đốc Sở Khoa học và Công nghệ tên là gì?',
    'Quy mô kinh tế số của thành phố Hải Phòng là bao nhiêu?',
    'Lương của kỹ sư công nghệ thông tin ở tỉnh bao nhiêu một tháng?',
    'Email của Văn phòng Tỉnh ủy là gì?',
  ]

  test('nine times of ten at least', async () => {
    const answers = await Promise.all(
      [...OUTSIDE, ...NEAR].map(async (question) => ({ question, ...(await ask(question)) })),
    )
    const taken = answers
      .filter(({ refused }) => !refused)
      .map(({ question, outcome }) => [question, outcome])
    expect(taken.length, JSON.stringify(taken)).toBeLessThanOrEqual(0.1 * answers.length)
  })

  test.each(['Cách nấu phở bò Nam Định ngon?', 'What is the capital of France?'])(
    'plainly, in the language of the question, with something to go on with: %j',
    async (question) => {
      const answer = await whole(question)
      expect(answer.outcome).toBe('refused')
      expect(answer.answer).toMatch(/^Nội dung này .*không có|^This is \*\*not in/u)
      expect(answer.suggestions.length).toBeGreaterThan(0)
    },
  )
})

describe('what can mean several things is asked back, with the choices', () => {
  test.each([
    ['2.1', ['II.2.1', 'III.2.1']],
    ['Mục 2.2 nói gì?', ['II.2.2', 'III.2.2']],
    ['muc 2.1 la gi', ['II.2.1', 'III.2.1']],
    ['Khoản 1 quy định gì?', ['I.1', 'II.1', 'III.1', 'IV.1']],
  ])('%j', async (question, ids) => {
    const answer = await whole(question)
    expect(answer.outcome).toBe('clarify')
    expect(citedIds(answer)).toEqual(ids)
  })

  test('each choice offered, when asked, gets its clause', async () => {
    const { suggestions } = await ask('2.1')
    const first = await Promise.all(suggestions.map(async (suggestion) => citedIds(await ask(suggestion))[0]))
    expect(first).toEqual(['II.2.1', 'III.2.1'])
  })
})

describe('small talk gets a short fitting reply', () => {
  test.each([
    'Xin chào',
    'chao ban',
    'Hello',
    'Cảm ơn bạn nhiều nhé',
    'Bạn là ai?',
    'ban la ai vay',
    'Tạm biệt',
    'ok',
    'Bạn giúp được gì?',
  ])('%j', async (words) => expect((await whole(words)).outcome).toBe('smalltalk'))

  test('it says that it is no person', async () => {
    expect((await ask('Bạn là người hay máy?')).answer).toContain('không phải là người')
  })

  test('a question after a greeting is a question', async () => {
    const answer = await whole('Xin chào, cho tôi hỏi ai là trưởng ban chỉ đạo của tỉnh?')
    expect(answer.outcome).toBe('answered')
    expect(citedIds(answer)).toContain('IV.1')
  })
})

test('every next question that is offered has an answer', async () => {
  const questions = [
    'Phủ sóng 5G',
    'Nhóm 4 gồm gì?',
    'Giá vàng SJC chiều nay bao nhiêu?',
    'Nhiệm vụ 3.12 là gì?',
    '2.1',
  ]
  const offered = (await Promise.all(questions.map((question) => ask(question)))).flatMap(
    ({ suggestions }) => suggestions,
  )
  expect(offered.length).toBeGreaterThan(questions.length)
  const endings = await Promise.all(
    offered.map(async (suggestion) => [suggestion, (await ask(suggestion)).outcome]),
  )
  expect(endings.filter(([, outcome]) => outcome !== 'answered' && outcome !== 'absent')).toEqual([])
})
