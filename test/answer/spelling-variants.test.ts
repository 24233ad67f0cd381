import { describe, expect, test } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { ask, citedIds } from '../support/assistant.ts'

/** A question in clean Vietnamese, the clause that answers it, and the same question in a hurry. */
const QUESTIONS: readonly (readonly [string, string, string])[] = [
  [
    'Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đến năm 2030 là bao nhiêu?',
    'II.2.1.4',
    'Tỷ lệ DN có hoạt động ĐMST đến năm 2030 là bn?',
  ],
  [
    'Bố trí bao nhiêu phần trăm ngân sách hằng năm cho khoa học, công nghệ?',
    'II.2.1.5',
    'Bố trí bn phần trăm NS hằng năm cho KHCN?',
  ],
  ['Ban Chỉ đạo cấp huyện do ai làm trưởng ban?', 'IV.5', 'BCĐ cấp huyện do ai làm trưởng ban?'],
  [
    'Chương trình nói gì về liên thông dữ liệu sổ sức khỏe điện tử?',
    'III.5.10',
    'Ctr nói j về liên thông dữ liệu SSKĐT?',
  ],
  ['Trung tâm điều hành thông minh của tỉnh theo mô hình nào?', 'III.5.2', 'IOC của tỉnh theo mô hình nào?'],
  [
    'Số hóa dữ liệu để cắt giảm thủ tục hành chính tập trung vào lĩnh vực nào?',
    'III.5.14',
    'Số hoá dữ liệu để cắt giảm TTHC tập trung vào lĩnh vực nào?',
  ],
  [
    'Nhiệm vụ nào nói về xây dựng sàn giao dịch việc làm?',
    'III.5.8',
    'NV nào nói về xây dựng sàn giao dịch việc làm?',
  ],
  ['Mặt trận Tổ quốc tỉnh có trách nhiệm gì?', 'IV.3', 'MTTQ tỉnh có trách nhiệm j?'],
  ['Cấp học bổng cho sinh viên ngành STEM', 'III.4.2', 'Cấp học bổng cho SV ngành STEM'],
  [
    'Bao nhiêu phần trăm ngân sách sự nghiệp khoa học dành cho nghiên cứu công nghệ chiến lược?',
    'III.3.2',
    'Bn phần trăm NS sự nghiệp khoa học dành cho nghiên cứu CNCL?',
  ],
  [
    'Triển khai bộ quy tắc ứng xử trên không gian mạng',
    'III.5.15',
    'Triển khai bộ quy tắc ứng xử trên ko gian mạng',
  ],
  [
    'Cung cấp dịch vụ công không phụ thuộc địa giới hành chính',
    'III.5.3',
    'Cung cấp DVC không phụ thuộc địa giới hành chính',
  ],
  [
    'Hỗ trợ doanh nghiệp vừa và nhỏ, hợp tác xã chuyển đổi số như thế nào?',
    'III.6.1',
    'Hỗ trợ DNNVV, HTX CĐS ntn?',
  ],
  ['Ứng dụng trí tuệ nhân tạo để cảnh báo thiên tai', 'III.5.6', 'Ứng dụng AI để cảnh báo thiên tai'],
  [
    'Mục tiêu tăng trưởng GRDP trung bình giai đoạn 2025-2030?',
    'II.2.1.2',
    'Mtiêu tăng trưởng GRDP trung bình giai đoạn 2025-2030?',
  ],
  ['Phong trào học tập số trong cán bộ, công chức', 'III.1.7', 'Phong trào học tập số trong CBCC'],
  [
    'Đề án đô thị thông minh triển khai cho những đô thị nào?',
    'III.3.6',
    'ĐA đô thị thông minh triển khai cho những đô thị nào?',
  ],
  ['Tiếp tục đầu tư Trung tâm dữ liệu tỉnh', 'III.3.9', 'Tiếp tục đầu tư TTDL tỉnh'],
  [
    'Ai hướng dẫn việc quán triệt và tuyên truyền chương trình?',
    'IV.4',
    'Ai hướng dẫn việc quán triệt và tuyên truyền ctrinh?',
  ],
  [
    'Rủi ro khi thử nghiệm công nghệ mới có được miễn trừ trách nhiệm không?',
    'III.2.1',
    'Rủi ro khi thử nghiệm công nghệ mới có đc miễn trừ trách nhiệm ko?',
  ],
  [
    'Phát triển văn hóa số, số hóa di sản, bảo tàng, thư viện',
    'III.5.16',
    'Phát triển văn hoá số, số hoá di sản, bảo tàng, thư viện',
  ],
  [
    'Vùng đồng bằng sông Hồng được nhắc đến trong mục tiêu nào?',
    'II.2.2',
    'Vùng đồng bằng sông Hồng đc nhắc đến trong mục tiêu nào?',
  ],
]

const first = async (question: string): Promise<string | undefined> => citedIds(await ask(question))[0]

/** Those that do not find the clause, with what they find instead. */
const lost = async (spell: (question: string, hurried: string) => string) => {
  const found = await Promise.all(
    QUESTIONS.map(async ([question, id, hurried]) => ({ typed: spell(question, hurried), id })).map(
      async (asked) => {
        const { typed, id } = await asked
        return { typed, id, found: await first(typed) }
      },
    ),
  )
  return found.filter(({ id, found: other }) => other !== id)
}

describe('a question finds the same clause however it is typed', () => {
  test.each<readonly [string, (question: string, hurried: string) => string]>([
    ['in clean Vietnamese', (question) => question],
    ['without accents', (question) => fold(question)],
    ['with the abbreviations of the office and of chat', (_question, hurried) => hurried],
    ['without accents and abbreviated', (_question, hurried) => fold(hurried)],
    ['in capitals', (question) => question.toUpperCase()],
    ['in small letters', (question) => question.toLowerCase()],
    ['in decomposed letters', (question) => question.normalize('NFD')],
    [
      'with tone marks in the old places',
      (question) => question.replaceAll('óa', 'oá').replaceAll('ỏe', 'oẻ').replaceAll('ủy', 'uỷ'),
    ],
    ['with spaces and line breaks at random', (question) => `\n  ${question.replaceAll(' ', '\u00a0 ')}\t`],
    [
      'with an invisible character at the start, as copied from a web page',
      (question) => `\ufeff\u200b${question}`,
    ],
    ['without its question mark', (question) => question.replace(/\?$/u, '')],
    ['politely', (question) => `Dạ cho em hỏi: ${question} Em cảm ơn ạ.`],
  ])('%s', async (_way, spell) => {
    expect(await lost(spell)).toEqual([])
  })

  test('and the whole answer is the same, where only the encoding differs', async () => {
    for (const [question] of QUESTIONS)
      expect(await ask(question.normalize('NFD'))).toEqual(await ask(question))
  })
})
