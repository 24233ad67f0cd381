import type { AnswerContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import { cite, quotation, shortLabel, titleOf } from '../../show.ts'
import { itemsOf } from '../list-children.ts'
import { namedContainer } from './named-container.ts'

// On folded text.
const RUNS_TO =
  /(?<!\w)(danh so|day so|so thu tu|chay|numbering|numbered)( \w+){0,3} (toi|den|cuoi|to)( \w+){0,4} (may|bao nhieu|so nao|dau|la het|het|dung)(?!\w)|(?<!\w)so (cuoi cung|cuoi|chot)( cua| trong)?( (nhom|phan|muc|la|nhiem vu|\d))* (may|bao nhieu)(?!\w)/

/**
 * How far the numbers of a part or group run: "nhóm hạ tầng đánh số tới mấy".
 * @param text the question, folded
 */
export const answerNumbering = (context: AnswerContext, text: string): Draft | null => {
  if (!RUNS_TO.test(text)) return null
  const { outline, say, question } = context
  const [reference] = question.references
  const inside = reference?.kind === 'clause' ? outline.groupOf(reference.id) : null
  const container =
    namedContainer(context, text) ??
    (inside === null ? null : { id: inside.id, label: shortLabel(inside), title: titleOf(inside) })
  if (container === null) return null
  const items = itemsOf(context, container.id)
  const last = items.at(-1)
  if (last === undefined) return null
  const clause = outline.clause(container.id)
  const cited = clause === null ? '' : ` [${clause.id}]`
  const noun = last.kind === 'task' ? 'nhiệm vụ' : 'mục'
  return {
    outcome: 'answered',
    body: [
      `${say.childrenCount(container.label, items.length, noun).replace(/:$/, '')}.${cited}`,
      `${say.neighbour('last', container.label, last.label)} ${cite(last, [last.text])}`,
    ].join('\n\n'),
    quotations: [
      quotation(last, [last.text]),
      ...(clause === null ? [] : [quotation(clause, [titleOf(clause)])]),
    ],
    completeness: 'full',
    confidence: 1,
  }
}
