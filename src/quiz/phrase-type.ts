import { readNumbers } from '../vietnamese/numbers.ts'
import { trimPhrase } from './phrase.ts'

/** What kind of thing a phrase names, as far as its form tells. */
export type PhraseType =
  | 'percent'
  | 'date'
  | 'year'
  | 'document'
  | 'number'
  | 'post'
  | 'body'
  | 'project'
  | 'phrase'

const POST =
  /^(?:đồng chí )?(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng ban|trưởng đoàn|chánh văn phòng|bộ trưởng|thủ tướng chính phủ)(?!\p{L})/iu
const BODY =
  /^(?:các )?(?:cấp ủy|cấp uỷ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng uỷ|đảng bộ|bộ chính trị|chính phủ|quốc hội|ban (?:chấp hành|thường vụ|bí thư|chỉ đạo|tuyên giáo|tổ chức|dân vận|nội chính|kinh tế|cán sự)|sở|ủy ban|ubnd|hđnd|văn phòng|mặt trận|hội|đoàn|liên đoàn|công an|bộ (?:khoa học|thông tin|công an|y tế|giáo dục|nội vụ))(?!\p{L})/iu
const PROJECT = /^(?:Đề án|Quỹ|Chiến lược|Trung tâm|Kế hoạch|Chương trình|phong trào) /iu

export const phraseType = (text: string): PhraseType => {
  const words = trimPhrase(text)
  const { mentions } = readNumbers(words)
  const [only] = mentions
  const isWhole =
    only !== undefined && only.end - only.start >= words.replace(/^(?:ngày|năm|số|top) /iu, '').length - 1
  if (isWhole && mentions.every(({ start }) => start === only.start)) {
    if (only.kind === 'percent' || only.kind === 'date' || only.kind === 'document') return only.kind
    if (/^(?:19|20)\d{2}$/u.test(only.key)) return 'year'
    return 'number'
  }
  if (POST.test(words)) return 'post'
  if (BODY.test(words)) return 'body'
  return PROJECT.test(words) ? 'project' : 'phrase'
}
