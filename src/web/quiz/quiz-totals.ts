import { html, type TemplateResult } from 'lit'
import type { Difficulty, ItemKind, Quiz } from '../../quiz/item.ts'
import { totalsOf } from './totals.ts'
import { quizWords } from './words.ts'

const words = quizWords.quiz

const DIFFICULTIES = [1, 2, 3] as const satisfies readonly Difficulty[]
const KINDS = ['single', 'multiple', 'true-false', 'fill', 'match'] as const satisfies readonly ItemKind[]

const row = (
  heading: string,
  counts: readonly { readonly label: string; readonly count: number }[],
): TemplateResult =>
  html`<div><dt>${heading}</dt><dd>${counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => html`<span>${label} <b>${count}</b></span>`)}</dd></div>`

/** How many items of each difficulty, of each kind and about each clause. */
export const renderTotals = (quiz: Quiz): TemplateResult => {
  const { byDifficulty, byKind, byClause } = totalsOf(quiz)
  const difficulties = DIFFICULTIES.map((level) => ({
    label: quizWords.difficulties[level],
    count: byDifficulty.get(level) ?? 0,
  }))
  const kinds = KINDS.map((kind) => ({ label: quizWords.kinds[kind], count: byKind.get(kind) ?? 0 }))
  return html`<dl class="totals">${row(words.byDifficulty, difficulties)}${row(words.byKind, kinds)}</dl>
    <details class="totals"><summary>${words.byClause(byClause.length)}</summary>
      <ul>${byClause.map(
        ([id, count]) =>
          html`<li><a href="/programme#${id}" target="_blank">${id}</a> ${words.times(count)}</li>`,
      )}</ul></details>`
}
