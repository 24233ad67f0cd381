import type { Clause } from '../../programme/clause.ts'
import { splitUnits } from '../../programme/sentences.ts'
import { fold } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { holdsFigure } from '../holds-figure.ts'
import { bullet, quotation } from '../show.ts'

type Kind = {
  readonly name: string
  /** The question asks for all of this kind (folded text). */
  readonly asked: RegExp
  /** A unit that holds one. */
  readonly holds: (unit: string, clause: Clause) => boolean
  /** The list can be limited to a subject ("mọi tỷ lệ chi cho khoa học"). */
  readonly ofSubjects: boolean
}

const KINDS: readonly Kind[] = [
  {
    name: 'các Ban Chỉ đạo',
    asked:
      /(nhung|cac|may|bao nhieu|liet ke|tong hop|moi|tat ca|how many|all|which|list).{0,25}(ban chi dao|steering committees?)|ban chi dao.{0,20}(nao|may|nhung|phai lap)/,
    holds: (unit) => /Ban [Cc]hỉ đạo/u.test(unit) && /Trưởng Ban|trưởng ban/u.test(unit),
    ofSubjects: false,
  },
  {
    name: 'các Đề án',
    asked:
      /(nhung|cac|may|bao nhieu|liet ke|tong hop|moi|tat ca|het|all|which|list).{0,30}(?<!\w)(de an|schemes|projects)(?!\w)|(?<!\w)de an.{0,12}(nao|gi|nhung)/,
    holds: (unit) => /[Đđ]ề án(?! 06)/u.test(unit),
    ofSubjects: false,
  },
  {
    name: 'các văn bản được viện dẫn',
    asked:
      /(nhung|cac|liet ke|tong hop|moi|tat ca|ke|het|all|which|list).{0,30}(?<!\w)(nghi quyet|quyet dinh|chi thi|cong van|van ban|documents|resolutions)(?!\w).{0,40}(vien dan|can cu|duoc (nhac|neu|dan)|cap tren|cited|referenced|mentioned|trung uong)|(vien dan|can cu|dan chieu|nhac den) (cac|nhung) .{0,20}(nghi quyet|quyet dinh|chi thi|van ban)|(van ban|nghi quyet) nao (duoc|lam) (vien dan|can cu|nhac|neu)/,
    holds: (unit) =>
      readNumbers(unit).mentions.some(({ kind, key }) => kind === 'document' && !key.startsWith('#')) ||
      /Nghị quyết hội nghị/u.test(unit),
    ofSubjects: false,
  },
  {
    name: 'chỉ tiêu có con số',
    asked:
      /((?<!\w)(moi|tat ca|cac|nhung|ke|liet ke|het|toan bo|day du|all|every|list|cac con|tong hop)(?!\w).{0,30}(con so|chi tieu|ty le|phan tram|%|numeric targets?|targets? with|figures?|percentages?).{0,60})|(nhung|cac) (chi tieu|con so|muc tieu) (dinh luong|co (con )?so|nao)|quantitative/,
    holds: holdsFigure,
    ofSubjects: true,
  },
]

// Words that such a question is made of; what is left over names a subject.
const FRAME =
  /(?<!\w)(chuong trinh|hanh dong|van ban|nghi quyet|quyet dinh|chi thi|cong van|hai duong|chi tieu|con so|ty le|phan tram|muc tieu|dinh luong|de an|ban chi dao|liet ke|tong hop|ke|het|moi|tat ca|cac|nhung|nao|gi|co|phai|dat|vao|den|toi|nam|20\d\d|dung|sot|cai|duoc|vien dan|can cu|cap tren|lam|cho|nhac|neu|ten|kem|muc|giup|day du|toan bo|trong|cua|tinh|thi|la|rieng|phan|nhiem vu|giai phap|so|va|o|ca|lan|huyen|truong ban|tung|ai|bao nhieu|may|toi|em|minh|ra|list|all|the|targets|figures|for|by|in|programme|every|numeric|with|what|are|quantitative|percentages|figure|target|of|documents|cited|mentioned|lap|nguoi dung dau|theo|voi|nhe|a|ah)(?!\w)/g

/** Complete lists: every target with a figure, every Đề án, document or steering committee that the programme names. */
export const answerInventory = (context: AnswerContext): Draft | null => {
  const { question, programme, retrieved, say } = context
  if (question.references.some(({ kind }) => kind === 'clause') || question.cues.confirm) return null
  // "đổi mới" folds to the same as "mọi".
  const text = fold(question.text).replace(/(?<!\w)(doi moi|moi noi|moi nhat)(?!\w)/g, ' ')
  const kind = KINDS.find(({ asked }) => asked.test(text))
  if (
    kind === undefined ||
    !(question.cues.list || question.cues.complete || question.cues.count || question.cues.number)
  )
    return null

  const subject = text
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(FRAME, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  // With a subject of its own the question is about that, unless it is the figures that are asked for.
  if (subject.length >= NAMES_A_SUBJECT && !kind.ofSubjects) return null
  const nearest = new Set(retrieved.slice(0, NEAREST).map(({ clause }) => clause.id))
  const inScope = scopeOf(context, text)
  const rank = (clause: Clause) => retrieved.findIndex((other) => other.clause.id === clause.id)
  const found = programme.clauses
    .filter((clause) => clause.kind !== 'recipients' && clause.kind !== 'heading' && inScope(clause))
    .filter((clause) => subject.length < NAMES_A_SUBJECT || nearest.has(clause.id))
    .map((clause) => ({
      clause,
      words: splitUnits(clause.text)
        .map((unit) => unit.text)
        .filter((unit) => kind.holds(unit, clause)),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((left, right) => (subject.length < NAMES_A_SUBJECT ? 0 : rank(left.clause) - rank(right.clause)))
  if (found.length < 2) return null
  return {
    outcome: 'answered',
    body: [
      say.inventory(kind.name, found.length),
      found.map(({ clause, words }) => bullet(context, clause, words)).join('\n'),
    ].join('\n\n'),
    quotations: found.map(({ clause, words }) => quotation(clause, words)),
    completeness: 'full',
  }
}

const NAMES_A_SUBJECT = 3
const NEAREST = 6

/** The part or year that the question limits the list to. */
const scopeOf = (
  { question, outline, programme }: AnswerContext,
  text: string,
): ((clause: Clause) => boolean) => {
  const section = question.references.find(({ kind }) => kind === 'section')
  if (section?.kind === 'section')
    return (clause) => clause.id === section.id || clause.id.startsWith(`${section.id}.`)
  const named = programme.sections.find(
    ({ id, title }) =>
      !id.includes('.') &&
      fold(title)
        .split(/[^\p{L}]+/u)
        .every((word) => text.includes(word)),
  )
  if (named !== undefined) return (clause) => clause.id.startsWith(`${named.id}.`)
  const [year] = question.cues.years
  if (year === undefined) return () => true
  const underYear = (clause: Clause) => clause.path.some((heading) => heading.includes(year))
  return programme.clauses.some(underYear)
    ? underYear
    : (clause) => (outline.clause(clause.id)?.text ?? '').includes(year)
}
