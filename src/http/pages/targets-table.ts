import { html } from 'hono/html'
import type { Programme } from '../../programme/clause.ts'
import { findTargets, type Target } from '../../programme/targets.ts'
import type { Fragment } from './page.ts'
import { pageTexts } from './texts.ts'

// Roles are written out: on a phone the rows are laid out as cards, and some browsers then forget that it is a table.
const renderRow = ({
  clauseId,
  clauseLabel,
  figure,
  year,
  before,
  after,
}: Target): Fragment => html`<tr role="row">
<th scope="row" role="rowheader">${figure}</th>
<td role="cell">${year ?? html`<span class="none">${pageTexts.noYear}</span>`}</td>
<td role="cell" class="words">${before}<strong>${figure}</strong>${after}</td>
<td role="cell"><a href="#${clauseId}" aria-label="${clauseId}: ${clauseLabel}">${clauseId}</a></td>
</tr>`

/** Every figure the programme sets itself, with its year and its clause; nothing where it sets none. */
export const renderTargets = (programme: Programme): Fragment | string => {
  const targets = findTargets(programme)
  if (targets.length === 0) return ''
  return html`<section class="targets" id="chi-tieu"><h2>${pageTexts.targets}</h2><p>${pageTexts.targetsIntro}</p>
<div class="table" role="region" aria-label="${pageTexts.targetsRegion}" tabindex="0"><table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${pageTexts.targetFigure}</th><th scope="col" role="columnheader">${pageTexts.targetYear}</th><th scope="col" role="columnheader">${pageTexts.targetWords}</th><th scope="col" role="columnheader">${pageTexts.targetClause}</th></tr></thead>
<tbody role="rowgroup">${targets.map(renderRow)}</tbody>
</table></div></section>`
}
