import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { cite, quotation, shortLabel, titleOf } from '../../show.ts'

// On folded text.
const WHICH_GROUP =
  /(?<!\w)(thuoc|nam|o|trong|dat|xep|vao)( ve| o| trong| vao)* (nhom|phan)( nhiem vu)? (may|nao|so may)|nhom (may|so may)(?! nhiem vu)|which (task )?(group|part)|nhiem vu so (may|bao nhieu)/

/**
 * The group or part that holds a task: "STEM thuộc nhóm mấy?"
 * @param text the question, folded
 */
export const answerOwnGroup = (context: AnswerContext, text: string): Draft | null => {
  const { retrieved, question, outline, say } = context
  const namesTask = question.references.some(({ kind }) => kind === 'clause')
  if (!WHICH_GROUP.test(text) && !(namesTask && /thuoc (nhom|phan)|(phan|nhom) nao/.test(text))) return null
  const named = question.references.find((reference) => reference.kind === 'clause')
  const task =
    named === undefined
      ? retrieved.find(({ clause }) => clause.kind === 'task')?.clause
      : outline.clause(named.id)
  const group = outline.groupOf(task?.id ?? '')
  const part = task ? outline.partOf(task.id) : null
  if (task && part !== null && (group === null || task.kind !== 'task'))
    return namesTask
      ? {
          outcome: 'answered',
          body: `${say.belongsTo(`**${task.label}**`, part.label, part.title)}\n\n${cite(task, [titleOf(task)])}`,
          quotations: [quotation(task, [titleOf(task)])],
          completeness: 'full',
        }
      : null
  if (!task || group === null) return null
  return {
    outcome: 'answered',
    // The task is what was described, so its citation comes first.
    body: `${say.belongsTo(`**${shortLabel(task)}** [${task.id}]`, shortLabel(group), `${titleOf(group)} [${group.id}]`)}\n\n${cite(task, [titleOf(task)])}`,
    quotations: [quotation(task, [task.text]), quotation(group, [titleOf(group)])],
    completeness: 'full',
  }
}
