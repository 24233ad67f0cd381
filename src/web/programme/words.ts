/** What the programme page says once its script runs. */
export const programmeWords = {
  found: (count: number, total: number) => `${count} trong ${total} điều khoản có từ này`,
  notFound: 'Không có điều khoản nào chứa từ này. Nhấn Enter để hỏi trợ lý.',
  copied: 'Đã sao chép',
  copyFailed: 'Không sao chép được',
} as const
