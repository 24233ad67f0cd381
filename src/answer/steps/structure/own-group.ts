import type { Clause } from '../../../programme/clause.ts'
import { fold } from '../../../vietnamese/fold.ts'
import { ANSWERABLE } from '../../answerability.ts'
import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { chooseWords, cite, quotation, shortLabel, titleOf } from '../../show.ts'
import { groupNamed } from './named-container.ts'
import { showTitle } from './show-titles.ts'

// On folded text.
const WHICH_GROUP =
  /(?<!\w)(thuoc|nam|o|trong|dat|xep|vao|tim|chui|viet|roi|la)( ve| o| trong| vao| duoc| thu)* ((nhom|phan)( nhiem vu)? (may|nao|so may)|dau trong (bay|7|cac) nhom|quan diem hay)|(nhom|quan diem) (may|so may)(?! nhiem vu)|which (task )?(group|part)|(nhiem vu|quan diem|muc|viec|gach|dong|nhom)( \w+){0,2} so( nhiem vu)? (may|bao nhieu)|mang so|(xep|dung|dong|muc|gach|gach dau dong|quan diem) thu may|nhiem vu \d may|(xep|nam|de|dat)( vao| o)* (?:nhom|phan) .{2,30} hay (?:nhom|phan) |(nam|dat|o) (muc|phan|quan diem) (nao|may)(?! noi)|which (numbered )?(bullet|task|viewpoint)|under which/
const OF_NAMED = /thuoc (nhom|phan)|(phan|nhom) nao/
/** A task counts beside a better clause only when a group is asked for, and when it is about as likely. */
const AS_LIKELY = 0.2

/**
 * The group or part that holds what a question describes: "STEM thuộc nhóm mấy?", "HDI ở phần nào, dòng thứ mấy?"
 * @param text the question, folded
 */
export const answerOwnGroup = async (context: AnswerContext, text: string): Promise<Draft | null> => {
  const { question, outline, say } = context
  const named = question.references.find((reference) => reference.kind === 'clause')
  // A group named by number is asked about itself.
  if (named !== undefined && outline.children(named.id).length > 0) return null
  if (!WHICH_GROUP.test(text) && !(named !== undefined && OF_NAMED.test(text))) return null
  if (named === undefined && context.answerable < ANSWERABLE) return null
  // An English question names it in the words that the glossary finds.
  const ofTitle =
    named === undefined && question.language === 'en' && /groups?/.test(text)
      ? groupNamed(context, fold(question.query.text))
      : undefined
  if (ofTitle !== undefined) return showTitle(context, ofTitle)
  const found = named === undefined ? described(context, text) : outline.clause(named.id)
  if (found === null || found === undefined) return null
  if (found.kind === 'task-group' && named === undefined) return showTitle(context, found)
  const group = outline.groupOf(found.id)
  const part = outline.partOf(found.id)
  if (part === null) return null
  const words = named === undefined ? await chooseWords(context, found) : [titleOf(found)]
  const isTask = found.kind === 'task' && group !== null
  const label = `**${isTask ? shortLabel(found) : found.label}** [${found.id}]`
  const place = isTask
    ? say.belongsTo(label, shortLabel(group), `${titleOf(group)} [${group.id}]`)
    : say.belongsTo(label, part.label, part.title)
  return {
    outcome: 'answered',
    // What was described comes first, then what holds it.
    body: `${place}\n\n${cite(found, words)}`,
    quotations: [quotation(found, words), ...(isTask ? [quotation(group, [titleOf(group)])] : [])],
    completeness: 'full',
  }
}

/** The clause that the words describe; where a group is asked for, a task that is about as likely. */
const described = (context: AnswerContext, text: string): Clause | undefined => {
  const { retrieved } = context
  const [best, ...others] = retrieved.filter(({ clause }) => clause.kind !== 'heading')
  if (best === undefined || !/(?<!\w)(nhom|nhiem vu|group|task)(?!\w)/.test(text)) return best?.clause
  // A group is meant only where its own title is named; "trong bảy nhóm" names none.
  const titled = groupNamed(context, text)
  const isOfGroup = ({ kind, id }: Clause) => kind === 'task' || id === titled?.id
  if (isOfGroup(best.clause)) return best.clause
  const likely = others.find(({ clause }) => isOfGroup(clause))
  const isGroupUnnamed = best.clause.kind === 'task-group'
  return likely !== undefined && (isGroupUnnamed || likely.probability >= best.probability * AS_LIKELY)
    ? likely.clause
    : best.clause
}
