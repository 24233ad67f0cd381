import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { cite, quotation, shortLabel, titleOf, wordsForList } from '../show.ts'

// On folded text.
const WHOLE = /(?<!\w)(nguyen van|chi tiet|toan van|day du|danh sach du|du (cac|het|ca)|in full)(?!\w)/

/** A part, group or heading, as a list of what it holds names it. */
export type Container = {
  readonly id: string
  readonly label: string
  readonly title: string
  /** The heading itself, when it is a clause and not a section. */
  readonly clause?: Clause
}

/**
 * What a part, group or heading holds, every item with its own citation.
 * @param options.lead what comes first, when not the container's own title
 * @param options.itemsOnly the items are what was asked for: the container itself is not cited
 */
export const listChildren = (
  context: AnswerContext,
  container: Container,
  { lead, itemsOnly = false }: { readonly lead?: string | undefined; readonly itemsOnly?: boolean } = {},
): Draft => {
  const children = itemsOf(context, container.id)
  const words = wordsForList(children, WHOLE.test(fold(context.question.text)))
  const title = container.title.replace(/:$/, '')
  const opening =
    lead ??
    (container.label === title && container.clause !== undefined
      ? context.say.headingHolds(container.clause.label, children.length)
      : context.say.sectionHolds(container.label, title, children.length))
  const cited = container.clause === undefined || itemsOnly ? [] : [container.clause]
  return {
    outcome: 'answered',
    body: [
      cited.length === 0 ? opening : `${opening} [${container.id}]`,
      children.map((child) => `- **${shortLabel(child)}**: ${cite(child, words(child))}`).join('\n'),
    ].join('\n\n'),
    quotations: [
      ...cited.map((clause) => quotation(clause, [titleOf(clause)])),
      ...children.map((child) => quotation(child, words(child))),
    ],
    completeness: 'full',
    confidence: 1,
  }
}

/** Clauses directly below a clause or section; of a section that holds headings, those of the headings too. */
export const itemsOf = (
  { outline, programme }: Pick<AnswerContext, 'outline' | 'programme'>,
  id: string,
): readonly Clause[] => [
  ...outline.children(id),
  ...programme.sections
    .filter((section) => section.id.startsWith(`${id}.`))
    .flatMap((section) => outline.children(section.id)),
]
