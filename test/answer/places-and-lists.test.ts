import { describe, expect, test } from 'vitest'
import { ask, assistant, citedIds, converse } from '../support/assistant.ts'
import { defectsOf } from './defects.ts'

const first = async (question: string) => citedIds(await ask(question))[0]

describe('a place in the document is found however it is described', () => {
  test.each([
    ['Ngay sau nhiệm vụ về đô thị thông minh là nhiệm vụ nào?', 'III.3.7'],
    ['truoc nhiem vu cong dan so la nhiem vu gi', 'III.5.3'],
    ['Quan điểm đứng sau quan điểm về thể chế là quan điểm gì?', 'II.1.4'],
    ['Nhóm kẹp giữa thể chế và nhân lực là nhóm nào?', 'III.3'],
    ['Nhiệm vụ mở đầu nhóm nhân lực?', 'III.4.1'],
    ['nhóm 6 kết bằng nhiệm vụ nào', 'III.6.3'],
    ['áp chót nhóm 3 là nhiệm vụ gì', 'III.3.10'],
    ['nhiệm vụ chính giữa của nhóm hạ tầng', 'III.3.6'],
    ['III/5/12 nói gì', 'III.5.12'],
    ['nv 1 6 là gì', 'III.1.6'],
    ['khúc 5.3 → 5.5', 'III.5.3'],
    ['đọc giúp đoạn mở đầu', 'mo-dau'],
    ['Chỉ số HDI nằm ở phần nào, dòng thứ mấy?', 'II.2.1.4'],
    ['hai nhóm nào có số nhiệm vụ bằng nhau?', 'III.4'],
  ])('%j: %s', async (question, id) => expect(await first(question)).toBe(id))

  test.each([
    'Điều 8 Luật An ninh mạng quy định gì?',
    'kich hoat vneid muc 2 tren dien thoai the nao',
    'Nghị quyết 45-NQ/TW nêu mấy quan điểm chỉ đạo?',
    'Chương trình hành động của Bắc Ninh có mấy nhóm nhiệm vụ?',
  ])('%j asks for a place in something else', async (question) => {
    const answer = await ask(question)
    expect(answer.refused).toBe(true)
    expect(citedIds(answer)).toEqual([])
  })

  test('a number that is not there leads search to what would hold it', async () => {
    expect((await assistant.search('nhiệm vụ 6.5', 1))[0]?.id).toBe('III.6')
  })
})

describe('a list holds all of what is asked for, and nothing else', () => {
  const holding = (pattern: RegExp, within = '') =>
    assistant.programme.clauses
      .filter(({ kind }) => kind !== 'recipients' && kind !== 'heading')
      .filter(({ id, text }) => id.startsWith(within) && pattern.test(text))
      .map(({ id }) => id)

  test.each([
    ['Liệt kê tất cả các danh mục được nêu trong chương trình', /danh mục/i, ''],
    ['nhóm 5 có những đề án nào, kể đủ', /đề án(?! 06)/i, 'III.5.'],
    ['mục nào có chữ người đứng đầu thì đưa hết ra', /người đứng đầu/i, ''],
    ['các câu đặt trong ngoặc kép ở chương trình là những câu nào', /“/, ''],
  ])('%j', async (question, pattern, within) => {
    const answer = await ask(question)
    expect([...citedIds(answer)].sort()).toEqual([...holding(pattern, within)].sort())
    expect(defectsOf(answer, assistant.programme)).toEqual([])
  })

  test('every target of a list keeps its figures, however short its line', async () => {
    const { answer } = await ask('các mục tiêu đến năm 2030 gồm những gì')
    for (const figure of ['12%', '55%', '30% GRDP', '100%', '90%', '40%', '0,8', '2% GRDP', '60%', '3%'])
      expect(answer).toContain(figure)
  })
})

describe('what is asked beside and left open is told beside the answer', () => {
  test('two things that a clause leaves open', async () => {
    const answer = await ask('Đề án đô thị thông minh trình quý mấy, cấp nào phê duyệt?')
    expect(answer.outcome).toBe('absent')
    expect(answer.answer).toMatch(/không quy định thời hạn hoàn thành, cơ quan chủ trì/)
    expect(citedIds(answer)).toEqual(['III.3.6'])
  })

  test('one that it states and one that it does not', async () => {
    const answer = await ask('Quỹ đầu tư mạo hiểm dùng vào việc gì và vốn điều lệ bao nhiêu?')
    expect(citedIds(answer)[0]).toBe('III.2.2')
    expect(answer.answer).toContain('không quy định số tiền')
  })
})

describe('a conversation moves through the document', () => {
  test.each([
    ['Tiếp.', 'III.3.7'],
    ['xuống một nhiệm vụ', 'III.3.7'],
    ['lùi lại một nhiệm vụ', 'III.3.5'],
    ['cái ngay trên nó', 'III.3.5'],
    ['cái cuối cùng của nhóm đó', 'III.3.11'],
    ['Hết nhóm đó thì sang nhóm gì?', 'III.4'],
  ])('after 3.6, %j: %s', async (question, id) => {
    expect(citedIds(await converse('Nhiệm vụ 3.6 nói gì?', question))[0]).toBe(id)
  })

  test('and goes to what was meant when that was something else', async () => {
    const answer = await converse(
      'Trung tâm điều hành thông minh là gì?',
      'không phải cái đó, ý em là trung tâm dữ liệu của tỉnh',
    )
    expect(['III.3.8', 'III.3.9']).toContain(citedIds(answer)[0])
  })
})

describe('a claim is held against the clause about the very same thing', () => {
  test.each([
    ['Có phải bố trí ít nhất 15% tổng chi ngân sách hằng năm cho khoa học, công nghệ?', 'II.2.1.5'],
    ['Kinh tế số đến năm 2030 đạt 50% GRDP đúng không?', 'II.2.1.3'],
  ])('%j', async (claim, id) => {
    const answer = await ask(claim)
    expect(answer.answer).toMatch(/^\*\*Chưa đúng với văn bản/)
    expect(citedIds(answer)[0]).toBe(id)
  })
})

describe('small talk is known by what it is like', () => {
  test.each([
    'xịn thế, đỉnh của chóp luôn',
    'trả lời gì mà chậm như rùa vậy trời',
    'ok r, e hiểu rùi nha',
    'kể chuyện cười nghe coi',
    'are you a bot or a real person?',
  ])('%j', async (message) => expect((await ask(message)).outcome).toBe('smalltalk'))

  test.each([
    'gia vang sjc sang nay',
    'đô thị thông minh: mục tiêu và nhiệm vụ',
    'xin chào, 5G phủ đến đâu?',
  ])('%j is a question', async (message) => expect((await ask(message)).outcome).not.toBe('smalltalk'))
})
