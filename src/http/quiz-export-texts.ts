import type { Language } from './language.ts'

/** What the quiz export says of itself. */
export const quizExportTexts = {
  tag: 'Câu hỏi ôn tập',
  summary: 'Tải bộ câu hỏi theo một định dạng',
  description:
    'Nhận đúng bộ câu hỏi mà POST /api/quiz trả về, đã sửa tay hay chưa. Câu mà định dạng không chứa được thì bỏ qua và nêu trong tiêu đề X-Quiz-Omitted: số thứ tự câu, kèm lý do kind (loại câu) hoặc length (quá dài).',
  format: 'Định dạng của tệp',
  file: 'Tệp của định dạng đã chọn',
  nothing: {
    vi: 'Định dạng này không chứa được câu nào của bộ câu hỏi; hãy chọn định dạng khác.',
    en: 'This format can carry none of the questions; choose another one.',
  } satisfies Readonly<Record<Language, string>>,
} as const
