import type { Clause } from '../../programme/clause.ts'
import { askedAttributes, statesAttribute } from '../../question/missing-attribute.ts'
import { fold } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { holdsFigure } from '../holds-figure.ts'
import { chooseWords, cite, leadIn, quotation, shortLabel } from '../show.ts'
import { asksSeveralThings } from './choose-clauses.ts'

/** An open attribute is told of a clause only when the question surely concerns it; else the question is refused. */
const CONCERNS_IT = 0.2

/** Attributes that administrative programmes often leave open: said plainly, with what the clause does state. */
export const answerAbsent = async (
  context: AnswerContext,
  { concernsIt = false } = {},
): Promise<Draft | null> => {
  const own = aboutTheDocument(context)
  if (own !== null) return own
  const { question, outline, retrieved, answerable, say } = context
  const named = question.references.find((reference) => reference.kind === 'clause')
  if (named === undefined && !concernsIt && answerable < CONCERNS_IT) return null
  // Of several things asked, one that is missing must not hide those that are stated.
  if (named === undefined && asksSeveralThings(fold(question.text))) return null
  const clause = named === undefined ? retrieved[0]?.clause : outline.clause(named.id)
  if (!clause || clause.kind === 'heading' || clause.kind === 'task-group') return null
  const lead = leadIn(context, clause)
  const attribute =
    askedAttributes(question.text).find((asked) => !isStated(context, clause, asked, lead)) ??
    ((await asksMissingFigure(context, clause)) ? 'figure' : undefined)
  if (attribute === undefined) return null
  const words = await chooseWords(context, clause)
  return {
    outcome: 'absent',
    body: [
      say.absent(
        say.attributes[attribute] ?? attribute,
        clause.kind === 'task' ? shortLabel(clause) : clause.label,
      ),
      `${say.statedInstead} ${[lead, cite(clause, words)].filter(Boolean).join(': ')}`,
    ].join('\n\n'),
    quotations: [quotation(clause, words)],
    completeness: 'none',
  }
}

/** Something asked of the programme as a whole that it leaves open: its cost, its penalties. */
export const answerAbsentInWhole = async (context: AnswerContext): Promise<Draft | null> =>
  OWN.test(fold(context.question.text)) ? answerAbsent(context, { concernsIt: true }) : null

const isStated = (
  { question }: AnswerContext,
  clause: Clause,
  attribute: ReturnType<typeof askedAttributes>[number],
  lead: string,
): boolean => {
  if (attribute === 'yearly') {
    const years = question.cues.years
    return years.length > 0 && years.every((year) => clause.text.includes(year) || lead.includes(year))
  }
  return statesAttribute(`${lead} ${clause.text}`, attribute)
}

// A share or count is asked for. On folded text.
const ASKS_FIGURE =
  /(bao nhieu|may) (phan tram|%)|con so (cu the )?(la )?(bao nhieu|nao)|cu the la (bao nhieu|may)|ty le .{0,60}(bao nhieu|may)|what (percentage|share|figure)/
/** "bao nhiêu trạm", "mấy tiết": a number of things. On folded text. */
const ASKS_COUNT =
  /(?<!\w)bao nhieu (?!(phan tram|nhiem vu|noi dung|muc|phan|nhom|y|diem|quan diem|viec|lan|chuong trinh|de an|truong hop|thu)(?!\w))[a-z]+/
/** The next best words must answer this much worse for the best to be what is asked about. */
const CLEARLY_BEST = 0.75

/** A figure is asked for, and the words that are asked about hold none. */
const asksMissingFigure = async (
  { question, rankUnits }: AnswerContext,
  clause: Clause,
): Promise<boolean> => {
  const text = fold(question.text)
  if (ASKS_COUNT.test(text) && !holdsFigure(clause.text)) return true
  if (!ASKS_FIGURE.test(text)) return false
  const [best, next] = await rankUnits(question.query, clause)
  return (
    best !== undefined &&
    !holdsFigure(best.text) &&
    (next === undefined || next.score < best.score * CLEARLY_BEST)
  )
}

// On folded text: the programme itself, not a document that it names.
const OWN =
  /(?<!\w)(chuong trinh( hanh dong)?( nay)?|van ban (nay|ky|ban hanh|duoc)|(cua|so hieu) van ban|cthd|(this|the)( action)? program(me)?( itself)?)(?!\w)/
const ISSUE_DATE =
  /(ngay|thang|khi nao|bao gio|luc nao|hom nao).{0,25}(ban hanh|ky|ra doi|co hieu luc)|(ban hanh|ky( ban hanh)?|co hieu luc).{0,25}(ngay|khi nao|bao gio|hom nao|thang nao)|date of issue|issue date|when was .*(issued|signed)/
const ISSUE_NUMBER =
  /so hieu|(so|ky hieu) (cua )?(chuong trinh|cthd|van ban nay)|(van ban nay|chuong trinh|cthd).{0,20}(so may|so bao nhieu|so gi)|document number/

const aboutTheDocument = ({ question, programme, say }: AnswerContext): Draft | null => {
  const text = fold(question.text)
  const namesAnother = readNumbers(question.text).mentions.some(
    ({ kind, key }) => kind === 'document' && !key.includes('57'),
  )
  if (!OWN.test(text) || /nghi quyet (so )?57/.test(text) || namesAnother || question.references.length > 0)
    return null
  const what = ISSUE_NUMBER.test(text) ? 'issueNumber' : ISSUE_DATE.test(text) ? 'issueDate' : undefined
  const shown = programme.clauses.filter(({ kind }) => kind === 'preamble' || kind === 'recipients')
  if (what === undefined || shown.length === 0) return null
  const cited = what === 'issueDate' ? [...shown].reverse() : shown
  return {
    outcome: 'absent',
    body: `${say.absentInProgramme(say.attributes[what] ?? what)} ${cited.map(({ id }) => `[${id}]`).join(' ')}`,
    quotations: cited.map((clause) => quotation(clause, [clause.text.split('\n')[0] ?? clause.text])),
    completeness: 'none',
    confidence: 0.9,
  }
}
