import { fold } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countParticularWords } from '../particular-words.ts'
import { chooseWords, cite, leadIn, quotation, shortLabel } from '../show.ts'
import { UNSTATED, unstatedFeatures, unstatedProbability } from '../unstated.ts'
import { findMissing, namesOf } from './missing.ts'

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
  const clause = named === undefined ? retrieved[0]?.clause : outline.clause(named.id)
  if (!clause || clause.kind === 'heading' || clause.kind === 'task-group') return null
  const told = await findMissing(context, clause)
  // Of several things asked, one that is missing must not hide those that are stated.
  if (told.missing.length > 0 && told.asksMore && named === undefined) return null
  const isOpen = concernsIt
    ? told.missing.length > 0
    : unstatedProbability(await unstatedFeatures(context, clause, told)) >= UNSTATED
  if (!isOpen) return null
  const what = told.missing.length > 0 ? namesOf(context, told.missing) : (say.attributes.detail ?? '')
  const words = await chooseWords(context, clause)
  return {
    outcome: 'absent',
    body: [
      say.absent(what, clause.kind === 'task' ? shortLabel(clause) : clause.label),
      `${say.statedInstead} ${[leadIn(context, clause), cite(clause, words)].filter(Boolean).join(': ')}`,
    ].join('\n\n'),
    quotations: [quotation(clause, words)],
    completeness: 'none',
  }
}

/** Something asked of the programme as a whole that it leaves open: its cost, its penalties. */
export const answerAbsentInWhole = async (context: AnswerContext): Promise<Draft | null> =>
  OWN.test(fold(context.question.text)) ? answerAbsent(context, { concernsIt: true }) : null

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
  if (/(?<!\w)(nghi quyet|quyet dinh|van ban|chi thi) nao(?!\w)/.test(text)) return null
  const [placed] = question.isPlaced === true ? question.references : []
  const cited = placed?.kind === 'clause' ? [placed.id] : (question.conversation?.cited ?? [])
  const isOfOwn = programme.clauses.some(
    ({ id, kind }) => cited[0] === id && (kind === 'preamble' || kind === 'recipients'),
  )
  if (isOfOwn && isPointedAt(text)) return tellOpen({ programme, say }, text)
  if (!OWN.test(text) || /nghi quyet (so )?57/.test(text) || namesAnother || question.references.length > 0)
    return null
  return tellOpen({ programme, say }, text)
}

/** Nothing but the date or number is asked for: "ký hôm nào, số hiệu?" after who signed. */
const isPointedAt = (text: string): boolean => countParticularWords(text.replace(ISSUED, ' ')) <= 1
const ISSUED = /(?<!\w)(so hieu|so|ky hieu|ngay|thang|nam|ky|ban hanh|hom)(?!\w)/g

const tellOpen = (
  { programme, say }: Pick<AnswerContext, 'programme' | 'say'>,
  text: string,
): Draft | null => {
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
