import { fold } from '../../vietnamese/fold.ts'
import { type FoldedText, findFolded, foldWithOffsets } from './fold-with-offsets.ts'
import { programmeWords as words } from './words.ts'

const HIGHLIGHT = 'search'

type SearchedClause = {
  readonly element: HTMLElement
  readonly parts: readonly { readonly node: Text; readonly folded: FoldedText }[]
}

const textNodes = (element: Element): readonly Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode() !== null) {
    const { currentNode } = walker
    if (currentNode instanceof Text && currentNode.parentElement?.closest('sup') === null)
      nodes.push(currentNode)
  }
  return nodes
}

const readClause = (element: HTMLElement): SearchedClause => ({
  element,
  parts: [...element.querySelectorAll('.text, h3, h4')]
    .flatMap(textNodes)
    .map((node) => ({ node, folded: foldWithOffsets(node.data) })),
})

const findRanges = (clause: SearchedClause, query: string): readonly Range[] =>
  clause.parts.flatMap(({ node, folded }) =>
    findFolded(folded, query).map(([start, end]) => {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      return range
    }),
  )

/** Older browsers only filter: highlighting without touching the text needs the CSS Custom Highlight API. */
const showRanges = (ranges: readonly Range[]): void => {
  if (typeof Highlight === 'function') CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
}

/** Filters the clauses of the page as the reader types, blind to accents; clearing the field shows all again. */
export const searchProgramme = (options: {
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  readonly article: HTMLElement
}): void => {
  const { form, status, article } = options
  const input = form.querySelector('input')
  if (input === null) return
  // Headings of parts and sections; those that only clauses carry are found with their clause.
  const headings = article.querySelectorAll<HTMLElement>(':scope > :is(h2, h3)')
  let clauses: readonly SearchedClause[] | null = null

  const search = (): void => {
    clauses ??= [...article.querySelectorAll<HTMLElement>('.clause')].map(readClause)
    const query = fold(input.value).trim().replace(/\s+/gu, ' ')
    article.classList.toggle('filtered', query !== '')
    const ranges = query === '' ? [] : clauses.map((clause) => findRanges(clause, query))
    clauses.forEach(({ element }, index) => {
      element.hidden = query !== '' && ranges[index]?.length === 0
    })
    for (const heading of headings) {
      heading.hidden = !clauses.some(
        ({ element }) => !element.hidden && element.id.startsWith(`${heading.id}.`),
      )
    }
    showRanges(ranges.flat())
    const count = ranges.filter((found) => found.length > 0).length
    status.textContent = query === '' ? '' : count === 0 ? words.notFound : words.found(count, clauses.length)
  }

  input.addEventListener('input', () => {
    search()
    // The finds start at the top, wherever the reader was.
    article.closest('main')?.scrollIntoView({ block: 'start' })
  })
  form.addEventListener('submit', (event) => {
    // Enter is only of use where nothing was found: the words then go to the assistant as a question.
    if (article.querySelector('.clause:not([hidden])') !== null) event.preventDefault()
  })
  // A link to a clause must show it, found or not.
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target === null || target.closest('[hidden]') === null) return
    input.value = ''
    search()
    target.scrollIntoView()
  })
}
