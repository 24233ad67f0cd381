import { fold } from '../../vietnamese/fold.ts'

/** Text without accents, and for each of its UTF-16 units the place in the original that it stands for. */
export type FoldedText = { readonly text: string; readonly offsets: readonly number[] }

/** Folds for search while keeping the way back: found at n in `text` means found at `offsets[n]` in the original. */
export const foldWithOffsets = (original: string): FoldedText => {
  let text = ''
  const offsets: number[] = []
  for (const { segment, index } of new Intl.Segmenter('vi').segment(original)) {
    const folded = /^\s+$/u.test(segment) ? ' ' : fold(segment)
    text += folded
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(index)
  }
  offsets.push(original.length)
  return { text, offsets }
}

/** Where `query` stands in the text, as [start, end) in the original; the query is folded already. */
export const findFolded = (text: FoldedText, query: string): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = []
  for (let at = text.text.indexOf(query); at >= 0; at = text.text.indexOf(query, at + query.length)) {
    found.push([text.offsets[at] ?? 0, text.offsets[at + query.length] ?? 0])
  }
  return found
}
