import type { AnswerOutcome } from '../../answer/answer.ts'
import type { Failure } from './chat-client.ts'
import type { FeedbackReason } from './feedback-client.ts'

const failure: Readonly<Record<Failure['kind'], string>> = {
  offline:
    'Thiết bị đang mất kết nối mạng. Câu hỏi của bạn vẫn được giữ lại; có mạng trở lại, hãy bấm “Thử lại”.',
  unreachable:
    'Chưa kết nối được với máy chủ. Vui lòng thử lại sau ít phút, hoặc đọc trực tiếp toàn văn chương trình.',
  interrupted: 'Câu trả lời bị ngắt giữa chừng. Bấm “Thử lại” để hỏi lại từ đầu.',
  busy: 'Hệ thống đang có nhiều người sử dụng. Vui lòng thử lại sau ít phút.',
  rejected: 'Câu hỏi này chưa gửi được. Vui lòng sửa lại câu hỏi rồi gửi lại.',
}

const outcome: Readonly<Record<AnswerOutcome, string | null>> = {
  answered: null,
  absent: 'Chương trình không quy định nội dung này',
  refused: 'Ngoài phạm vi của chương trình',
  clarify: 'Cần làm rõ câu hỏi',
  smalltalk: null,
}

const feedbackReasons: Readonly<Record<FeedbackReason, string>> = {
  wrong: 'Nội dung chưa đúng',
  incomplete: 'Còn thiếu ý',
  'wrong-citation': 'Dẫn sai điều khoản',
  unclear: 'Khó hiểu',
  outdated: 'Thông tin đã cũ',
  other: 'Lý do khác',
}

export const vietnamese = {
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
  aiNotice: 'AI trả lời; hãy kiểm tra điều khoản.',
  send: 'Gửi',
  stop: 'Dừng',
  clear: 'Xóa',
  clearLabel: 'Xóa cuộc trò chuyện',
  cleared: 'Đã xóa cuộc trò chuyện.',
  save: 'Tải về',
  saveLabel: 'Tải về cuộc trò chuyện',
  print: 'In',
  printLabel: 'In cuộc trò chuyện',
  exportTitle: 'Hỏi đáp với Trợ lý 57',
  exportNotice:
    'Câu trả lời do hệ thống trí tuệ nhân tạo đưa ra; cần đối chiếu với điều khoản được trích dẫn trước khi sử dụng.',
  searching: 'Đang tìm trong chương trình…',
  readingClauses: 'Đang đọc các điều khoản',
  slow: 'Đang mất nhiều thời gian hơn thường lệ. Bạn có thể chờ thêm, hoặc bấm “Dừng” rồi hỏi lại ngắn gọn hơn.',
  stopped: 'Bạn đã dừng câu trả lời này.',
  retry: 'Thử lại',
  readProgramme: 'Đọc toàn văn chương trình',
  sources: 'Căn cứ',
  moreSources: (count: number) => `Xem thêm ${count} điều khoản`,
  nearestClauses: 'Điều khoản gần nhất với câu hỏi',
  alsoAsk: 'Hỏi tiếp',
  choose: 'Bạn muốn hỏi về nội dung nào?',
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
  changedBodies: (names: string) => `Đã có thay đổi về tổ chức sau khi văn bản ban hành: ${names}`,
  changedSince: (change: string, date: string) => `${change} (từ ngày ${date})`,
  answerReady: (text: string) => `Trợ lý trả lời: ${text}`,
  readAloud: 'Đọc to',
  stopReading: 'Dừng đọc',
  noVoice: 'Thiết bị này chưa có giọng đọc tiếng Việt.',
  dictate: 'Hỏi bằng giọng nói',
  dictating: 'Đang nghe… bấm để dừng',
  dictationNote: 'Trình duyệt có thể gửi âm thanh tới nhà cung cấp của trình duyệt để chuyển thành chữ.',
  dictationFailed: 'Chưa nhận được giọng nói. Vui lòng kiểm tra micrô rồi thử lại, hoặc gõ câu hỏi.',
  helpful: 'Hữu ích',
  unhelpful: 'Chưa hữu ích',
  whyUnhelpful: 'Điều gì chưa được? (góp ý gửi kèm câu hỏi của bạn)',
  comment: 'Nói rõ thêm, nếu cần',
  sendFeedback: 'Gửi góp ý',
  cancel: 'Bỏ qua',
  thanks: 'Cảm ơn góp ý của bạn.',
  feedbackFailed: 'Chưa gửi được góp ý. Vui lòng thử lại sau.',
  feedbackReasons,
  failure: (ended: Failure): string =>
    ended.kind === 'rejected' && ended.detail !== null ? ended.detail : failure[ended.kind],
  outcome: (ended: AnswerOutcome): string | null => outcome[ended],
}
