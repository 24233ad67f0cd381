import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { countParticularWords } from '../../particular-words.ts'
import { quotation, titleOf } from '../../show.ts'
import { itemsOf, listChildren } from '../list-children.ts'
import { asksCount } from './asks-count.ts'
import { isAboutDocument } from './is-about-document.ts'
import { namedContainer } from './named-container.ts'
import { showTitle } from './show-titles.ts'
import { answerAllGroups } from './task-groups.ts'

// All on folded text.
const PARTS =
  /(?<!\w)(may|bao nhieu|nhung|cac|how many|which|what) (phan|parts)(?! (tram|nao))|(phan|parts) (lon|chinh|nao)|bo cuc|cau truc|ket cau|structure of/
const LIST =
  /(?<!\w)(liet ke|ke ten|ke (het|ra)|neu|gom|danh sach|cac|nhung|list|day du|het|ten|doc|cho (biet|xem)|what are|which)(?!\w)/
const TITLE =
  /(?<!\w)(tieu de|ten (day du |goi |cua )?(la gi|gi|cua|nhom|day du)|ten (gi|la gi)|goi la gi|title|name of)(?!\w)/
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/quan diem|viewpoints?/, 'quan điểm'],
  [/nhiem vu|tasks?|dau viec|cong viec|viec/, 'nhiệm vụ'],
  [/muc tieu|chi tieu|gach dau dong|targets?|goals?/, 'mục tiêu'],
]

/** A question that names more than the container asks for something in it; a container named in words must be all. */
const MOST_OTHER_WORDS = 2

/**
 * What the document or a part of it holds: "có mấy phần", "bao nhiêu nhiệm vụ", "liệt kê các nhiệm vụ nhóm nhân lực".
 * @param text the question, folded
 */
export const answerContents = (context: AnswerContext, text: string): Draft | null => {
  const { outline, question, say } = context
  const counts = asksCount(question, text)
  const [reference] = question.references
  const titled = reference?.kind === 'clause' && TITLE.test(text) ? outline.clause(reference.id) : null
  if (titled !== null && titled.kind === 'task-group') return showTitle(titled)
  const groups = answerAllGroups(context, text)
  if (groups !== null) return groups
  const container = namedContainer(context, text)
  const asked = text.replace(/nhom (nhiem vu|nv)/g, 'nhom')
  const kind = KINDS.find(([pattern]) => pattern.test(asked))?.[1]
  const names = container === null ? 0 : countParticularWords(text, container.title)
  if (
    container !== null &&
    kind !== undefined &&
    names <= (question.references.length > 0 ? MOST_OTHER_WORDS : 0) &&
    (counts || LIST.test(text) || question.cues.list)
  ) {
    const size = itemsOf(context, container.id).length
    return listChildren(
      context,
      container,
      counts ? say.childrenCount(container.label, size, kind) : undefined,
    )
  }
  if (question.references.length > 0) return null
  return PARTS.test(text) && isAboutDocument(text) ? listParts(context) : null
}

/** The parts of the document, each cited by its first clause. */
const listParts = ({ programme, outline, say }: AnswerContext): Draft => {
  const parts = programme.sections.filter(({ id }) => !id.includes('.'))
  const first = parts.flatMap((part) =>
    part.clauseIds[0] === undefined ? [] : (outline.clause(part.clauseIds[0]) ?? []),
  )
  return {
    outcome: 'answered',
    body: [
      say.partsCount(parts.length),
      parts.map((part) => `- **${part.label}**: ${part.title} [${part.clauseIds[0]}].`).join('\n'),
    ].join('\n\n'),
    quotations: first.map((clause) => quotation(clause, [titleOf(clause)])),
    completeness: 'full',
    confidence: 1,
  }
}
