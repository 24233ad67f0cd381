import { describe, expect, it } from 'vitest'
import type {
  FillItem,
  MatchItem,
  MultipleItem,
  QuizItem,
  SingleItem,
  TrueFalseItem,
} from '../../src/quiz/item.ts'
import { type ProblemKind, verifyItem, verifyQuiz } from '../../src/quiz/verify.ts'
import { ground } from './quiz-programme.ts'

const problemsOf = (item: QuizItem): ReadonlySet<ProblemKind> =>
  new Set(verifyItem(item, ground).map(({ kind }) => kind))

const digital: SingleItem = {
  kind: 'single',
  id: 'q1',
  clauses: ['II.2.1.3'],
  stem: 'Theo Chương trình hành động, đến năm 2030, quy mô kinh tế số đạt từ bao nhiêu phần trăm GRDP trở lên?',
  options: ['15%', '30%', '40%', '50%'],
  key: 1,
  explanation: 'Nêu: “Quy mô kinh tế số đạt từ 30% GRDP trở lên” [II.2.1.3].',
  difficulty: 2,
  source: 'generative',
}

const patents: SingleItem = {
  ...digital,
  id: 'q5',
  clauses: ['III.2.1'],
  stem: 'Theo nhiệm vụ 2.1 của Chương trình hành động, có chính sách bảo hộ sở hữu trí tuệ gắn với nội dung nào?',
  options: [
    'Cơ chế chia sẻ lợi ích từ kết quả nghiên cứu, ứng dụng',
    'Sản phẩm nông nghiệp và đặc sản vùng miền',
    'Trách nhiệm của người đứng đầu từng cơ quan, đơn vị',
    'Việc đánh giá chất lượng hoạt động cơ quan, đơn vị',
  ],
  key: 0,
  explanation:
    '“có chính sách bảo hộ sở hữu trí tuệ gắn với cơ chế chia sẻ lợi ích từ kết quả nghiên cứu, ứng dụng” [III.2.1].',
}

const statement: TrueFalseItem = {
  kind: 'true-false',
  id: 'q2',
  clauses: ['II.2.1.4'],
  stem: 'Theo Chương trình hành động, đến năm 2030, giao dịch không dùng tiền mặt đạt 90%.',
  key: true,
  explanation: '“giao dịch không dùng tiền mặt đạt 90%” [II.2.1.4].',
  difficulty: 1,
  source: 'generative',
}

const blank: FillItem = {
  kind: 'fill',
  id: 'q3',
  clauses: ['III.3.2'],
  stem: 'Điền con số còn thiếu: “Bố trí ít nhất …… ngân sách nhà nước chi sự nghiệp khoa học và công nghệ của tỉnh”.',
  accepted: ['15%', '15'],
  explanation:
    '“Bố trí ít nhất 15% ngân sách nhà nước chi sự nghiệp khoa học và công nghệ của tỉnh phục vụ nghiên cứu công nghệ chiến lược” [III.3.2].',
  difficulty: 3,
  source: 'generative',
}

describe('verification of one item', () => {
  it.each<[string, QuizItem]>([
    ['a figure', digital],
    ['a phrase', patents],
    ['a statement', statement],
    ['a blank', blank],
  ])('lets a sound question about %s pass', (_about, item) => {
    expect(verifyItem(item, ground)).toEqual([])
  })

  it.each<[ProblemKind, string, QuizItem]>([
    ['form', 'a key that is no option', { ...digital, options: ['15%', '30%', '40%'], key: 1 }],
    ['form', 'a key beyond the options', { ...digital, key: 7 }],
    ['unknown-clause', 'a clause that does not exist', { ...digital, clauses: ['II.9.9'] }],
    ['unsupported-key', 'a key that no clause gives', { ...digital, key: 2 }],
    ['unsupported-key', 'the key of the other target year', { ...digital, key: 3 }],
    [
      'unsupported-key',
      'a figure of another thing in the same clause',
      { ...digital, options: ['15%', '55%', '40%', '60%'] },
    ],
    [
      'several-keys',
      'a wrong option that another clause makes right',
      {
        ...digital,
        stem: 'Theo Chương trình hành động, quy mô kinh tế số đạt từ bao nhiêu phần trăm GRDP trở lên?',
      },
    ],
    [
      'several-keys',
      'a wrong option that the cited clause says',
      {
        ...patents,
        options: [
          patents.options[0] ?? '',
          'Mọi ngành, lĩnh vực trên môi trường số',
          patents.options[2] ?? '',
          patents.options[3] ?? '',
        ],
      },
    ],
    [
      'several-keys',
      'a wrong option that says the key in other words',
      {
        ...patents,
        options: [
          patents.options[0] ?? '',
          'Cơ chế chia sẻ lợi ích từ kết quả ứng dụng',
          patents.options[2] ?? '',
          patents.options[3] ?? '',
        ],
      },
    ],
    ['same-options', 'one number written twice', { ...digital, options: ['15%', '30%', '50 %', '50%'] }],
    [
      'mixed-options',
      'a date among percentages',
      { ...digital, options: ['15%', '30%', 'Ngày 22/12/2024', '40%'] },
    ],
    [
      'mixed-options',
      'options of very different length',
      {
        ...patents,
        options: [
          patents.options[0] ?? '',
          'Dữ liệu',
          patents.options[2] ?? '',
          `${patents.options[3] ?? ''} ${'và các nội dung khác '.repeat(6)}có liên quan`,
        ],
      },
    ],
    [
      'gives-away',
      'a stem that says the key',
      {
        ...digital,
        stem: 'Theo Chương trình hành động, đến năm 2030, quy mô kinh tế số đạt từ 30% hay bao nhiêu phần trăm GRDP trở lên?',
      },
    ],
    ['wording', 'a stem without its question mark', { ...digital, stem: digital.stem.slice(0, -1) }],
    ['wording', 'a stem in lower case', { ...digital, stem: digital.stem.toLowerCase() }],
    ['wording', 'blanks before a mark', { ...patents, stem: patents.stem.replace('?', ' ?') }],
    [
      'wording',
      'an option that breaks off',
      { ...patents, options: [...patents.options.slice(0, 3), 'Việc đánh giá chất lượng hoạt động của'] },
    ],
    [
      'wording',
      'markup',
      { ...patents, options: [...patents.options.slice(0, 3), 'Việc <b>đánh giá</b> chất lượng hoạt động'] },
    ],
    [
      'explanation',
      'a quote with a word changed',
      { ...digital, explanation: '“Quy mô kinh tế số đạt trên 30% GRDP trở lên” [II.2.1.3].' },
    ],
    ['explanation', 'no quote', { ...digital, explanation: 'Theo mục tiêu đến năm 2030 [II.2.1.3].' }],
    [
      'explanation',
      'a quote of another clause than is cited',
      { ...digital, explanation: '“Phủ sóng 5G toàn tỉnh” [II.2.1.6].' },
    ],
    [
      'explanation',
      'a quote that does not hold the key',
      {
        ...digital,
        explanation:
          '“Đóng góp của năng suất nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế ở mức từ 55% trở lên” [II.2.1.3].',
      },
    ],
    [
      'marred-figure',
      'a figure of a sentence with a mended slip',
      {
        ...digital,
        clauses: ['III.1.7'],
        stem: 'Theo nhiệm vụ 1.7 của Chương trình hành động, phấn đấu bố trí tỷ lệ cán bộ có chuyên môn, kinh nghiệm về khoa học kỹ thuật trong đội ngũ lãnh đạo từng cơ quan, đơn vị nhà nước hướng tới tối thiểu đạt bao nhiêu phần trăm?',
        options: ['20%', '25%', '35%', '45%'],
        explanation:
          '“Phấn đấu bố trí tỷ lệ cán bộ có chuyên môn, kinh nghiệm về khoa học kỹ thuật trong đội ngũ lãnh đạo từng cơ quan, đơn vị nhà nước, hướng tới tối thiểu đạt 25%” [III.1.7].',
      },
    ],
    [
      'marred-figure',
      'words whose meaning is in doubt',
      {
        ...statement,
        clauses: ['III.5.8'],
        stem: 'Theo nhiệm vụ 5.8 của Chương trình hành động, triển khai mô hình du lịch thông tin.',
        explanation: '“mô hình du lịch thông tin” [III.5.8].',
      },
    ],
    [
      'unsupported-key',
      'a true statement with another figure',
      { ...statement, stem: statement.stem.replace('90%', '80%') },
    ],
    [
      'unsupported-key',
      'a true statement turned round',
      { ...statement, stem: statement.stem.replace('đạt', 'chưa đạt') },
    ],
    ['several-keys', 'a false statement that is true', { ...statement, key: false }],
    [
      'unsupported-key',
      'a false statement about something else',
      {
        ...statement,
        key: false,
        stem: 'Theo Chương trình hành động, mỗi gia đình trồng hai cây xanh trước hiên nhà.',
      },
    ],
    ['form', 'two blanks', { ...blank, stem: blank.stem.replace('nhà nước', '……') }],
    ['unsupported-key', 'a blank filled with another figure', { ...blank, accepted: ['20%'] }],
  ])('finds %s: %s', (kind, _what, item) => {
    expect(problemsOf(item)).toContain(kind)
  })

  it('holds a list with several keys to the same checks', () => {
    const several: MultipleItem = {
      ...digital,
      kind: 'multiple',
      clauses: ['II.2.1.6'],
      stem: 'Theo Chương trình hành động, đến năm 2030, từng bước ứng dụng những công nghệ chiến lược, công nghệ số nào sau đây?',
      options: ['Chuỗi khối', 'Sàn giao dịch', 'Điện toán đám mây', 'Du lịch sinh thái', 'Bất động sản'],
      keys: [0, 2],
      explanation: `“${
        ground
          .clause('II.2.1.6')
          ?.text.split('.\n')[0]
          ?.match(/từng bước.*?đám mây, chuỗi khối/u)?.[0] ?? ''
      }” [II.2.1.6].`,
    }
    expect(verifyItem(several, ground)).toEqual([])
    expect(problemsOf({ ...several, keys: [0, 1] })).toContain('unsupported-key')
    expect(problemsOf({ ...several, keys: [2, 0] })).toContain('form')
    expect(problemsOf({ ...several, keys: [0, 1, 2, 3, 4] })).toContain('form')
  })

  it('finds a pair whose right side fits another left side', () => {
    const match: MatchItem = {
      kind: 'match',
      id: 'q4',
      clauses: ['II.2.1.4', 'II.2.1.3'],
      stem: 'Ghép mỗi chỉ tiêu với con số tương ứng.',
      pairs: [
        { left: 'Giao dịch không dùng tiền mặt đạt ……', right: '90%' },
        { left: 'Tỷ lệ sử dụng dịch vụ công trực tuyến của người dân và doanh nghiệp đạt ……', right: '100%' },
        { left: 'Quy mô kinh tế số đạt từ …… GRDP trở lên', right: '30%' },
      ],
      explanation:
        '“giao dịch không dùng tiền mặt đạt 90%” [II.2.1.4]. “Tỷ lệ sử dụng dịch vụ công trực tuyến của người dân và doanh nghiệp đạt 100%” [II.2.1.4]. “Quy mô kinh tế số đạt từ 30% GRDP trở lên” [II.2.1.3].',
      difficulty: 2,
      source: 'extractive',
    }
    expect(verifyItem(match, ground)).toEqual([])
    const [first, second, third] = match.pairs
    if (!first || !second || !third) throw new Error('three pairs')
    const swapped = [{ ...first, right: second.right }, { ...second, right: first.right }, third]
    expect(problemsOf({ ...match, pairs: swapped })).toContain('unsupported-key')
  })
})

describe('verification of a quiz', () => {
  it('finds the same question asked twice in other words', () => {
    const again = { ...digital, id: 'q9', stem: digital.stem.replace('đạt từ', 'phải đạt từ') }
    expect([...verifyQuiz([digital, again], ground).keys()]).toEqual(['q9'])
    expect(verifyQuiz([digital, patents], ground).size).toBe(0)
  })
})
