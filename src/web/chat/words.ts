import type { AnswerOutcome } from '../../answer/answer.ts'
import type { Failure } from './chat-client.ts'

const failureWords: Readonly<Record<Failure['kind'], string>> = {
  offline:
    'Thiết bị đang mất kết nối mạng. Câu hỏi của bạn vẫn được giữ lại; có mạng trở lại, hãy bấm “Thử lại”.',
  unreachable:
    'Chưa kết nối được với máy chủ. Vui lòng thử lại sau ít phút, hoặc đọc trực tiếp toàn văn chương trình.',
  interrupted: 'Câu trả lời bị ngắt giữa chừng. Bấm “Thử lại” để hỏi lại từ đầu.',
  busy: 'Hệ thống đang có nhiều người sử dụng. Vui lòng thử lại sau ít phút.',
  rejected: 'Câu hỏi này chưa gửi được. Vui lòng sửa lại câu hỏi rồi gửi lại.',
}

const outcomeWords: Readonly<Record<AnswerOutcome, string | null>> = {
  answered: null,
  absent: 'Chương trình không quy định nội dung này',
  refused: 'Ngoài phạm vi của chương trình',
  clarify: 'Cần làm rõ câu hỏi',
  smalltalk: null,
}

/** Every word the chat shows or speaks. */
export const words = {
  assistant: 'Trợ lý trả lời',
  conversation: 'Cuộc trò chuyện',
  greetingTitle: 'Bạn cần tra cứu nội dung gì?',
  greeting:
    'Hãy hỏi bằng lời của bạn. Trợ lý tìm trong toàn văn chương trình, trả lời và ghi rõ số điều khoản để bạn đối chiếu.',
  startWith: 'Có thể bắt đầu bằng',
  yourQuestion: 'Bạn hỏi',
  questionLabel: 'Câu hỏi của bạn',
  questionPlaceholder: 'Nhập câu hỏi…',
  questionHint: 'Enter để gửi, Shift + Enter để xuống dòng',
  send: 'Gửi',
  stop: 'Dừng',
  clear: 'Xóa cuộc trò chuyện',
  cleared: 'Đã xóa cuộc trò chuyện.',
  searching: 'Đang tìm trong chương trình…',
  readingClauses: 'Đang đọc các điều khoản',
  stopped: 'Bạn đã dừng câu trả lời này.',
  retry: 'Thử lại',
  readProgramme: 'Đọc toàn văn chương trình',
  sources: 'Căn cứ',
  moreSources: (count: number) => `Xem thêm ${count} điều khoản`,
  nearestClauses: 'Điều khoản gần nhất với câu hỏi',
  alsoAsk: 'Hỏi tiếp',
  copyAnswer: 'Sao chép câu trả lời',
  copied: 'Đã sao chép',
  copyFailed: 'Trình duyệt không cho sao chép',
  extractive: 'Lấy từ nguyên văn chương trình',
  generative: 'Do mô hình ngôn ngữ soạn từ các điều khoản được trích dẫn',
  verified: 'Trích dẫn và số liệu đã được đối chiếu với văn bản',
  partial: 'Câu trả lời có thể chưa đầy đủ; vui lòng đọc thêm các điều khoản được trích dẫn.',
  table: 'Bảng, có thể cuộn ngang',
  openClause: (id: string, label: string | null) =>
    label === null ? `${id}: mở điều khoản` : `${id}: mở ${label}`,
  checksFound: (count: number) => `Có ${count} điểm cần lưu ý khi đối chiếu với văn bản`,
  answerReady: (text: string) => `Trợ lý trả lời: ${text}`,
  failure: (failure: Failure): string =>
    failure.kind === 'rejected' && failure.detail !== null ? failure.detail : failureWords[failure.kind],
  outcome: (outcome: AnswerOutcome): string | null => outcomeWords[outcome],
} as const
