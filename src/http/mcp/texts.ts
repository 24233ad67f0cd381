/** What MCP clients, the models that use them and the people who watch both are told about the server and its tools. */
export const mcpTexts = {
  title: 'Trợ lý 57',
  instructions:
    'Hỏi đáp, tra cứu Chương trình hành động của tỉnh thực hiện Nghị quyết số 57-NQ/TW. Dùng `ask` khi cần câu trả lời đã đối chiếu; dùng `search_programme` và `get_clause` khi tự đọc văn bản. Khi trả lời, luôn dẫn số hiệu điều khoản trong ngoặc vuông, ví dụ [III.1.7], và chỉ dùng số liệu có trong điều khoản đó. ' +
    'Questions and answers about the action programme of the province that carries out Resolution 57-NQ/TW (the text is in Vietnamese). Use `ask` for a checked answer, `search_programme` and `get_clause` to read the text yourself. Always cite clause ids in square brackets, such as [III.1.7], and use only figures that stand in the clause cited.',
  search: {
    title: 'Tìm điều khoản',
    description:
      'Tìm các điều khoản của Chương trình gần nhất với một câu hỏi hoặc cụm từ, tiếng Việt có dấu hoặc không dấu. ' +
      'Finds the clauses of the programme nearest to a question or phrase (Vietnamese, with or without accents), best first, each with its id, label, full text and a relevance from 0 to 1.',
    query: 'Câu hỏi hoặc cụm từ cần tìm. The question or phrase to look for.',
    k: 'Số điều khoản cần lấy. How many clauses to return.',
    nothing: 'Không tìm thấy điều khoản nào.',
  },
  clause: {
    title: 'Đọc một điều khoản',
    description:
      'Đọc toàn văn một điều khoản của Chương trình theo số hiệu. ' +
      'Reads one clause of the programme by its id: its label, the headings above it, its text, and the ids of the clauses directly below it.',
    id: 'Số hiệu điều khoản, gồm số phần La Mã và số mục: `III.1.7` là nhiệm vụ 1.7 của phần III, `III.1` là cả nhóm nhiệm vụ 1; `mo-dau` là đoạn mở đầu, `noi-nhan` là nơi nhận. The id of a clause: the part in Roman numerals, then the printed number.',
    unknown:
      'Chương trình không có điều khoản mang số hiệu này; hãy tìm bằng search_programme. The programme has no clause with this id; look for it with search_programme.',
  },
  ask: {
    title: 'Hỏi Chương trình',
    description:
      'Trả lời một câu hỏi về Chương trình; mọi ý đều dẫn điều khoản và đã được đối chiếu với nguyên văn. Nếu Chương trình không nêu thì nói rõ là không nêu. ' +
      'Answers a question about the programme. Each statement cites its clause and has been checked against the text; where the programme does not say, the answer says so (`refused` is true).',
    question: 'Câu hỏi, tiếng Việt hoặc tiếng Anh. The question, in Vietnamese or English.',
  },
  quiz: {
    title: 'Tạo câu hỏi ôn tập',
    description:
      'Tạo bộ câu hỏi trắc nghiệm về Chương trình, kèm đáp án, lời giải trích nguyên văn và số hiệu điều khoản; mỗi câu đã được đối chiếu với văn bản. ' +
      'Makes quiz questions about the programme with their keys, explanations that quote the text and clause ids, each checked against the text. Fewer come back where the scope holds no more to ask about; the same seed gives the same quiz.',
    unknownScope:
      'Chương trình không có mục: {ids}; hãy tìm bằng search_programme. The programme has no such part; look for it with search_programme.',
  },
} as const
