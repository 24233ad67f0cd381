import type { Clause } from '../../../programme/clause.ts'
import { fold } from '../../../vietnamese/fold.ts'
import type { AnswerContext } from '../../context.ts'
import { shortLabel, titleOf } from '../../show.ts'
import type { Container } from '../list-children.ts'

/** The part, group or heading that a question names by number or by its words ("nhóm hạ tầng", "Đảng ủy UBND tỉnh"). */
export const namedContainer = (context: AnswerContext, text: string): Container | null => {
  const { question, outline, retrieved } = context
  for (const reference of question.references) {
    if (reference.kind === 'section') {
      const section = outline.section(reference.id)
      if (section !== null) return { id: section.id, label: section.label, title: section.title }
    }
    if (reference.kind === 'clause' && outline.children(reference.id).length > 0) {
      const clause = outline.clause(reference.id)
      if (clause !== null) return { id: clause.id, label: shortLabel(clause), title: titleOf(clause), clause }
    }
  }
  if (question.references.length > 0) return null
  const byWords = /(?<!\w)(nhom|group)(?!\w)/.test(text)
    ? (groupNamed(context, text) ?? retrieved.find(({ clause }) => clause.kind === 'task-group')?.clause)
    : question.cues.where
      ? undefined
      : headingNamed(context, text)
  return byWords === undefined
    ? null
    : {
        id: byWords.id,
        label: byWords.kind === 'heading' ? titleOf(byWords).replace(/:$/, '') : shortLabel(byWords),
        title: titleOf(byWords),
        clause: byWords,
      }
}

/** The group whose title shares most with the words after "nhóm": pairs of neighbours that not every title has. */
export const groupNamed = ({ outline }: AnswerContext, text: string): Clause | undefined => {
  const words = text.match(/[\w&]+/g) ?? []
  const titles = outline.taskGroups.map((group) => ({
    group,
    title: ` ${fold(titleOf(group)).replace(/[^\w&]+/g, ' ')} `,
  }))
  const shared = (title: string) =>
    words.filter((word, at) => {
      const pair = ` ${word} ${words[at + 1] ?? '\n'} `
      return (
        title.includes(pair) &&
        titles.filter((other) => other.title.includes(pair)).length < titles.length / 2
      )
    }).length
  const [best] = titles
    .map(({ group, title }) => ({ group, score: shared(title) }))
    .sort((left, right) => right.score - left.score)
  return best !== undefined && best.score > 0 ? best.group : undefined
}

/** A heading all of whose words stand in the question. */
const headingNamed = ({ programme }: AnswerContext, text: string): Clause | undefined => {
  const words = new Set(text.match(/[\w&]+/g) ?? [])
  return programme.clauses.find((clause) => {
    if (clause.kind !== 'heading') return false
    const title = fold(clause.text).match(/[\w&]+/g) ?? []
    return title.every((word) => words.has(word))
  })
}
