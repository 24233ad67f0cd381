/** Explanations of checks, for the reader. */
export const checkMessages = {
  unknownId: (id: string) => `Chương trình không có điều khoản “${id}”.`,
  bareNumber: (id: string) => `Trích dẫn “${id}” thiếu số phần; cần ghi đủ, ví dụ [III.1.7].`,
  notGiven: (id: string) => `Điều khoản ${id} không nằm trong các điều khoản đã tra cứu cho câu hỏi này.`,
  uncited: 'Ý này không kèm trích dẫn điều khoản.',
  unrelated: (ids: string) => `Nội dung câu này không thấy trong điều khoản được trích dẫn (${ids}).`,
  unrelatedOpening: 'Tiêu đề hoặc câu dẫn này không thấy trong các điều khoản đã tra cứu.',
  numberMissing: (number: string, ids: string) => `Không thấy “${number}” trong ${ids}.`,
  numberWithoutSource: (number: string) => `Không thấy “${number}” trong các điều khoản đã tra cứu.`,
  numberMisplaced: (number: string, ids: string) =>
    `“${number}” có trong ${ids} nhưng được nêu cho nội dung khác.`,
  numberDenied: (number: string, ids: string) =>
    `Câu này phủ nhận “${number}”, trong khi ${ids} nêu đúng số này.`,
  boundReversed: (number: string, ids: string) =>
    `Câu này đổi chiều giới hạn của “${number}” (tối thiểu, tối đa) so với ${ids}.`,
  quoteAltered: (ids: string) => `Lời trong ngoặc kép không đúng nguyên văn ${ids}.`,
  quoteWithoutSource: 'Lời trong ngoặc kép không kèm trích dẫn điều khoản để đối chiếu.',
  negationReversed: (words: string, ids: string) => `Câu này nói ngược với ${ids} ở cụm “${words}”.`,
  foreignMarkup: 'Câu này chứa liên kết, địa chỉ hoặc mã không được phép.',
  foreignText: 'Câu này không nói về nội dung văn bản.',
  ungrounded: 'Nội dung câu này không thấy trong điều khoản được trích dẫn.',
  strayName: 'Câu này nêu tên riêng không có trong điều khoản được trích dẫn.',
  strongWord: 'Câu này dùng từ làm khác nghĩa điều khoản được trích dẫn.',
  unknownMark: 'Câu trả lời dẫn điều khoản không có hoặc không được tra cứu.',
  numberElsewhere: 'Con số trong câu này không thấy trong điều khoản được trích dẫn.',
  altered: 'Câu này dẫn sai nguyên văn hoặc nói ngược điều khoản được trích dẫn.',
  wrongLanguage: 'Câu này không viết bằng ngôn ngữ của câu hỏi.',
} as const
