import { html, nothing, type TemplateResult } from 'lit'
import type { Answer } from '../../answer/answer.ts'
import { findChangedBodies } from '../../programme/changed-bodies.ts'
import type { ShownBody } from './about-schema.ts'
import type { ChatWords } from './words.ts'

const dayFirst = (isoDate: string): string => isoDate.split('-').reverse().join('/')

/** What became of the bodies that an answer names or cites; nothing where none has changed. */
export const renderChangedBodies = (
  answer: Answer,
  bodies: readonly ShownBody[],
  words: ChatWords,
): TemplateResult | typeof nothing => {
  if (answer.citations.length === 0) return nothing
  const text = [answer.answer, ...answer.citations.map(({ quote }) => quote)].join('\n')
  const changed = findChangedBodies(text, bodies)
  if (changed.length === 0) return nothing
  const named = changed.flatMap(({ names }) =>
    names.filter((name) => findChangedBodies(text, [{ names: [name] }]).length > 0),
  )
  // "Tỉnh ủy viên" says it of "Tỉnh ủy" too; the shortest names are enough.
  const shortest = named.filter((name) => !named.some((other) => other !== name && name.includes(other)))
  return html`<details class="changed">
    <summary>${words.changedBodies(shortest.join(', '))}</summary>
    <ul lang="vi">${changed.map(({ change, since }) => html`<li>${words.changedSince(change.replace(/\.$/u, ''), dayFirst(since))}.</li>`)}</ul>
  </details>`
}
