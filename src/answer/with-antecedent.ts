import type { Outline } from '../programme/outline.ts'
import {
  type Antecedent,
  asksOfAnother,
  changesSubject,
  earlierWording,
  goesBack,
} from '../question/follow-up.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { Understand, UnderstoodQuestion } from '../question/understand.ts'
import { fold } from '../vietnamese/fold.ts'
import { choosePosition } from './choose-position.ts'
import { navigate } from './navigate.ts'
import { countParticularWords } from './particular-words.ts'

/** The earlier question says what the new one is about, but its words count for less. */
const EARLIER_WEIGHT = 0.5
/** With more words of its own, a question for a deadline or the like may be asked of something else. */
const FEW_WORDS = 3
const MOVES_ON =
  /(?<!\w)(con lai|tiep theo|ke tiep|ke|lien sau|lien truoc|sau (no|do)|truoc (no|do)|dung (ngay )?(truoc|sau)|ngay (truoc|sau)|tiep di|doc tiep|tiep nua|lui lai|quay lai|lien tren|ngay tren|phia tren|sau do la|next|previous|after that|before that)(?!\w)/

/** "rồi bán qua mạng thì sao": another side of the matter, in whatever clause. */
const ASPECT = /^(the|roi|vay|con) .+ thi sao\W*$/

/**
 * A follow-up together with what it leans on: pointed at the clause it means where its wording tells which, else
 * looked for with the words of the earlier question too.
 */
export const withAntecedent = (
  question: UnderstoodQuestion,
  { question: earlier, cited }: Antecedent,
  { outline, understand }: { readonly outline: Outline; readonly understand: Understand },
): UnderstoodQuestion => {
  const known = cited.filter((id) => outline.clause(id) !== null)
  const [section] = question.references
  if (section?.kind === 'section') {
    const meant = known.filter((id) => id.startsWith(`${section.id}.`))
    if (meant.length === 1 && meant[0] !== undefined) return pointingAt(question, meant)
  }
  const text = fold(question.text)
  const moved = navigate(text, known, outline)
  if (moved !== undefined) return { ...pointingAt(question, moved), isPlaced: true }
  const chosen = choosePosition(text, known, outline)
  if (chosen !== undefined) return { ...pointingAt(question, [chosen]), isPlaced: true }
  // "trở lại mục đầu tiên" is no place of the document.
  if (question.references.some(({ kind }) => kind !== 'section') && !goesBack(question.text)) return question
  const [first] = known
  if (
    first !== undefined &&
    (MOVES_ON.test(text) ||
      (known.length === 1 &&
        askedAttributes(question.text).length > 0 &&
        countParticularWords(text) <= FEW_WORDS))
  )
    return pointingAt(question, [first])
  // "gồm những việc nào", "nhóm đó có mấy nhiệm vụ" of a group that was just named.
  if (
    first !== undefined &&
    (question.cues.list || question.cues.count || /(?<!\w)tung (viec|cai|muc|y)(?!\w)/.test(text)) &&
    outline.children(first).length > 0 &&
    countParticularWords(text) <= 1
  )
    return pointingAt(question, [first])
  // "phần nhiệm vụ có việc nào để đạt con số ấy": what stands there, not what was cited last.
  const another = asksOfAnother(question.text) || section?.kind === 'section'
  const before = understand(earlierWording(earlier, question.text))
  return {
    ...question,
    references: goesBack(question.text) ? [] : question.references,
    query: {
      ...question.query,
      references: goesBack(question.text) ? [] : question.query.references,
      text: `${question.query.text} ${before.query.text}`,
      wordings: [
        ...question.query.wordings,
        ...before.query.wordings.map(({ text: words, weight }) => ({
          text: words,
          weight: weight * EARLIER_WEIGHT,
        })),
      ],
      carried:
        section?.kind === 'section'
          ? (question.query.carried ?? [])
          : another || ASPECT.test(text)
            ? []
            : known,
      avoided: another ? known : [],
    },
  }
}

/**
 * A question that can stand alone, in a conversation: what was cited last is a little likelier.
 * @param isCorrection it says that something else was meant, so that what was cited last is not
 */
export const besideConversation = (
  question: UnderstoodQuestion,
  earlier: Antecedent | null,
  isCorrection: boolean,
): UnderstoodQuestion => {
  if (earlier === null || question.references.length > 0 || changesSubject(question.text)) return question
  const cited = isCorrection ? { avoided: earlier.cited } : { beside: earlier.cited }
  return { ...question, query: { ...question.query, ...cited } }
}

const pointingAt = (question: UnderstoodQuestion, ids: readonly string[]): UnderstoodQuestion => ({
  ...question,
  references: ids.map((id) => ({ kind: 'clause', id })),
  query: { ...question.query, references: ids },
})
