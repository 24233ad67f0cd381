import type { Clause } from '../../../programme/clause.ts'
import { fold } from '../../../vietnamese/fold.ts'
import type { AnswerContext } from '../../context.ts'
import { shortLabel, titleOf } from '../../show.ts'
import type { Container } from '../list-children.ts'

/** The part, group or heading that a question names by number or by its words ("nhóm hạ tầng", "Đảng ủy UBND tỉnh"). */
export const namedContainer = (context: AnswerContext, asked: string): Container | null => {
  const { question, outline, retrieved } = context
  // An English question names it in the words that the glossary finds.
  const text = question.language === 'en' ? `${asked} ${fold(question.query.text)}` : asked
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
  if (NAMES_CONTAINER.test(text)) {
    const group =
      groupNamed(context, text) ?? retrieved.find(({ clause }) => clause.kind === 'task-group')?.clause
    if (group !== undefined && /(?<!\w)(nhom|group)(?!\w)/.test(text)) return containerOf(group)
  }
  if (question.cues.where) return null
  const heading = headingNamed(context, text) ?? headingOfYear(context, text)
  if (heading !== null) return heading
  // "hợp tác quốc tế có mấy nhiệm vụ": the group comes first by its words alone.
  const group = groupNamed(context, text)
  return group !== undefined && group.id === retrieved[0]?.clause.id ? containerOf(group) : null
}

/** A group, or a part that is like one, is named by what it is about. On folded text. */
export const NAMES_CONTAINER = /(?<!\w)(nhom|group|mang|khoi|phan)(?!\w)/

const containerOf = (clause: Clause): Container => ({
  id: clause.id,
  label: clause.kind === 'heading' ? titleOf(clause).replace(/:$/, '') : shortLabel(clause),
  title: titleOf(clause),
  clause,
})

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

const OF_TARGETS = /(?<!\w)(gach|dong|dau dong|chi tieu|muc tieu|moc|y|bullets?|targets?|goals?)(?!\w)/

/** "mốc 2030 gồm mấy gạch đầu dòng": the heading that sets the only year named. */
const headingOfYear = ({ programme, question, outline }: AnswerContext, text: string): Container | null => {
  const [year, other] = question.cues.years
  if (year === undefined || other !== undefined || !OF_TARGETS.test(text)) return null
  const heading = programme.clauses.find(
    ({ kind, text: title, id }) =>
      kind === 'heading' && title.includes(year) && outline.children(id).length > 0,
  )
  return heading === undefined ? null : containerOf(heading)
}

/** A heading all of whose words stand in the question; of several the longest. */
const headingNamed = ({ programme }: AnswerContext, text: string): Container | null => {
  const words = new Set(text.match(/[\w&]+/g) ?? [])
  const size = (title: string) => fold(title).match(/[\w&]+/g)?.length ?? 0
  const isNamed = (title: string) => (fold(title).match(/[\w&]+/g) ?? []).every((word) => words.has(word))
  const headings = programme.clauses.filter(({ kind, text: title }) => kind === 'heading' && isNamed(title))
  const sections = programme.sections.filter(({ title }) => isNamed(title))
  return (
    [...headings.map(containerOf), ...sections].sort(
      (left, right) => size(right.title) - size(left.title),
    )[0] ?? null
  )
}
