/** Every word of the panel that shows one clause. */
export const clauseWords = {
  close: 'Đóng điều khoản',
  loading: 'Đang mở điều khoản…',
  unknown: 'Chương trình không có điều khoản mang số này.',
  failed: 'Chưa mở được điều khoản. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  retry: 'Thử lại',
  readInProgramme: 'Đọc trong toàn văn',
  copyCitation: 'Sao chép trích dẫn',
  citationHelp: 'Cách ghi trong công văn',
  copied: 'Đã sao chép trích dẫn',
  copyFailed: 'Trình duyệt không cho sao chép; hãy chọn và sao chép dòng trích dẫn.',
  quoted: 'Phần được trích dẫn',
  mendsTitle: 'Chỗ đã sửa lỗi in',
  mended: (mended: string, original: string) => `“${mended}”: bản gốc in là “${original}”`,
  original: (original: string) => `Bản gốc in là “${original}”`,
} as const
