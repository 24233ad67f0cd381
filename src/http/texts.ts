import type { Language } from './language.ts'

type Text = Readonly<Record<Language, string>>

/** Title and explanation of each problem the API can report; `{…}` is filled in where the problem arises. */
export const problemTexts = {
  'malformed-json': {
    title: { vi: 'Nội dung yêu cầu không phải JSON hợp lệ', en: 'The request body is not valid JSON' },
    detail: {
      vi: 'Không đọc được nội dung yêu cầu. Hãy gửi một đối tượng JSON hợp lệ.',
      en: 'The request body could not be read. Send one valid JSON object.',
    },
  },
  'invalid-encoding': {
    title: { vi: 'Nội dung yêu cầu không phải UTF-8 hợp lệ', en: 'The request body is not valid UTF-8' },
    detail: {
      vi: 'Hãy mã hóa nội dung yêu cầu bằng UTF-8.',
      en: 'Encode the request body in UTF-8.',
    },
  },
  'interrupted-body': {
    title: { vi: 'Nội dung yêu cầu bị ngắt giữa chừng', en: 'The request body broke off' },
    detail: {
      vi: 'Kết nối bị ngắt trước khi nhận đủ nội dung yêu cầu.',
      en: 'The connection closed before the whole request body arrived.',
    },
  },
  unauthorized: {
    title: { vi: 'Cần mã truy cập', en: 'A token is required' },
    detail: {
      vi: 'Đường dẫn này cần mã truy cập trong tiêu đề Authorization.',
      en: 'This address needs a token in the Authorization header.',
    },
  },
  'origin-not-allowed': {
    title: { vi: 'Nguồn gọi không được phép', en: 'Origin not allowed' },
    detail: {
      vi: 'Trang web này không có trong danh sách nguồn được phép (ALLOWED_ORIGINS).',
      en: 'This site is not among the origins allowed (ALLOWED_ORIGINS).',
    },
  },
  'not-found': {
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: { vi: 'Địa chỉ này không tồn tại.', en: 'There is nothing at this address.' },
  },
  'clause-not-found': {
    title: { vi: 'Không tìm thấy điều khoản', en: 'Clause not found' },
    detail: {
      vi: 'Chương trình không có điều khoản mang số hiệu này. Xem danh sách tại /api/clauses.',
      en: 'The programme has no clause with this id. See /api/clauses for the list.',
    },
  },
  'model-not-found': {
    title: { vi: 'Không tìm thấy mô hình', en: 'Model not found' },
    detail: {
      vi: 'Không có mô hình mang tên này. Xem danh sách tại /v1/models.',
      en: 'There is no model of this name. See /v1/models for the list.',
    },
  },
  'trainer-area-off': {
    title: { vi: 'Chưa bật phiên ôn tập', en: 'Quiz sessions are off' },
    detail: {
      vi: 'Máy chủ này chưa bật khu vực giảng viên và các phiên ôn tập. Người vận hành bật bằng cách đặt biến TRAINER_TOKEN.',
      en: 'This server has no trainer area and no quiz sessions. Its operator turns them on by setting TRAINER_TOKEN.',
    },
  },
  'session-not-found': {
    title: { vi: 'Không tìm thấy phiên', en: 'Session not found' },
    detail: {
      vi: 'Không có phiên nào mang mã này, hoặc phiên đã bị xóa. Hãy kiểm tra lại mã.',
      en: 'There is no session with this code, or it has been deleted. Check the code.',
    },
  },
  'session-not-open': {
    title: { vi: 'Phiên không mở', en: 'The session is not open' },
    detail: {
      vi: 'Phiên chưa đến giờ mở hoặc đã đóng nên không nhận thêm người làm bài.',
      en: 'The session has not opened yet or has closed, so nobody can join it now.',
    },
  },
  'session-full': {
    title: { vi: 'Phiên đã đủ người', en: 'The session is full' },
    detail: {
      vi: 'Phiên đã nhận đủ số người tối đa. Hãy báo giảng viên mở thêm phiên.',
      en: 'The session has as many learners as it can take. Ask the trainer for another one.',
    },
  },
  'too-many-joins': {
    title: { vi: 'Quá nhiều người vào cùng lúc', en: 'Too many are joining at once' },
    detail: {
      vi: 'Đang có quá nhiều người vào phiên cùng lúc. Vui lòng thử lại sau một phút.',
      en: 'Too many people are joining this session at once. Try again in a minute.',
    },
  },
  'attempt-not-found': {
    title: { vi: 'Không tìm thấy bài làm', en: 'No such attempt' },
    detail: {
      vi: 'Mã bài làm không đúng, hoặc phiên đã bị xóa cùng với các bài làm.',
      en: 'The token of the attempt is wrong, or the session has been deleted with all its attempts.',
    },
  },
  'attempt-finished': {
    title: { vi: 'Bài làm đã kết thúc', en: 'The attempt is over' },
    detail: {
      vi: 'Bài đã nộp hoặc đã hết giờ nên không sửa câu trả lời được nữa.',
      en: 'The attempt was handed in or its time is up, so no answer can be changed.',
    },
  },
  'item-not-found': {
    title: { vi: 'Không tìm thấy câu hỏi', en: 'No such question' },
    detail: {
      vi: 'Không có câu hỏi này ở đây.',
      en: 'There is no such question here.',
    },
  },
  'method-not-allowed': {
    title: { vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' },
    detail: {
      vi: 'Địa chỉ này chỉ nhận các phương thức: {methods}.',
      en: 'This address only takes the methods: {methods}.',
    },
  },
  'body-too-large': {
    title: { vi: 'Nội dung yêu cầu quá lớn', en: 'The request body is too large' },
    detail: {
      vi: 'Nội dung yêu cầu vượt quá {limit} byte. Hãy rút ngắn câu hỏi hoặc bắt đầu cuộc trò chuyện mới.',
      en: 'The request body exceeds {limit} bytes. Shorten the question or start a new conversation.',
    },
  },
  'unsupported-media-type': {
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported content type' },
    detail: {
      vi: 'Hãy gửi nội dung dạng application/json, không nén.',
      en: 'Send application/json, without content encoding.',
    },
  },
  validation: {
    title: { vi: 'Dữ liệu không hợp lệ', en: 'Invalid data' },
    detail: {
      vi: 'Yêu cầu có trường chưa đúng; xem danh sách lỗi kèm theo.',
      en: 'Some fields of the request are not right; see the list of errors.',
    },
  },
  internal: {
    title: { vi: 'Lỗi hệ thống', en: 'Internal error' },
    detail: {
      vi: 'Hệ thống gặp lỗi ngoài dự kiến. Vui lòng thử lại; nếu lỗi còn xảy ra, hãy báo kèm mã yêu cầu (requestId).',
      en: 'Something unexpected went wrong. Try again; if it persists, report it with the requestId.',
    },
  },
  'not-ready': {
    title: { vi: 'Dịch vụ chưa sẵn sàng', en: 'The service is not ready' },
    detail: {
      vi: 'Dịch vụ đang khởi động hoặc đang dừng. Vui lòng thử lại sau ít phút.',
      en: 'The service is starting or stopping. Try again in a moment.',
    },
  },
  timeout: {
    title: { vi: 'Quá thời gian xử lý', en: 'The request took too long' },
    detail: {
      vi: 'Chưa trả lời được trong thời gian cho phép. Vui lòng thử lại.',
      en: 'There was no answer within the time allowed. Try again.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly detail: Text }>>

/** Why one field of a request was turned down. */
export const fieldTexts = {
  required: { vi: 'Thiếu trường này.', en: 'This field is missing.' },
  type: { vi: 'Kiểu dữ liệu chưa đúng, cần {expected}.', en: 'Wrong type, expected {expected}.' },
  blank: { vi: 'Nội dung không được để trống.', en: 'This must not be blank.' },
  'too-long': { vi: 'Dài quá {maximum} ký tự.', en: 'Longer than {maximum} characters.' },
  'too-many': { vi: 'Nhiều hơn {maximum} phần tử.', en: 'More than {maximum} items.' },
  'too-few': { vi: 'Cần ít nhất {minimum} phần tử.', en: 'At least {minimum} items are needed.' },
  'too-big': { vi: 'Giá trị lớn nhất là {maximum}.', en: 'The greatest value is {maximum}.' },
  'too-small': { vi: 'Giá trị nhỏ nhất là {minimum}.', en: 'The least value is {minimum}.' },
  choice: { vi: 'Cần một trong các giá trị: {values}.', en: 'Expected one of: {values}.' },
  'broken-text': {
    vi: 'Chuỗi có ký tự điều khiển hoặc mã Unicode bị hỏng.',
    en: 'The text holds control characters or broken Unicode.',
  },
  'no-user-message': {
    vi: 'Cần ít nhất một tin nhắn của người dùng.',
    en: 'At least one user message is needed.',
  },
  'text-only': {
    vi: 'Chỉ nhận nội dung dạng văn bản (type: text).',
    en: 'Only text content (type: text) is taken.',
  },
  'repeated-item': { vi: 'Có câu hỏi trùng mã (id).', en: 'Two questions have the same id.' },
  'key-not-offered': {
    vi: 'Đáp án trỏ tới phương án không có trong câu hỏi.',
    en: 'A key points to an option that the question does not have.',
  },
  'not-an-answer': {
    vi: 'Đây không phải là câu trả lời cho câu hỏi này.',
    en: 'This is not an answer to this question.',
  },
  'wrong-times': {
    vi: 'Giờ đóng phải sau giờ mở, chưa qua và trong vòng 180 ngày.',
    en: 'The session must close after it opens, in the future and within 180 days.',
  },
  invalid: { vi: 'Giá trị không hợp lệ.', en: 'Invalid value.' },
} as const satisfies Readonly<Record<string, Text>>

/** What the API's own documentation says. */
export const apiTexts = {
  title: 'Trợ lý 57: giao diện lập trình',
  description:
    'Hỏi đáp, tra cứu Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW. Mọi câu trả lời đều dẫn điều khoản; mọi trích dẫn đều đã được đối chiếu. Lỗi trả về theo RFC 9457, tiếng Việt mặc định, tiếng Anh khi có Accept-Language: en.',
  tags: {
    answers: 'Hỏi đáp',
    programme: 'Văn bản',
    protocols: 'Tích hợp',
    campaign: 'Phiên ôn tập',
    operations: 'Vận hành',
  },
  documentationTitle: 'Tài liệu API – Trợ lý 57',
  ask: 'Trả lời một câu hỏi',
  chat: 'Trả lời theo luồng (giao thức UI message stream của AI SDK, dùng được với useChat)',
  search: 'Tìm các điều khoản gần nhất với một câu',
  clauses: 'Danh sách mọi điều khoản, theo thứ tự trong văn bản',
  clause: 'Một điều khoản',
  feedback: 'Gửi đánh giá về một câu trả lời',
  healthz: 'Dịch vụ đang chạy',
  readyz: 'Dịch vụ sẵn sàng nhận yêu cầu',
  metrics: 'Số liệu vận hành theo định dạng Prometheus',
  completions: 'Trả lời theo giao thức Chat Completions của OpenAI',
  completionsDescription:
    'Dùng được với mọi phần mềm gọi OpenAI: đặt địa chỉ gốc là /v1, mô hình tro-ly-57, khóa API tùy ý. Tin nhắn cuối của người dùng là câu hỏi, các tin nhắn trước là lịch sử; tin nhắn hệ thống và các tham số điều khiển mô hình (temperature, tools…) không được đọc. Câu trả lời có trích dẫn ngay trong câu, sau đó là dòng «Nguồn: …». Khi stream là true, chỉ phần đã đối chiếu mới được gửi; nếu phần đã gửi phải thu hồi thì có dòng báo thu hồi, rồi đến nội dung thay thế. Số token trong usage là ước tính theo độ dài văn bản, không phải căn cứ tính phí. Lỗi trả về theo định dạng của OpenAI.',
  models: 'Danh sách mô hình: chỉ có tro-ly-57',
  model: 'Một mô hình',
  mcp: 'Máy chủ MCP (streamable HTTP, không phiên)',
  mcpDescription:
    'Cung cấp cho các trợ lý AI ba công cụ: search_programme (tìm điều khoản), get_clause (đọc một điều khoản) và ask (trả lời đã đối chiếu). Mỗi yêu cầu là một thông điệp JSON-RPC. Trang web gọi từ trình duyệt phải có nguồn nằm trong ALLOWED_ORIGINS.',
  campaign: {
    open: 'Giảng viên: mở một phiên ôn tập từ một bộ câu hỏi',
    list: 'Giảng viên: các phiên đã mở, mới nhất trước',
    overview: 'Giảng viên: tiến độ và kết quả của một phiên',
    results: 'Giảng viên: tải kết quả (theo người học, đơn vị hoặc câu hỏi)',
    close: 'Giảng viên: đóng phiên ngay',
    delete: 'Giảng viên: xóa phiên cùng toàn bộ họ tên, đơn vị và câu trả lời',
    deleted: 'Đã xóa',
    lobby: 'Thông tin về một phiên cho người có mã',
    join: 'Vào làm bài; nhận mã bài làm và câu hỏi (không kèm đáp án)',
    readAttempt: 'Bài làm của mình; có đáp án sau khi nộp hoặc hết giờ',
    answer: 'Lưu câu trả lời cho một câu hỏi; gửi lại thì thay câu trả lời trước',
    submit: 'Nộp bài; nộp lại không thay đổi gì',
    daily: 'Câu hỏi của ngày hôm nay, không kèm đáp án',
    answerDaily: 'Trả lời câu hỏi của ngày; nhận đáp án, giải thích và điều khoản',
    day: 'Ngày theo giờ Việt Nam',
    title: 'Tên phiên; mặc định là tên bộ câu hỏi',
    opensAt: 'Giờ mở; mặc định là ngay bây giờ',
    closesAt: 'Giờ đóng; mặc định là bảy ngày sau giờ mở',
    timeLimit: 'Số phút làm bài của mỗi người, tính từ lúc vào; null: đến giờ đóng phiên',
    shuffle: 'Mỗi người nhận thứ tự câu hỏi và phương án riêng',
    units: 'Các đơn vị gợi ý cho người học chọn',
    name: 'Họ và tên',
    unit: 'Đơn vị công tác',
    token: 'Gửi lại trong tiêu đề Authorization: Bearer để làm tiếp bài này',
    response:
      'Vị trí phương án đã chọn (single), các vị trí (multiple), true hoặc false (true-false), chữ điền (fill), vị trí vế phải cho từng vế trái (match)',
    attempt: 'Thời gian tính bằng mili giây từ năm 1970, theo đồng hồ của máy chủ',
  },
  verify: 'Đối chiếu một văn bản có trích dẫn với Chương trình',
  verifiedText: 'Văn bản (Markdown) có trích dẫn dạng [III.1.7] hoặc [III.1.7, III.1.8]',
  verifiedQuestion: 'Câu hỏi mà văn bản trả lời, nếu có: điều khoản nêu trong câu hỏi được phép nhắc lại',
  verifiedSentences: 'Từng câu theo thứ tự; nối các câu lại thì được đúng văn bản đã gửi',
  acceptable: 'Có ít nhất một câu có trích dẫn đạt yêu cầu, và số câu không đạt không nhiều hơn số câu đạt',
  question: 'Câu hỏi, bằng tiếng Việt (có dấu hoặc không dấu) hoặc tiếng Anh',
  history: 'Các lượt trước của cuộc trò chuyện, cũ nhất trước; chỉ những lượt gần nhất được đọc',
  noContent: 'Đã ghi nhận',
  success: 'Thành công',
} as const

/** Puts values where a text has `{name}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
