import { describe, expect, test } from 'vitest'
import { clauseOf, seedProgramme, seedText } from './seed-programme.ts'

const upTo = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}.${index + 1}`)

const TASKS_PER_GROUP = [7, 4, 11, 3, 16, 3, 2]

const clause = (id: string) => clauseOf(seedProgramme, id)

describe('the programme of Hải Dương', () => {
  test('has its 81 clauses under the ids that people say', () => {
    const tasks = TASKS_PER_GROUP.flatMap((count, group) => [
      `III.${group + 1}`,
      ...upTo(`III.${group + 1}`, count),
    ])
    const ids = [
      'mo-dau',
      ...upTo('I', 2),
      'II.1',
      ...upTo('II.1', 5),
      'II.2.1',
      ...upTo('II.2.1', 8),
      'II.2.2',
      ...tasks,
      'IV.1',
      'IV.2',
      ...upTo('IV.2', 3),
      'IV.3',
      'IV.4',
      'IV.5',
      'noi-nhan',
    ]
    expect(seedProgramme.clauses.map(({ id }) => id)).toEqual(ids)
    expect(ids).toHaveLength(81)
  })

  test('has 7 groups of 7, 4, 11, 3, 16, 3 and 2 tasks', () => {
    const groups = seedProgramme.clauses.filter(({ kind }) => kind === 'task-group')
    const counts = groups.map(
      (group) =>
        seedProgramme.clauses.filter(({ kind, parent }) => kind === 'task' && parent === group.id).length,
    )
    expect(counts).toEqual(TASKS_PER_GROUP)
  })

  test('has four parts and one heading that only holds headings, with the clauses below each', () => {
    expect(seedProgramme.sections.map(({ id, label, title }) => [id, label, title])).toEqual([
      ['I', 'Phần I', 'MỤC ĐÍCH, YÊU CẦU'],
      ['II', 'Phần II', 'QUAN ĐIỂM, MỤC TIÊU'],
      ['II.2', 'Mục 2, Phần II', 'Mục tiêu cụ thể'],
      ['III', 'Phần III', 'NHIỆM VỤ, GIẢI PHÁP'],
      ['IV', 'Phần IV', 'TỔ CHỨC THỰC HIỆN'],
    ])
    const clausesBelow = Object.fromEntries(
      seedProgramme.sections.map(({ id, clauseIds }) => [id, clauseIds]),
    )
    expect(clausesBelow['II.2']).toEqual(['II.2.1', ...upTo('II.2.1', 8), 'II.2.2'])
    expect(clausesBelow.II).toHaveLength(16)
    expect(clausesBelow.III).toHaveLength(53)
  })

  test('has its title and subtitle', () => {
    expect(seedProgramme.title).toBe('CHƯƠNG TRÌNH HÀNH ĐỘNG')
    expect(seedProgramme.subtitle).toMatch(
      /^Thực hiện Nghị quyết số 57-NQ\/TW, ngày 22\/12\/2024 .* quốc gia$/u,
    )
  })

  test.each([
    ['mo-dau', 'Đoạn mở đầu', 'preamble'],
    ['I.2', 'Mục 2, Phần I', 'item'],
    ['II.1', 'Mục 1, Phần II', 'heading'],
    ['II.1.3', 'Quan điểm 3, mục 1, Phần II', 'point'],
    ['II.2.1', 'Mục 2.1 (Đến năm 2030), Phần II', 'heading'],
    ['II.2.1.3', 'Gạch đầu dòng 3, mục 2.1 (Đến năm 2030), Phần II', 'point'],
    ['II.2.2', 'Mục 2.2 (Đến năm 2045), Phần II', 'item'],
    ['III.1', 'Nhóm nhiệm vụ 1, Phần III', 'task-group'],
    ['III.5.10', 'Nhiệm vụ 5.10, Phần III', 'task'],
    ['IV.2', 'Mục 2, Phần IV', 'heading'],
    ['IV.2.1', 'Gạch đầu dòng 1, mục 2, Phần IV', 'point'],
    ['noi-nhan', 'Nơi nhận', 'recipients'],
  ])('calls %s “%s”, a clause of kind %s', (id, label, kind) => {
    expect(clause(id)).toMatchObject({ label, kind })
  })

  test('gives no two clauses the same label', () => {
    const labels = seedProgramme.clauses.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('says what stands above a clause', () => {
    expect(clause('II.2.1.3')).toMatchObject({
      path: ['II- QUAN ĐIỂM, MỤC TIÊU', '2. Mục tiêu cụ thể', '2.1. Đến năm 2030'],
      parent: 'II.2.1',
    })
    expect(clause('II.2.2')).toMatchObject({
      path: ['II- QUAN ĐIỂM, MỤC TIÊU', '2. Mục tiêu cụ thể', '2.2. Đến năm 2045'],
      parent: null,
    })
    expect(clause('III.7.1')).toMatchObject({
      path: [
        'III- NHIỆM VỤ, GIẢI PHÁP',
        '7. Tăng cường hợp tác quốc tế trong phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      ],
      parent: 'III.7',
    })
    expect(clause('IV.2.3')).toMatchObject({
      path: ['IV- TỔ CHỨC THỰC HIỆN', '2. Đảng ủy UBND tỉnh:'],
      parent: 'IV.2',
    })
    expect(clause('noi-nhan')).toMatchObject({ path: [], parent: null })
  })

  test.each([
    ['II.1.1', 'phát triển nhanh lực lượng sản xuất hiện đại, hoàn thiện'],
    ['II.2.1.1', 'tiềm lực, trình độ khoa học, công nghệ và đổi mới sáng tạo đạt mức tiên tiến'],
    ['III.2.1', 'giao quyền tự chủ trong sử dụng kinh phí nghiên cứu khoa học'],
    ['III.3.3', 'khai thác, sử dụng có hiệu quả các nguồn tài nguyên'],
    ['III.4.1', 'phù hợp nhu cầu của tỉnh, các chuyên gia'],
    ['noi-nhan', 'MTTQ và tổ chức CTXH tỉnh,'],
  ])('joins the sentence that a page break cuts in %s', (id, words) => {
    expect(clause(id).text).toContain(words)
  })

  test('keeps printed numbers and dashes out of the text', () => {
    for (const { text } of seedProgramme.clauses) expect(text).not.toMatch(/^(?:\d|\(\d|[-–])/mu)
    expect(clause('II.1').text).toBe('Quan điểm')
    expect(clause('II.2.1').text).toBe('Đến năm 2030')
    expect(clause('IV.2').text).toBe('Đảng ủy UBND tỉnh:')
    expect(clause('III.3.2').text).toBe(
      'Bố trí ít nhất 15% ngân sách nhà nước chi sự nghiệp khoa học và công nghệ của tỉnh phục vụ nghiên cứu công nghệ chiến lược.',
    )
    expect(clause('III.3.10').text).toMatch(/^Phát triển mạng lưới kết nối .* chuyển đổi số\.$/u)
    expect(clause('II.2.1.8').text).toMatch(/^Thu hút ít nhất 01 tổ chức/u)
  })

  test('puts the introduction of a task group below its title', () => {
    const withIntroduction = seedProgramme.clauses.filter(
      ({ kind, text }) => kind === 'task-group' && text.includes('\n'),
    )
    expect(withIntroduction.map(({ id }) => id)).toEqual(['III.1', 'III.2'])
    const [title, introduction, ...more] = clause('III.1').text.split('\n')
    expect(title).toMatch(/^Nâng cao nhận thức, .* chuyển đổi số$/u)
    expect(introduction).toMatch(/^Các cấp uỷ, .* các nội dung sau:$/u)
    expect(more).toEqual([])
  })

  test('takes the paragraph under “2.2. Đến năm 2045” as the text of II.2.2', () => {
    expect(clause('II.2.2').text).toMatch(/^Khoa học, công nghệ, .* đồng bằng Sông Hồng\.$/u)
    expect(clause('II.2.2').source).toMatchObject({ firstLine: 56, lastLine: 58 })
  })

  test('keeps each recipient and the signature on a line of its own', () => {
    const lines = clause('noi-nhan').text.split('\n')
    expect(lines).toHaveLength(15)
    expect(lines[4]).toBe('Văn phòng Trung ương đảng (để b/cáo),')
    expect(lines.slice(-3)).toEqual(['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trần Đức Thắng'])
  })

  test('keeps the source of every clause verbatim, with its lines', () => {
    const lines = seedText.split('\n')
    for (const { source } of seedProgramme.clauses) {
      expect(source.text).toBe(lines.slice(source.firstLine - 1, source.lastLine).join('\n'))
    }
    expect(clause('III.3.3').source).toMatchObject({ firstLine: 100, lastLine: 102 })
  })
})
