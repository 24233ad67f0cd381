import type { Clause } from '../../../programme/clause.ts'
import type { AnswerContext } from '../../context.ts'
import { itemsOf } from '../list-children.ts'
import { namedContainer } from './named-container.ts'

// On folded text.
const OF_GROUPS =
  /(?<!\w)(?:nhom|groups?)(?: nhiem vu)? (?:dau tien|dau|cuoi|chot|dung|nam|o|thu)|(?<!\w)(?:bay|7|cac|nhung|hai|ba|bon|\d) nhom(?!\w)/
const SOME_GROUPS = /(?<!\w)(hai|ba|bon|nam|\d) (nhom|groups?)( nhiem vu)? (dau|cuoi|chot|first|last)(?!\w)/
const TASK = /(?<!\w)(nhiem vu|dau viec|viec|tasks?)(?!\w)/

/** The clauses in a row that a question picks from: those of a named container, the task groups, or all tasks. */
export const rowNamed = (context: AnswerContext, text: string): readonly Clause[] | null => {
  const { outline, question } = context
  if (SOME_GROUPS.test(text)) return outline.taskGroups
  const container = namedContainer(context, text)
  if (container !== null) {
    const items = itemsOf(context, container.id)
    // "nhiệm vụ cuối cùng của phần III": of a part of groups, the tasks in a row.
    return items.every(({ kind }) => kind === 'task-group') && TASK.test(text) && !OF_GROUPS.test(text)
      ? items.flatMap(({ id }) => outline.children(id))
      : items
  }
  // "ba nhiệm vụ đầu của nhóm 5": read as a number, "đầu" is the first of the row that is meant.
  const [only, other] = question.references
  if (only?.kind === 'clause' && other === undefined) return outline.siblings(only.id)
  if (only !== undefined) return null
  return OF_GROUPS.test(text) ? outline.taskGroups : null
}
