import type { Language } from '../language.ts'

const vietnamese = {
  close: 'Đóng điều khoản',
  loading: 'Đang mở điều khoản…',
  unknown: 'Chương trình không có điều khoản mang số này.',
  failed: 'Chưa mở được điều khoản. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  retry: 'Thử lại',
  readInProgramme: 'Đọc trong toàn văn',
  copyCitation: 'Sao chép trích dẫn',
  copyLink: 'Sao chép liên kết',
  citationHelp: 'Cách ghi trong công văn',
  copied: 'Đã sao chép trích dẫn',
  linkCopied: 'Đã sao chép liên kết tới điều khoản',
  copyFailed: 'Trình duyệt không cho sao chép; hãy chọn và sao chép dòng trích dẫn.',
  mendsTitle: 'Chỗ đã sửa lỗi in',
  mended: (mended: string, original: string) => `“${mended}”: bản gốc in là “${original}”`,
  original: (original: string) => `Bản gốc in là “${original}”`,
}

/** Every word of the panel that shows one clause. */
export type ClauseWords = typeof vietnamese

const english: ClauseWords = {
  close: 'Close the clause',
  loading: 'Opening the clause…',
  unknown: 'The programme has no clause with this number.',
  failed: 'The clause could not be opened. Check the connection and try again.',
  retry: 'Try again',
  readInProgramme: 'Read it in the whole text',
  copyCitation: 'Copy the citation',
  copyLink: 'Copy the link',
  citationHelp: 'As an official letter cites it',
  copied: 'Citation copied',
  linkCopied: 'Link to the clause copied',
  copyFailed: 'The browser does not allow copying; select the citation and copy it.',
  mendsTitle: 'Misprints mended',
  mended: (mended, original) => `“${mended}”: printed as “${original}”`,
  original: (original) => `Printed as “${original}”`,
}

export const clauseWords: Readonly<Record<Language, ClauseWords>> = { vi: vietnamese, en: english }
