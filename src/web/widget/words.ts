/** Words of the widget's frame. Apart from the chat's, which load when it opens. */
const vietnamese = {
  lang: 'vi',
  product: 'Trợ lý 57',
  open: 'Hỏi Trợ lý 57',
  close: 'Đóng trợ lý',
  wholePage: 'Mở trang đầy đủ',
  loading: 'Đang mở trợ lý…',
  failed: 'Chưa tải được trợ lý. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  retry: 'Thử lại',
}

export type WidgetWords = typeof vietnamese

const english: WidgetWords = {
  lang: 'en',
  product: 'Trợ lý 57',
  open: 'Ask Trợ lý 57',
  close: 'Close the assistant',
  wholePage: 'Open the full page',
  loading: 'Opening the assistant…',
  failed: 'The assistant could not be loaded. Check the connection and try again.',
  retry: 'Try again',
}

export const widgetWords = (language: string | null): WidgetWords =>
  language?.toLowerCase().startsWith('en') === true ? english : vietnamese
