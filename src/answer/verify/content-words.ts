import { tokenise } from '../../vietnamese/tokenise.ts'

/** Words that any sentence may hold, whatever it says: they tell nothing about what it rests on. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'và của các là có được cho trong với để đến từ theo về tại trên một những này đó khi thì mà ở ra vào do bởi ' +
    'cũng như sẽ đã đang phải nên hay hoặc cần việc sự rằng còn cùng nhằm đối qua bằng sau trước giữa nếu vì ' +
    'theo đây gồm bao cụ thể nêu rõ quy định chương trình hành động mục tiêu đặt đạt mức tỷ lệ không ' +
    'điều khoản nhiệm vụ phần nhóm văn bản tỉnh hải dương năm số đồng thời ngoài ra tức nghĩa ' +
    'khác nhau phân biệt mốc lưu ý chú ví dụ liên quan thuộc hai ba bốn'
  ).split(' '),
)

/** Syllables and numbers of `text` that say what it is about, lower-case, accents kept. */
export const contentWords = (text: string): readonly string[] =>
  tokenise(text)
    .map((token) => token.text)
    .filter((word) => !COMMON.has(word))

/** Share of `words` that are in `ground`; 1 when there are none. */
export const shareFoundIn = (words: ReadonlySet<string>, ground: ReadonlySet<string>): number =>
  words.size === 0 ? 1 : [...words].filter((word) => ground.has(word)).length / words.size
