import type { Outline } from '../programme/outline.ts'
import { type Antecedent, goesBack } from '../question/follow-up.ts'
import { askedAttributes } from '../question/missing-attribute.ts'
import type { UnderstoodQuestion } from '../question/understand.ts'
import { fold } from '../vietnamese/fold.ts'
import { choosePosition } from './choose-position.ts'
import { navigate } from './navigate.ts'
import { countParticularWords } from './particular-words.ts'

/** With more words of its own, a question for a deadline or the like may be asked of something else. */
const FEW_WORDS = 3
const MOVES_ON =
  /(?<!\w)(con lai|tiep theo|ke tiep|ke|lien sau|lien truoc|sau (no|do)|truoc (no|do)|dung (ngay )?(truoc|sau)|ngay (truoc|sau)|tiep di|doc tiep|tiep nua|lui lai|quay lai|lien tren|ngay tren|phia tren|sau do la|next|previous|after that|before that)(?!\w)/

/**
 * A follow-up pointed at the clause it means, where its wording tells which by its place: "cái thứ hai", "mục tiếp
 * theo", "gồm những việc nào". Null where the words have to be searched with.
 */
export const placeByHistory = (
  question: UnderstoodQuestion,
  { cited }: Antecedent,
  outline: Outline,
): UnderstoodQuestion | null => {
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
  if (first === undefined) return null
  const asksOfIt =
    known.length === 1 &&
    askedAttributes(question.text).length > 0 &&
    countParticularWords(text) <= FEW_WORDS
  // "gồm những việc nào", "nhóm đó có mấy nhiệm vụ" of a group that was just named.
  const asksForContents =
    (question.cues.list || question.cues.count || /(?<!\w)tung (viec|cai|muc|y)(?!\w)/.test(text)) &&
    outline.children(first).length > 0 &&
    countParticularWords(text) <= 1
  return MOVES_ON.test(text) || asksOfIt || asksForContents ? pointingAt(question, [first]) : null
}

const pointingAt = (question: UnderstoodQuestion, ids: readonly string[]): UnderstoodQuestion => ({
  ...question,
  references: ids.map((id) => ({ kind: 'clause', id })),
  query: { ...question.query, references: ids },
})
