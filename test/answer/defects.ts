import type { Answer } from '../../src/answer/answer.ts'
import type { Programme } from '../../src/programme/clause.ts'

const MARK =
  /\[((?:[IVXLC]+(?:\.[\da-zđ]+)+|[IVXLC]+\.(?:mo-dau|noi-dung)|mo-dau|noi-nhan)(?:[,;] ?[^[\]]+)?)\]/gu

/** Ids that an answer cites in its text, in the order of first use. */
const inlineIds = (answer: string): readonly string[] => [
  ...new Set([...answer.matchAll(MARK)].flatMap(([, inner = '']) => inner.split(/[,;] ?/u))),
]

/** What every answer promises, whatever was asked: an empty list when it keeps all of it. */
export const defectsOf = (answer: Answer, programme: Programme): readonly string[] => {
  const { outcome, citations, suggestions, confidence, completeness } = answer
  const inline = inlineIds(answer.answer)
  const cited = citations.map(({ id }) => id)
  const wrong: string[] = []
  const hold = (promise: boolean, otherwise: string) => {
    if (!promise) wrong.push(otherwise)
  }

  hold(answer.answer.trim() !== '', 'says nothing')
  hold(!/undefined|\[object|NaN|\bnull\b/u.test(answer.answer), 'shows the inside of the program')
  hold(answer.mode === 'extractive', `mode ${answer.mode} without a language model`)
  hold(confidence >= 0 && confidence <= 1, `confidence ${confidence}`)
  hold(answer.checks.length === 0, `checks found ${JSON.stringify(answer.checks)}`)
  hold(
    answer.refused === (outcome === 'refused' || outcome === 'absent'),
    `refused ${answer.refused} but ${outcome}`,
  )

  hold(new Set(cited).size === cited.length, `a clause twice in ${cited}`)
  hold(inline.join() === cited.join(), `text cites ${inline} but citations are ${cited}`)
  for (const { id, label, quote, url } of citations) {
    const clause = programme.clauses.find((candidate) => candidate.id === id)
    hold(clause !== undefined, `unknown clause ${id}`)
    hold(label === clause?.label, `label of ${id} is ${label}`)
    hold(url === `/programme#${id}`, `url of ${id} is ${url}`)
    hold(
      quote.trim() !== '' && clause?.text.includes(quote) === true,
      `quote of ${id} not verbatim: ${quote.slice(0, 30)} … ${quote.slice(-30)}`,
    )
  }

  if (outcome === 'answered')
    hold(cited.length > 0 && completeness !== 'none', `answered with ${cited.length} citations`)
  if (outcome === 'clarify') hold(cited.length > 1 && suggestions.length > 1, 'asks which without choices')
  if (outcome === 'refused') hold(cited.length === 0 && completeness === 'none', 'refuses, yet cites')
  if (outcome === 'smalltalk') hold(cited.length === 0, 'cites in small talk')

  hold(suggestions.length <= 3, `${suggestions.length} suggestions`)
  hold(new Set(suggestions).size === suggestions.length, 'the same suggestion twice')
  hold(
    suggestions.every((suggestion) => suggestion.trim() !== ''),
    'an empty suggestion',
  )
  return wrong
}
