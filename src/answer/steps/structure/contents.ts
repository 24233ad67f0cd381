import type { Clause } from '../../../programme/clause.ts'
import { fold } from '../../../vietnamese/fold.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { countParticularWords } from '../../particular-words.ts'
import { type Container, itemsOf, listChildren } from '../list-children.ts'
import { showClauses } from '../show-clauses.ts'
import { findTopics } from '../topic.ts'
import { asksCount } from './asks-count.ts'
import { isAboutDocument } from './is-about-document.ts'
import { listParts } from './list-parts.ts'
import { NAMES_CONTAINER, namedContainer } from './named-container.ts'
import { showTitle, showTitles } from './show-titles.ts'
import { answerAllGroups, listGroups } from './task-groups.ts'

// All on folded text.
const PARTS =
  /(?<!\w)(may|bao nhieu|nhung|cac|bon|4|how many|which|what) (phan|khuc|chuong|parts)(?! (tram|nao|mem))|(phan|khuc|parts) (lon|chinh|danh so)|bo cuc|cau truc|ket cau|muc luc|structure of|(main|top[- ]level) (parts|sections|headings|outline)|outline of/
const LIST =
  /(?<!\w)(liet ke|ke (ten|het|ra|tung|tieu de)|neu|gom|danh sach|cac|nhung|tung|lan luot|list|day du|het|toan bo|tat ca|ten|doc|la (nhung )?(gi|viec gi)|cho (biet|xem)|what are|which)(?!\w)/
const TITLE =
  /(?<!\w)(tieu de|(dat|mang|co) ten|ten (day du |goi |cua )?(la gi|gi|cua|nhom|day du)|ten (gi|la gi)|goi la gi|title|name of)(?!\w)/
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/quan diem|viewpoints?/, 'quan điểm'],
  [/nhiem vu|tasks?|dau viec|cong viec|viec/, 'nhiệm vụ'],
  [/gach|bullets?/, 'gạch đầu dòng'],
  [/muc tieu|chi tieu|targets?|goals?/, 'mục tiêu'],
  [/(?<!\w)(muc|dong|khoan|noi dung|moc|gach|items?)(?!\w)/, 'mục'],
]
/** "mấy nhiệm vụ", "bốn mục": a count of the document's own units. */
const COUNTED =
  /(?<!\w)(may|bao nhieu|tong so|so luong|how many|hai|ba|bon|nam|\d{1,2})( (cai|dau|dong))? (nhiem vu|quan diem|muc(?! tieu)|khoan|viec|dau viec|gach|dong|noi dung|muc tieu|chi tieu|moc|tasks|viewpoints|items)(?!\w)/
/** What is counted or listed is about something, and so not all that the container holds. */
const ABOUT =
  /(?<!\w)((?:lien quan|noi ve|noi den)(?! (?:ai|gi|nhung|dieu|cai|viec gi)(?!\w))|nhac|reo ten|goi ten|dinh (dang|den|toi)|dung (den|toi)|de cap|co (chu|cum)|lot vao|xuat hien|about|mentions?)(?!\w)/

const OF_DOCUMENT = /(?<!\w)(van ban|chuong trinh|cthd|la ma|phan lon)(?!\w)/

/** A question that names more than the container asks for something in it; a container named in words must be all. */
const otherWordsAllowed = (text: string, byNumber: boolean, counted: boolean): number => {
  if (ABOUT.test(text)) return byNumber ? 1 : 0
  if (counted) return 4
  return byNumber ? 2 : NAMES_CONTAINER.test(text) ? 3 : 0
}

/**
 * What the document or a part of it holds: "có mấy phần", "bao nhiêu nhiệm vụ", "liệt kê các nhiệm vụ nhóm nhân lực".
 * @param text the question, folded
 */
export const answerContents = (context: AnswerContext, text: string): Draft | null => {
  const { outline, question, say } = context
  const counts = asksCount(question, text)
  const [reference] = question.references
  const named = question.references.flatMap((other) =>
    other.kind === 'clause' ? outline.taskGroups.filter(({ id }) => id === other.id) : [],
  )
  if (named.length > 1 && TITLE.test(text)) return showTitles(context, named)
  const titled = reference?.kind === 'clause' && TITLE.test(text) ? outline.clause(reference.id) : null
  if (titled !== null && titled.kind === 'task-group') return showTitle(context, titled)
  const part = reference?.kind === 'section' && TITLE.test(text) ? outline.section(reference.id) : null
  if (part !== null && question.references.length === 1) return listChildren(context, part)
  const groups = answerAllGroups(context, text)
  if (groups !== null) return groups
  const counted = COUNTED.test(text)
  const container = namedContainer(context, text)
  if (container !== null && ABOUT.test(text)) {
    const some = childrenAbout(context, container)
    if (some.length > 0) return showClauses(context, some)
  }
  const asked = text.replace(/(nhom|phan) (nhiem vu|nv)/g, '$1')
  const kind = KINDS.find(([pattern]) => pattern.test(asked))?.[1]
  const names = container === null ? 0 : countParticularWords(text, container.title)
  const byNumber = question.references.length > 0
  if (
    container !== null &&
    kind !== undefined &&
    names <= otherWordsAllowed(text, byNumber, counted) &&
    (counts || counted || LIST.test(text) || question.cues.list)
  ) {
    if (
      kind === 'nhiệm vụ' &&
      outline.taskGroups.some((group) => outline.partOf(group.id)?.id === container.id)
    )
      return listGroups(context, 'tasks')
    const size = itemsOf(context, container.id).length
    const isCount = (counts || counted) && !LISTED.test(text)
    return listChildren(
      context,
      container,
      isCount ? { lead: say.childrenCount(withTitle(container), size, kind) } : { itemsOnly: true },
    )
  }
  if (byNumber) return null
  return PARTS.test(text) &&
    isAboutDocument(
      text,
      question.language === 'en' ? 9 : OF_DOCUMENT.test(text) ? 4 : LIST.test(text) ? 3 : undefined,
    )
    ? listParts(context)
    : null
}

/** What the container holds that names a subject of the question: "bao nhiêu việc trong nhóm 5 nhắc thương mại điện tử". */
const childrenAbout = (context: AnswerContext, container: Container): readonly Clause[] => {
  const topics = findTopics(context).filter(
    ({ typed, phrase }) => typed && !fold(container.title).includes(fold(phrase)),
  )
  const ids = new Set(topics.flatMap(({ clauses }) => clauses.map(({ id }) => id)))
  return itemsOf(context, container.id).filter(({ id }) => ids.has(id))
}

const withTitle = ({ label, title, clause }: Container): string =>
  clause === undefined && label !== title ? `${label} – ${title}` : label

/** "hai nhiệm vụ của nhóm … là gì": the items, not their number. */
const LISTED = /(?<!\w)(la (nhung )?(gi|viec gi|nhiem vu (nao|gi))|liet ke|ke (ten|het|ra)|lan luot)(?!\w)/
