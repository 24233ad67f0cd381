/** Every text of the terminal commands. */
export const words = {
  usage: `Cách dùng:
  npm run ask -- "câu hỏi" [--json]        trả lời một câu hỏi; không có câu hỏi thì đọc từ đầu vào chuẩn
  npm run search -- "từ khóa" [--count 5] [--json]
                                           tìm những điều khoản gần nhất
  npm run quiz -- [--scope III.5,IV] [--count 10] [--kinds single,fill] [--difficulty 2] [--seed 1]
                  [--form A] [--format text|json]
                                           lập bộ câu hỏi ôn tập kèm đáp án và điều khoản
  npm run index [-- --check]               lập lại chỉ mục tìm kiếm; --check chỉ kiểm tra, không ghi
  npm run index -- --expand [--questions 25]
                                           nhờ mô hình ngôn ngữ viết thêm câu hỏi cho những điều khoản còn ít
                                           câu hỏi mở rộng, kiểm tra từng câu, ghi vào seeds/questions.jsonl
                                           rồi lập lại chỉ mục

  --json   in kết quả dạng JSON
  --help   in hướng dẫn này`,
  unknownCommand: (command: string) => `Không có lệnh "${command}".`,
  noCommand: 'Chưa có lệnh.',
  unknownOption: (option: string) => `Không có tùy chọn "${option}" cho lệnh này.`,
  needsValue: (option: string) => `Tùy chọn "${option}" cần một giá trị.`,
  takesNoValue: (option: string) => `Tùy chọn "${option}" không nhận giá trị.`,
  badCount: 'Tùy chọn "--count" cần một số nguyên từ 1 đến 100.',
  badQuestions: 'Tùy chọn "--questions" cần một số nguyên từ 1 đến 200.',
  expandOrCheck: 'Chỉ dùng một trong hai tùy chọn "--expand" và "--check".',
  questionsWithoutExpand: 'Tùy chọn "--questions" chỉ dùng cùng "--expand".',
  noLanguageModel:
    'Chưa cấu hình mô hình ngôn ngữ: hãy đặt OPENAI_API_KEY hoặc OPENAI_BASE_URL, và LLM_MODEL (xem README).',
  expanding: 'Viết câu hỏi mở rộng',
  expanded: ({
    written,
    kept,
    short,
  }: {
    readonly written: number
    readonly kept: number
    readonly short: readonly string[]
  }) =>
    `Mô hình viết ${decimal(written)} câu hỏi, giữ lại ${decimal(kept)} câu đạt kiểm tra.` +
    (short.length === 0 ? '' : ` Còn thiếu câu hỏi: ${short.join(', ')}.`),
  droppedQuestions: (dropped: {
    readonly form: number
    readonly number: number
    readonly repeated: number
    readonly 'not-found': number
  }) =>
    `Đã bỏ: ${dropped.form} câu sai dạng, ${dropped.number} câu có con số ngoài điều khoản, ${dropped.repeated} câu trùng, ${dropped['not-found']} câu không dẫn về điều khoản của nó.`,
  modelGivenUp: (cause: string) =>
    `Mô hình ngôn ngữ không trả lời được (${cause}); những câu đã viết vẫn được giữ.`,
  quiz: {
    badCount: (most: number) => `Tùy chọn "--count" cần một số nguyên từ 1 đến ${most.toLocaleString('vi')}.`,
    badSeed: (most: number) => `Tùy chọn "--seed" cần một số nguyên từ 0 đến ${most.toLocaleString('vi')}.`,
    badChoice: (option: string, choices: readonly string[]) =>
      `Tùy chọn "${option}" cần một trong các giá trị: ${choices.join(', ')}.`,
    unknownScope: (ids: readonly string[]) => `Văn bản không có mục: ${ids.join(', ')}.`,
  },
  unexpected: (argument: string) => `Không hiểu "${argument}".`,
  noQuestion: 'Chưa có câu hỏi.',
  tooLong: (limit: number) => `Câu hỏi dài quá ${limit.toLocaleString('vi')} ký tự.`,
  prompt: 'Câu hỏi: ',

  sources: 'Căn cứ',
  suggestions: 'Có thể hỏi tiếp',
  notice: 'Lưu ý',
  quote: (text: string) => `“${text}”`,

  embedding: 'Nhúng văn bản',
  downloading: (file: string) => `Tải ${file}`,
  built: (index: {
    readonly clauses: number
    readonly passages: number
    readonly questions: number
    readonly model: string
    readonly dimensions: number
    readonly bytes: number
    readonly seconds: number
  }) =>
    `Đã lập chỉ mục: ${decimal(index.clauses)} điều khoản, ${decimal(index.passages)} đoạn, ${decimal(index.questions)} câu hỏi mở rộng; ` +
    `mô hình ${index.model} (${index.dimensions} chiều); ${decimal(index.bytes / 1e6)} MB trong ${decimal(index.seconds)} giây.`,
  upToDate: 'Chỉ mục khớp với văn bản và mô hình.',
  outOfDate: (files: readonly string[]) =>
    `Chỉ mục không khớp với văn bản hoặc mô hình (${files.join(', ')}). Hãy chạy: npm run index`,
} as const

const decimal = (value: number): string => value.toLocaleString('vi', { maximumFractionDigits: 1 })
