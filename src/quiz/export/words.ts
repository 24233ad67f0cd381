import type { Difficulty, Form, ItemKind } from '../item.ts'

/** Everything that exported files say in words of their own, in Vietnamese. */
export const exportWords = {
  isTrue: 'Đúng',
  isFalse: 'Sai',
  category: (title: string) => `Trợ lý 57 – ${title}`,
  paper: 'ĐỀ KIỂM TRA',
  answerSheet: 'PHIẾU TRẢ LỜI',
  key: 'ĐÁP ÁN VÀ CĂN CỨ',
  form: (form: Form) => `Đề ${form}`,
  facts: (options: { readonly form: Form; readonly seed: number; readonly count: number }) =>
    `Đề ${options.form} · Mã đề ${options.seed} · ${options.count} câu`,
  name: 'Họ và tên',
  unit: 'Đơn vị',
  date: 'Ngày',
  score: 'Điểm',
  question: (number: number) => `Câu ${number}`,
  note: 'Số hiệu trong ngoặc là điều khoản của Chương trình hành động; lời trích lấy nguyên văn từ điều khoản đó.',
  sheetNote: 'Khoanh vào chữ cái của phương án được chọn; với câu điền, câu ghép, viết câu trả lời.',
  page: 'Trang',
  or: 'hoặc',
  instructions: {
    single: 'Chọn một phương án đúng.',
    multiple: 'Chọn tất cả các phương án đúng.',
    'true-false': 'Khẳng định sau đúng hay sai?',
    fill: 'Điền vào chỗ trống.',
    match: 'Ghép mỗi ý bên trái với một ý bên phải.',
  } as const satisfies Readonly<Record<ItemKind, string>>,
  kinds: {
    single: 'Chọn một',
    multiple: 'Chọn nhiều',
    'true-false': 'Đúng/Sai',
    fill: 'Điền khuyết',
    match: 'Ghép đôi',
  } as const satisfies Readonly<Record<ItemKind, string>>,
  difficulties: { 1: 'Dễ', 2: 'Trung bình', 3: 'Khó' } as const satisfies Readonly<
    Record<Difficulty, string>
  >,
  columns: {
    number: 'STT',
    question: 'Câu',
    kind: 'Loại câu',
    stem: 'Câu hỏi',
    option: (letter: string) => `Phương án ${letter}`,
    pairs: 'Vế trái (câu ghép)',
    key: 'Đáp án',
    keyText: 'Nội dung đáp án',
    clauses: 'Điều khoản',
    explanation: 'Giải thích',
    difficulty: 'Độ khó',
  },
} as const
