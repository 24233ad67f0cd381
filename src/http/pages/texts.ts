/** Every word of the pages' frames; the chat's own words are in src/web. */
export const pageTexts = {
  product: 'Trợ lý 57',
  skip: 'Chuyển tới nội dung chính',
  navigation: 'Các trang',
  chat: 'Hỏi đáp',
  programme: 'Toàn văn',
  quiz: 'Câu hỏi ôn tập',
  chatTitle: 'Trợ lý 57: hỏi đáp về chương trình',
  chatHeading: (documentName: string, issuer: string | null) =>
    `Hỏi đáp về ${documentName}${issuer === null ? '' : ` của ${issuer}`}`,
  aiNotice:
    'Bạn đang trò chuyện với hệ thống trí tuệ nhân tạo; hãy kiểm tra điều khoản được trích dẫn trước khi sử dụng.',
  noScript: 'Trang hỏi đáp cần JavaScript. Khi trình duyệt không bật JavaScript, bạn vẫn có thể',
  about: 'Về văn bản này',
  aboutSummary: 'Thông tin về văn bản và câu hỏi gợi ý trong ngày, dùng cho trợ lý nhúng',
  currencyTitle: 'Hiệu lực thông tin',
  howToRead: 'Cách đọc câu trả lời',
  howToReadSteps: [
    'Mỗi ý được ghi số điều khoản, ví dụ III.1.7 là nhiệm vụ 1.7 của Phần III.',
    'Bấm vào số đó để đọc nguyên văn; phần được trích dẫn có nền vàng.',
    'Khi chương trình không quy định điều được hỏi, trợ lý nói rõ như vậy.',
  ],
  readAll: 'Đọc toàn văn chương trình',
  daily: 'Mỗi ngày một câu hỏi',
  readAllInline: 'đọc toàn văn chương trình',
  contents: 'Mục lục',
  search: 'Tìm trong chương trình',
  searchHint: 'Không cần gõ dấu',
  permalink: (id: string, label: string) => `${id}: liên kết tới ${label}`,
  askAbout: 'Hỏi về điều khoản này',
  askAboutLabel: (label: string) => `Hỏi về điều khoản này: ${label}`,
  question: (label: string) => `${label} quy định những gì?`,
  makeQuiz: 'Tạo câu hỏi ôn tập',
  makeQuizLabel: (label: string) => `Tạo câu hỏi ôn tập: ${label}`,
  copyLink: 'Sao chép liên kết',
  copyLinkLabel: (label: string) => `Sao chép liên kết tới ${label}`,
  targets: 'Bảng chỉ tiêu',
  targetsIntro:
    'Các con số mà chương trình đặt ra, theo thứ tự trong văn bản. Bảng được lập tự động từ nguyên văn để tiện tra cứu; khi sử dụng, cần đọc điều khoản được dẫn.',
  targetClause: 'Điều khoản',
  targetFigure: 'Con số',
  targetYear: 'Mốc thời gian',
  targetWords: 'Nguyên văn',
  noYear: 'không nêu',
  targetsRegion: 'Bảng chỉ tiêu, có thể cuộn ngang',
  mendsTitle: 'Những chỗ đã sửa lỗi in',
  mendsIntro:
    'Các chỗ dưới đây in sai chính tả trong bản gốc và đã được sửa để tiện tra cứu. Ngoài ra, nội dung giữ nguyên văn.',
  mendMark: (original: string) => `Bản gốc in là “${original}”`,
  mendNote: (number: number, original: string) => `${number}: bản gốc in là “${original}”`,
  mend: (mended: string, original: string) => `“${mended}”: bản gốc in là “${original}”.`,
} as const

/** The page that stands in for a portal's own. Its news is made up of what the programme says. */
export const demoTexts = {
  title: 'Trang mẫu: Trợ lý 57 trong một cổng thông tin',
  site: 'Cổng thông tin điện tử (trang mẫu)',
  sections: 'Chuyên mục',
  sectionNames: ['Tin tức', 'Văn bản', 'Dịch vụ công', 'Liên hệ'],
  note: 'Đây là trang mẫu, không phải cổng thông tin của cơ quan nào. Bấm nút ở góc dưới bên phải để mở Trợ lý 57.',
  heading: 'Triển khai Nghị quyết số 57-NQ/TW trên địa bàn tỉnh',
  paragraphs: [
    'Chương trình hành động xác định phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số là đột phá quan trọng hàng đầu, người dân và doanh nghiệp là trung tâm, là chủ thể.',
    'Các mục tiêu đến năm 2030, tầm nhìn đến năm 2045 được nêu cụ thể, cùng bảy nhóm nhiệm vụ, giải pháp và phần tổ chức thực hiện.',
  ],
  howHeading: 'Đưa trợ lý vào cổng thông tin',
  how: 'Thêm một thẻ vào trang, thay địa chỉ bằng máy chủ của đơn vị:',
  codeLabel: 'Mã nhúng',
  toAssistant: 'Mở trang hỏi đáp đầy đủ',
} as const

/** Asked at the start, until whoever runs the service gives others. */
export const firstQuestions: readonly string[] = [
  'Đến năm 2030 tỉnh đặt ra những mục tiêu nào?',
  'Phong trào “học tập số” được triển khai thế nào?',
  'Doanh nghiệp nhỏ và vừa được hỗ trợ những gì?',
  'Nhiệm vụ 5.10 quy định những gì?',
]
