import { describe, expect, test } from 'vitest'
import { ask, assistant, citedIds } from '../support/assistant.ts'
import { defectsOf } from './defects.ts'

describe('the questions that everybody asks first get a right, cited answer', () => {
  test.each([
    ['Mục tiêu kinh tế số đến năm 2030 là bao nhiêu?', 'II.2.1.3', '30% GRDP'],
    ['quy mo kinh te so nam 2045', 'II.2.2', '50% GRDP'],
    ['Ai là trưởng ban chỉ đạo của tỉnh?', 'IV.1', 'Bí thư Tỉnh ủy'],
    ['Nhiệm vụ 1.7 nói gì?', 'III.1.7', 'tối thiểu đạt 25%'],
  ])('%j: %s, "%s"', async (question, id, words) => {
    const answer = await ask(question)
    expect(answer.outcome).toBe('answered')
    expect(citedIds(answer)[0]).toBe(id)
    expect(answer.answer).toContain(words)
    expect(defectsOf(answer, assistant.programme)).toEqual([])
  })

  test('"Nhiệm vụ 1.7 nói gì?" gives the whole clause and nothing else', async () => {
    const answer = await ask('Nhiệm vụ 1.7 nói gì?')
    const clause = assistant.programme.clauses.find(({ id }) => id === 'III.1.7')
    expect(answer.answer).toContain(clause?.text.replace(/\.$/u, ''))
    expect(citedIds(answer)).toEqual(['III.1.7'])
    expect(answer.confidence).toBe(1)
  })

  test('a list gives every item of the group and no other', async () => {
    const answer = await ask('Liệt kê các nhiệm vụ nhóm 7')
    expect(citedIds(answer).filter((id) => id !== 'III.7')).toEqual(['III.7.1', 'III.7.2'])
    expect(answer.completeness).toBe('full')
  })

  test.each(['Thời tiết Hải Dương ngày mai?', 'Mức lương của chuyên viên chuyển đổi số?'])(
    '%j is refused, with something to go on with',
    async (question) => {
      const answer = await ask(question)
      expect(answer.refused).toBe(true)
      expect(answer.completeness).toBe('none')
      expect(answer.suggestions.length).toBeGreaterThan(0)
    },
  )
})

describe('a list is whole', () => {
  const { clauses } = assistant.programme
  const tasksOf = (group: string) =>
    clauses.filter(({ id, kind }) => kind === 'task' && id.startsWith(`${group}.`)).map(({ id }) => id)

  test.each(['III.1', 'III.2', 'III.3', 'III.4', 'III.5', 'III.6', 'III.7'])(
    'the tasks of %s',
    async (group) => {
      const number = group.slice(4)
      for (const question of [
        `Nhóm ${number} gồm những nhiệm vụ nào?`,
        `liet ke nhiem vu nhom ${number}`,
        `Nhóm nhiệm vụ ${number} có bao nhiêu nhiệm vụ?`,
      ]) {
        const answer = await ask(question)
        expect(
          citedIds(answer).filter((id) => id !== group),
          question,
        ).toEqual(tasksOf(group))
      }
    },
  )

  test('the seven groups and the 46 tasks are counted', async () => {
    const answer = await ask('Chương trình có bao nhiêu nhiệm vụ?')
    expect(answer.answer).toContain('46 nhiệm vụ')
    expect(citedIds(answer)).toEqual(['III.1', 'III.2', 'III.3', 'III.4', 'III.5', 'III.6', 'III.7'])
  })

  test('the steering committees, with who chairs each', async () => {
    const answer = await ask('Có những Ban Chỉ đạo nào?')
    expect(citedIds(answer)).toEqual(['IV.1', 'IV.2.3', 'IV.5'])
    for (const words of ['Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh', 'bí thư cấp ủy'])
      expect(answer.answer).toContain(words)
  })

  test('the targets with a figure for 2030', async () => {
    const answer = await ask('Kể hết các chỉ tiêu có con số đến năm 2030')
    for (const figure of [
      '20 địa phương',
      '12%/năm',
      '55%',
      '30% GRDP',
      '100%',
      '90%',
      '40%',
      '0,8',
      '2% GRDP',
      '60%',
      '3%',
      '2 địa phương',
      '01 tổ chức',
    ])
      expect(answer.answer, figure).toContain(figure)
    expect(answer.completeness).toBe('full')
  })

  test('the clauses that name artificial intelligence', async () => {
    const naming = clauses.filter(({ text }) => /trí tuệ nhân tạo/iu.test(text)).map(({ id }) => id)
    const answer = await ask('Trí tuệ nhân tạo được nhắc đến ở những mục nào?')
    expect(naming.filter((id) => !citedIds(answer).includes(id))).toEqual([])
  })
})

describe('the document can be asked about itself', () => {
  test.each([
    ['Nhiệm vụ liền sau 3.6 là gì?', 'III.3.7'],
    ['Trước nhiệm vụ 2.4 là nhiệm vụ nào?', 'III.2.3'],
    ['Nhiệm vụ cuối cùng của nhóm 5 là gì?', 'III.5.16'],
    ['Nhiệm vụ thứ hai của nhóm 6 nói gì?', 'III.6.2'],
    ['Khoản 4 phần IV', 'IV.4'],
    ['Quan điểm thứ năm là gì?', 'II.1.5'],
    ['Gạch đầu dòng thứ 8 mục tiêu 2030', 'II.2.1.8'],
  ])('%j: %s', async (question, id) => {
    const answer = await ask(question)
    expect(answer.outcome).toBe('answered')
    expect(citedIds(answer)[0]).toBe(id)
  })

  test('a task is placed in its group', async () => {
    expect((await ask('Nhiệm vụ 4.2 thuộc nhóm nào?')).answer).toContain('Nhóm nhiệm vụ 4')
  })

  test('two years are set side by side', async () => {
    const answer = await ask('So sánh quy mô kinh tế số năm 2030 và năm 2045')
    expect(answer.answer).toMatch(/^\|.*\|$/mu)
    expect(citedIds(answer)).toEqual(expect.arrayContaining(['II.2.1.3', 'II.2.2']))
  })

  test.each([
    ['Kinh tế số năm 2030 chiếm 50% GRDP đúng không?', 'II.2.1.3', '30% GRDP', false],
    ['Kinh tế số năm 2030 đạt 30% GRDP đúng không?', 'II.2.1.3', '30% GRDP', true],
    ['Nghiên cứu công nghệ chiến lược được 20% ngân sách khoa học phải không?', 'III.3.2', '15%', false],
  ])('a premise is held to the text: %j', async (question, id, words, isSo) => {
    const answer = await ask(question)
    expect(citedIds(answer)).toContain(id)
    expect(answer.answer).toContain(words)
    expect(/Chưa đúng/u.test(answer.answer)).toBe(!isSo)
  })
})

describe('a figure is confirmed only where the programme states it of that very thing', () => {
  const FIGURES = [2, 3, 12, 15, 25, 30, 40, 50, 55, 60, 90, 100]

  test.each([
    ['Kinh tế số đến năm 2030 đạt …% GRDP đúng không?', 30],
    ['Kinh tế số năm 2045 đạt …% GRDP đúng không?', 50],
    ['Mục tiêu tăng trưởng GRDP là …%/năm phải không?', 12],
    ['Tỷ lệ doanh nghiệp có đổi mới sáng tạo là trên …% đúng không?', 40],
    ['Giao dịch không dùng tiền mặt đạt …% đúng không?', 90],
    ['Có phải dành ít nhất …% tổng chi ngân sách cho khoa học, công nghệ?', 3],
    ['Công nghệ chiến lược được …% ngân sách sự nghiệp khoa học phải không?', 15],
    ['Cán bộ lãnh đạo có chuyên môn khoa học kỹ thuật tối thiểu …%, đúng không?', 25],
  ])('%j with %i, and with no other figure of the programme', async (claim, stated) => {
    const confirmed = []
    for (const figure of FIGURES)
      if ((await ask(claim.replace('…', String(figure)))).answer.includes('Đúng với văn bản'))
        confirmed.push(figure)
    expect(confirmed).toEqual([stated])
  })
})
