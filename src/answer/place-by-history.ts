import type { Outline } from '../programme/outline.ts'
import { type Antecedent, goesBack, pointsBack } from '../question/follow-up.ts'
import { askedAttributes, withoutAttributes } from '../question/missing-attribute.ts'
import type { UnderstoodQuestion } from '../question/understand.ts'
import { fold } from '../vietnamese/fold.ts'
import { choosePosition } from './choose-position.ts'
import { navigate } from './navigate.ts'
import { countParticularWords } from './particular-words.ts'

/** With more words of its own, "hai …" may be about something else. */
const FEW_WORDS = 3
/** A question for a deadline or the like with no more words beside it asks it of what was talked of. */
const ASKS_ONLY = 1
/** With more clauses cited, a deadline or the like is asked of none of them in particular. */
const MOST_ASKED_OF = 2
/** So many clauses are said again at once. */
const MOST_AGAIN = 3
const MOVES_ON =
  /(?<!\w)(con lai|tiep theo|ke tiep|ke|lien sau|lien truoc|sau (no|do)|truoc (no|do)|dung (ngay )?(truoc|sau)|ngay (truoc|sau)|tiep di|doc tiep|tiep nua|lui lai|quay lai|lien tren|ngay tren|phia tren|sau do la|next|previous|after that|before that)(?!\w)/

// On folded text. Said again, shorter or fuller, or doubted: what was cited last is meant.
const AGAIN =
  /(?<!\w)((noi|nhac|doc|tom|viet|giai thich|dien dat|xem) lai|rut (gon|lai|con|ngan)|ngan (thoi|gon|lai)|gon (lai|thoi)|tom (gon|tat)|dai qua|ruom ra|noi ro|giai thich (ro|them|ky)|(cu the|chi tiet|ro) hon|(y|nghia|tuc) la sao|chac (khong|chua|chan|ko|k)|co chac|dung (the|vay) (khong|a|ha|that)|that (khong|sao|a)|ghi (o dau|cho nao|muc nao)|(o dau|cho nao|muc nao) ghi|trich (o|nguon|dan)|can cu (dau|nao|vao dau)|say (it|that) again|shorter|more briefly|in short|are you sure|really|explain (it|that)|source)(?!\w)/
/** "hai số đó cạnh nhau", "cả hai": the last two things that were cited. */
const BOTH =
  /(?<!\w)(ca hai|(hai|2) (so|moc|ban|cai|ty le|con so|nhiem vu|cho|khoan|muc|noi|y|thu|dang|ben)( \w+)? ?(do|nay|ay|kia|tren|vua|canh|khac|chenh)|hai so canh nhau|both( of them)?|the two)(?!\w)/

/**
 * A follow-up pointed at the clause it means, where its wording tells which by its place: "cái thứ hai", "mục tiếp
 * theo", "gồm những việc nào". Null where the words have to be searched with.
 * @param isElsewhere it names a subject that nothing cited last names
 */
export const placeByHistory = (
  question: UnderstoodQuestion,
  { cited, citedBefore }: Antecedent,
  outline: Outline,
  isElsewhere: boolean,
): UnderstoodQuestion | null => {
  const known = cited.filter((id) => outline.clause(id) !== null)
  const [section] = question.references
  if (section?.kind === 'section') {
    const meant = known.filter((id) => id.startsWith(`${section.id}.`))
    if (meant.length === 1 && meant[0] !== undefined) return pointingAt(question, meant)
  }
  const text = fold(question.text)
  const isBack = goesBack(question.text)
  const pair = [...new Set([...citedBefore.slice(-1), ...known.slice(0, 1)])]
  if (BOTH.test(text) && known.length === 1 && pair.length === 2 && countParticularWords(text) <= FEW_WORDS)
    return pointingAt(question, pair)
  if (known.length > 0 && AGAIN.test(text) && countParticularWords(text.replace(AGAIN, ' ')) <= 1)
    return { ...pointingAt(question, known.slice(0, MOST_AGAIN)), isPlaced: true }
  if (isBack && known.length > 0 && countParticularWords(text) <= 2)
    return { ...pointingAt(question, known.slice(0, 1)), isPlaced: true }
  if (isBack) return null
  const moved = navigate(text, known, outline)
  if (moved !== undefined) return { ...pointingAt(question, moved), isPlaced: true }
  const chosen = choosePosition(text, known, outline)
  if (chosen !== undefined) return { ...pointingAt(question, [chosen]), isPlaced: true }
  if (question.references.some(({ kind }) => kind !== 'section')) return question
  const [first] = known
  if (first === undefined) return null
  const asksOfIt =
    known.length <= MOST_ASKED_OF &&
    askedAttributes(question.text).length > 0 &&
    (pointsBack(question.text)
      ? countParticularWords(text) <= FEW_WORDS
      : !isElsewhere && countParticularWords(withoutAttributes(question.text)) <= ASKS_ONLY)
  // "gồm những việc nào", "nhóm đó có mấy nhiệm vụ" of a group that was just named.
  const asksForContents =
    (question.cues.list || question.cues.count || /(?<!\w)tung (viec|cai|muc|y)(?!\w)/.test(text)) &&
    outline.children(first).length > 0 &&
    countParticularWords(text) <= 1
  if (asksOfIt) return { ...pointingAt(question, [first]), isPlaced: true }
  return MOVES_ON.test(text) || asksForContents ? pointingAt(question, [first]) : null
}

const pointingAt = (question: UnderstoodQuestion, ids: readonly string[]): UnderstoodQuestion => ({
  ...question,
  references: ids.map((id) => ({ kind: 'clause', id })),
  query: { ...question.query, references: ids },
})
