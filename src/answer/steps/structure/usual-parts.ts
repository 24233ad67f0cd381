import { fold } from '../../../vietnamese/fold.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { listParts } from './list-parts.ts'

/** What administrative documents often have, by the words people ask for it with (folded). */
const USUAL_PARTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\w)(phu luc|appendix|annex)(?!\w)/, 'phụ lục'],
  [/(?<!\w)(bang bieu|tables?)(?!\w)/, 'bảng biểu'],
  [/(?<!\w)(giai thich tu ngu|chu giai|glossary|definitions?)(?!\w)/, 'giải thích từ ngữ'],
  [/(?<!\w)(dieu khoan thi hanh|hieu luc thi hanh)(?!\w)/, 'điều khoản thi hành'],
  [/(?<!\w)(muc tieu (tong quat|chung)|general objectives?)(?!\w)/, 'mục tiêu tổng quát'],
  [/(?<!\w)(tai lieu tham khao|references section|bibliography)(?!\w)/, 'tài liệu tham khảo'],
  [/(?<!\w)(danh muc (chu )?viet tat)(?!\w)/, 'danh mục chữ viết tắt'],
]
const ASKS = /(?<!\w)(co|kem|dinh kem|has|have|is there|contain|khong thay|tim)(?!\w)/
const OF_DOCUMENT =
  /(?<!\w)(van ban|chuong trinh|cthd|ban nay|tai lieu|cuoi|phan|muc|document|programme)(?!\w)/

/**
 * A part that documents usually have and this one does not: "văn bản có kèm phụ lục không".
 * @param text the question, folded
 */
export const answerUsualPart = (context: AnswerContext, text: string): Draft | null => {
  if (context.question.references.length > 0 || !ASKS.test(text) || !OF_DOCUMENT.test(text)) return null
  const found = USUAL_PARTS.find(([pattern]) => pattern.test(text))
  const [, name] = found ?? []
  if (name === undefined) return null
  const { programme, say } = context
  const isThere = [
    ...programme.sections.map(({ title }) => title),
    ...programme.clauses.map((clause) => clause.text),
  ].some((words) => fold(words).includes(fold(name)))
  if (isThere) return null
  const parts = listParts(context)
  return {
    ...parts,
    outcome: 'absent',
    body: [say.absentPart(name), parts.body].join('\n\n'),
    completeness: 'none',
  }
}
