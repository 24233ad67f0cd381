import type { Clause } from '../../programme/clause.ts'
import { type Attribute, askedAttributes, statesAttribute } from '../../question/missing-attribute.ts'
import { fold, hasAccents } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import { holdsFigure } from '../holds-figure.ts'
import { leadIn } from '../show.ts'

/** What a question asks for that a clause does not state. */
export type Missing = Attribute | 'figure'

/**
 * What is asked for and not stated, part by part of the question ("Trình quý mấy, cấp nào phê duyệt?").
 * @param beside clauses shown with it, which may state what it does not
 * @returns `asksMore`: a part of the question asks for something else, or for what the clause does state
 */
export const findMissing = async (
  context: AnswerContext,
  clause: Clause,
  beside: readonly Clause[] = [],
): Promise<{ readonly missing: readonly Missing[]; readonly asksMore: boolean }> => {
  const { text } = context.question
  const parts = askingParts(text)
  const found = await Promise.all(parts.map((part) => missingIn(context, [clause, ...beside], part)))
  // An attribute may span two parts ("vốn điều lệ, bao nhiêu").
  const whole = found.every((missing) => missing.length === 0)
    ? await missingIn(context, [clause, ...beside], text)
    : []
  const missing = [...new Set([...found.flat(), ...whole])]
  return { missing, asksMore: parts.length > 1 && found.some((part) => part.length === 0) }
}

/** "thời hạn hoàn thành, cơ quan chủ trì". */
export const namesOf = ({ say }: Pick<AnswerContext, 'say'>, missing: readonly Missing[]): string =>
  missing.map((attribute) => say.attributes[attribute] ?? attribute).join(', ')

/** The parts of a question that ask for something; all of it when none does by itself. */
const askingParts = (question: string): readonly string[] => {
  const parts = question
    .split(/[,;?!]|(?<!\p{L})(?:và|va|rồi|and)(?!\p{L})/u)
    .filter((part) => ASKS.test(fold(part)))
  return parts.length === 0 ? [question] : parts
}

const ASKS =
  /(?<!\w)(nao|gi|ai|ra sao|the nao|o dau|dau|bao nhieu|nhieu|may|bao gio|khi nao|bao lau|hay|khong|which|who|what|how|when|where)(?!\w)/

const missingIn = async (
  context: AnswerContext,
  clauses: readonly Clause[],
  part: string,
): Promise<readonly Missing[]> => {
  const missing = askedAttributes(part).filter((asked) =>
    clauses.every((clause) => !isStated(context, clause, asked)),
  )
  if (missing.length > 0) return missing
  const lacks = await Promise.all(clauses.map((clause) => asksMissingFigure(context, clause, part)))
  return lacks.every(Boolean) ? ['figure'] : []
}

const isStated = (context: AnswerContext, clause: Clause, attribute: Attribute): boolean => {
  const lead = leadIn(context, clause)
  if (attribute === 'yearly') {
    const { years } = context.question.cues
    return years.length > 0 && years.every((year) => clause.text.includes(year) || lead.includes(year))
  }
  return statesAttribute(`${lead} ${clause.text}`, attribute)
}

// A share or count is asked for. On folded text.
const ASKS_FIGURE =
  /(bao nhieu|may) (phan tram|%)|con so (cu the )?(la )?(bao nhieu|nao)|cu the la (bao nhieu|may)|ty le .{0,60}(bao nhieu|may)|what (percentage|share|figure)/
const UNCOUNTED =
  '(?!(?:phan tram|loai|nhiem vu|noi dung|muc|phan|nhom|y|diem|quan diem|viec|lan|chuong trinh|de an|truong hop|thu|gach|dong|nam|khi|chuc|loai hinh|ban|cap|nganh|linh vuc|dia phuong|tinh|huyen|cho|noi)(?!\\w))'
/** "bao nhiêu trạm", "được thêm mấy biên chế": a number of things; "mấy" without such a verb is a plural. Folded. */
const ASKS_COUNT = new RegExp(
  `(?<!\\w)(?:how many(?! (?:tasks|groups|parts|goals|targets|clauses|viewpoints|bodies|times))|bao nhieu|(?<=(?:co|gom|them|duoc|can|phai|lap|tuyen|mo|ca thay|tong cong|dung|khoang|chung|toi da|toi thieu) )may) ${UNCOUNTED}[a-z]+`,
)
/** The next best words must answer this much worse for the best to be what is asked about. */
const CLEARLY_BEST = 0.75

/** A figure is asked for, and the words that are asked about hold none. */
const asksMissingFigure = async (
  { question, rankUnits }: AnswerContext,
  clause: Clause,
  part: string,
): Promise<boolean> => {
  // Folded, "máy" would ask how many, and so would a bare "may".
  const text = fold(part.replace(/máy|may/giu, (word) => (hasAccents(word) ? 'thiết bị' : word)))
  if (ASKS_COUNT.test(text) && !holdsFigure(clause.text)) return true
  if (!ASKS_FIGURE.test(text)) return false
  const [best, next] = await rankUnits(question.query, clause)
  return (
    best !== undefined &&
    !holdsFigure(best.text) &&
    (next === undefined || next.score < best.score * CLEARLY_BEST)
  )
}
