/** What the API says of making quizzes. */
export const quizTexts = {
  tag: 'Câu hỏi ôn tập',
  summary: 'Tạo bộ câu hỏi từ văn bản',
  description:
    'Mỗi câu đều đã được đối chiếu với điều khoản. Cùng phạm vi, cùng lựa chọn và cùng seed thì luôn được cùng một bộ câu hỏi. Phạm vi không đủ nội dung thì số câu ít hơn yêu cầu.',
  success: 'Bộ câu hỏi kèm đáp án, lời giải và mã điều khoản',
  scope: 'Mã phần, nhóm nhiệm vụ hoặc điều khoản; bỏ trống là toàn văn',
  count: 'Số câu hỏi',
  kinds: 'Loại câu hỏi; bỏ trống là mọi loại',
  difficulty: '1 dễ, 2 vừa, 3 khó; bỏ trống là mọi độ khó',
  seed: 'Số nguyên bất kỳ; bỏ trống thì máy chủ chọn',
  form: 'Đề song song: khác câu, cùng loại câu và cùng độ khó theo từng vị trí',
  mode: 'generative: mô hình ngôn ngữ soạn câu hỏi, nếu máy chủ có cấu hình; câu không đạt kiểm tra được thay bằng câu lập từ văn bản',
  unknownScope: {
    vi: 'Văn bản không có mục: {ids}.',
    en: 'The programme has no part: {ids}.',
  },
} as const
