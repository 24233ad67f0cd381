import type { Failure } from './campaign-client.ts'

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

const dayFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** "08:00 24/11/2026", of Việt Nam. */
export const showTime = (time: number | string): string => timeFormat.format(new Date(time))

const numberFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
/** "7,5". */
export const showNumber = (value: number): string => numberFormat.format(value)
/** "75%"; a dash for none. */
export const showShare = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`

const failure = (ended: Failure): string => {
  switch (ended.kind) {
    case 'unreachable':
      return 'Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.'
    case 'refused':
      return ended.detail
    case 'unexpected':
      return 'Máy chủ trả lời không đúng mong đợi. Hãy thử lại sau ít phút.'
  }
}

/** What every page about questions says. */
export const itemWords = {
  number: (number: number) => `Câu ${number}`,
  isTrue: 'Đúng',
  isFalse: 'Sai',
  several: 'Có thể chọn nhiều phương án',
  blank: 'Từ cần điền',
  choose: 'Chọn…',
  matchFor: (left: string) => `Ghép với: ${left}`,
  yours: 'bạn chọn',
  key: 'đáp án đúng',
  right: 'Đúng',
  partly: (points: number) => `Đúng một phần (${showNumber(points)} điểm)`,
  wrong: 'Chưa đúng',
  unanswered: 'Chưa trả lời',
  keyIs: (key: string) => `Đáp án: ${key}`,
  yourAnswer: (answer: string) => `Bạn trả lời: ${answer}`,
  why: 'Giải thích',
} as const

export const learnerWords = {
  codeTitle: 'Vào phiên ôn tập',
  code: 'Mã phiên',
  codeHint: 'Sáu ký tự giảng viên đã cho, ví dụ K7M 2QA.',
  codeWrong: 'Mã phiên gồm sáu chữ cái và chữ số.',
  find: 'Tiếp tục',
  loading: 'Đang tải…',
  itemCount: (count: number) => `${count} câu hỏi`,
  limit: (minutes: number) => `${minutes} phút làm bài, tính từ lúc bấm “Bắt đầu”`,
  noLimit: 'Không giới hạn thời gian làm bài',
  closes: (time: string) => `Phiên đóng lúc ${time}`,
  upcoming: (time: string) => `Phiên mở lúc ${time}. Trang tự cập nhật khi đến giờ.`,
  closed: 'Phiên đã đóng nên không nhận thêm người làm bài.',
  name: 'Họ và tên',
  unit: 'Đơn vị công tác',
  privacy:
    'Họ tên và đơn vị chỉ để giảng viên ghi nhận kết quả; sẽ được xóa khi giảng viên xóa phiên hoặc khi hết thời hạn lưu.',
  start: 'Bắt đầu',
  starting: 'Đang vào…',
  missing: 'Hãy điền họ tên và đơn vị.',
  who: (name: string, unit: string) => `${name} · ${unit}`,
  answered: (count: number, all: number) => `Đã trả lời ${count}/${all} câu`,
  timeLeft: (time: string) => `Còn ${time}`,
  minutesLeft: (minutes: number) => `Còn ${minutes} phút.`,
  saved: 'Đã lưu mọi câu trả lời',
  saving: 'Đang lưu…',
  unsaved: 'Chưa lưu được, đang thử lại. Đừng đóng trang này.',
  submit: 'Nộp bài',
  submitting: 'Đang nộp…',
  sure: (left: number) =>
    left === 0
      ? 'Nộp bài? Sau khi nộp không sửa được câu trả lời.'
      : `Còn ${left} câu chưa trả lời. Vẫn nộp bài? Sau khi nộp không sửa được câu trả lời.`,
  confirm: 'Nộp bài ngay',
  back: 'Làm tiếp',
  resultTitle: 'Kết quả',
  points: (points: number, all: number) => `${showNumber(points)}/${all} điểm`,
  inTen: (points: number, all: number) =>
    `Theo thang điểm 10: ${showNumber(Math.round((points / all) * 100) / 10)}`,
  handedIn: (time: string) => `Đã nộp lúc ${time}.`,
  timeUp: 'Hết giờ làm bài. Các câu trả lời đã lưu được tính điểm.',
  review: 'Xem lại từng câu',
  daily: 'Mỗi ngày một câu hỏi khác',
  retry: 'Thử lại',
  failure,
} as const

export const trainerWords = {
  signIn: 'Đăng nhập',
  signInTitle: 'Khu vực giảng viên',
  token: 'Mã giảng viên',
  tokenHint: 'Người vận hành hệ thống cấp mã này. Mã chỉ được giữ trong thẻ trình duyệt này.',
  wrongToken: 'Mã giảng viên không đúng.',
  signOut: 'Đăng xuất',
  sessions: 'Các phiên ôn tập',
  until: (time: string) => `đóng lúc ${time}`,
  none: 'Chưa có phiên nào.',
  states: { upcoming: 'Chưa mở', open: 'Đang mở', closed: 'Đã đóng' },
  counts: (joined: number, submitted: number) => `${joined} người vào, ${submitted} người đã nộp`,
  follow: 'Theo dõi',
  followLabel: (title: string, code: string) => `Theo dõi phiên ${code}: ${title}`,
  back: 'Các phiên khác',
  failure,
} as const

export const sessionFormWords = {
  title: 'Mở phiên mới',
  quiz: (title: string, count: number) => `Bộ câu hỏi: ${title} (${count} câu)`,
  noQuiz: 'Chưa có bộ câu hỏi trong thẻ này.',
  compose: 'Soạn bộ câu hỏi',
  change: 'Sửa bộ câu hỏi',
  quick: 'Tạo nhanh 10 câu về toàn văn',
  making: 'Đang tạo…',
  name: 'Tên phiên',
  closes: 'Đóng lúc',
  opens: 'Mở lúc',
  opensHint: 'Để trống là mở ngay.',
  limit: 'Thời gian làm bài (phút)',
  limitHint: 'Để trống là không giới hạn.',
  shuffle: 'Trộn thứ tự câu hỏi và phương án cho từng người',
  units: 'Các đơn vị (mỗi dòng một đơn vị, không bắt buộc)',
  unitsHint: 'Người học chọn trong danh sách này hoặc tự gõ.',
  open: 'Mở phiên',
  opening: 'Đang mở…',
} as const

export const liveWords = {
  code: 'Mã phiên',
  qr: (address: string) => `Mã QR dẫn tới ${address}`,
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép',
  progress: 'Tiến độ',
  joined: 'Đã vào',
  finished: 'Đã xong',
  mean: 'Tỷ lệ điểm trung bình',
  until: (time: string) => `Đóng lúc ${time}`,
  deletes: (time: string) => `Tự xóa lúc ${time}`,
  stale: 'Mất kết nối, đang thử lại. Số liệu dưới đây có thể đã cũ.',
  units: 'Theo đơn vị',
  unit: 'Đơn vị',
  items: 'Câu khó nhất trước',
  item: 'Câu hỏi',
  rightShare: 'Tỷ lệ đúng',
  clauses: 'Điều khoản',
  learners: 'Người học',
  learner: 'Họ và tên',
  answered: 'Đã làm',
  points: 'Điểm',
  state: 'Tình trạng',
  submitted: 'Đã nộp',
  timeUp: 'Hết giờ',
  answering: 'Đang làm',
  nobody: 'Chưa có ai vào phiên này.',
  download: 'Tải kết quả',
  files: [
    { table: 'learners', format: 'xlsx', label: 'Người học (Excel)' },
    { table: 'learners', format: 'csv', label: 'Người học (CSV)' },
    { table: 'units', format: 'xlsx', label: 'Đơn vị (Excel)' },
    { table: 'items', format: 'xlsx', label: 'Câu hỏi (Excel)' },
  ],
  close: 'Đóng phiên ngay',
  closeSure: 'Đóng phiên? Người đang làm chỉ còn vài giây để lưu câu trả lời.',
  delete: 'Xóa phiên',
  deleteSure: 'Xóa phiên cùng toàn bộ họ tên, đơn vị và câu trả lời? Không khôi phục được.',
  yesClose: 'Đóng ngay',
  yesDelete: 'Xóa hẳn',
  no: 'Không',
} as const

export const dailyWords = {
  day: (date: string) => dayFormat.format(new Date(`${date}T00:00:00Z`)),
  answer: 'Trả lời',
  checking: 'Đang kiểm tra…',
  chooseFirst: 'Hãy chọn một phương án.',
  tomorrow: 'Ngày mai có câu hỏi khác. Mỗi ngày một câu là cách học đều nhất.',
  loading: 'Đang tải câu hỏi…',
  retry: 'Thử lại',
  failure,
} as const
