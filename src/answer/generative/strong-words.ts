import type { Clause } from '../../programme/clause.ts'
import { normalise } from '../../vietnamese/fold.ts'
import { plainText } from '../verify/plain-text.ts'

/**
 * Words that turn a sentence into another one however many words it shares with its clause, each with what the
 * clause must hold for it. "Giảm quy mô kinh tế số" shares all but one word with the goal that it betrays.
 */
const STRONG: readonly (readonly [said: RegExp, stated: RegExp])[] = (
  [
    ['giảm|cắt giảm|thu hẹp|hạ thấp', 'giảm|thu hẹp|hạ|cắt|tinh gọn|đơn giản'],
    ['tăng|mở rộng', 'tăng|mở rộng|nâng|đẩy|phát triển|gia tăng|trên|thêm|trở lên|thu hút'],
    ['cấm|nghiêm cấm|không được phép', 'cấm|không được'],
    [
      'dừng|ngừng|đình chỉ|chấm dứt|giải thể|bãi bỏ|hủy|hủy bỏ|xóa bỏ|loại bỏ',
      'dừng|ngừng|đình chỉ|chấm dứt|giải thể|bãi bỏ|hủy|xóa|loại bỏ|bỏ',
    ],
    [
      'phạt|xử phạt|kỷ luật|cách chức|miễn nhiệm|khởi tố|truy tố|bắt giữ|bắt giam|bị bắt|tịch thu',
      'phạt|kỷ luật|cách chức|miễn nhiệm|khởi tố|truy tố|bắt|tịch thu|xử lý',
    ],
    ['từ nhiệm|từ chức|bỏ trốn|trốn|qua đời|tử vong|thiệt mạng', 'từ nhiệm|từ chức|trốn|qua đời|tử vong'],
    [
      'tham nhũng|hối lộ|lừa đảo|phản bội|chống đối|bạo loạn|biểu tình',
      'tham nhũng|hối lộ|lừa đảo|phản bội|chống|bạo loạn|biểu tình',
    ],
    [
      'miễn phí|thu phí|đóng tiền|nộp tiền|chuyển tiền|chuyển khoản|mật khẩu',
      'phí|tiền|chuyển khoản|mật khẩu',
    ],
    ['bắt buộc', 'bắt buộc|phải|yêu cầu|trách nhiệm'],
    ['tự nguyện|tùy chọn|không bắt buộc', 'tự nguyện|khuyến khích|tùy'],
    ['duy nhất|chỉ riêng', 'duy nhất|chỉ'],
    [
      'từ chối|phản đối|bác bỏ|hạn chế|cản trở',
      'từ chối|phản đối|bác bỏ|hạn chế|cản trở|rào cản|vướng mắc|khó khăn',
    ],
    ['bí mật', 'bí mật|bảo mật'],
    ['tư nhân hóa|bán lại|chuyển nhượng', 'tư nhân|bán|chuyển nhượng'],
  ] as const
).map(([said, stated]) => [whole(said), whole(stated)])

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')
}

/** The strong words of a sentence that nothing in its clauses bears out. */
export const findUnstatedStrongWords = (text: string, cited: readonly Clause[]): readonly string[] => {
  const said = normalise(plainText(text))
  const written = normalise(cited.flatMap(({ path, text: words }) => [...path, words]).join('\n'))
  return STRONG.flatMap(([strong, stated]) => {
    const found = strong.exec(said)?.[0]
    return found !== undefined && !stated.test(written) ? [found] : []
  })
}
