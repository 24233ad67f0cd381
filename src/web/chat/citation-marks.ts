const CLAUSE_ID = String.raw`(?:[IVX]+(?:\.\d+)+|mo-dau|noi-nhan)`
const MARK = new RegExp(String.raw`\[\s*(${CLAUSE_ID}(?:\s*[,;]\s*${CLAUSE_ID})*)\s*\]`, 'g')

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'citation'; readonly id: string }

/** Parts text from the clause ids cited in it: "30% GRDP [II.2.1.3, II.2.2]." → text, citation, citation, text. */
export const splitCitations = (text: string): readonly TextPiece[] => {
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    for (const id of (match[1] ?? '').split(/[,;]/)) pieces.push({ kind: 'citation', id: id.trim() })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}
