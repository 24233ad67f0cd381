import type { Check } from '../answer.ts'
import { checkPiece } from './check-piece.ts'
import { findCitationMarks } from './citation-marks.ts'
import type { Evidence } from './evidence.ts'
import { type PieceKind, pieceKind } from './piece-kind.ts'
import { type AnswerPiece, createAnswerSplitter } from './split-answer.ts'

/** A sentence, heading, list item or table row of an answer, and what the checks found in it. */
export type CheckedSentence = {
  /** As written, with the blanks that follow. */
  readonly text: string
  readonly kind: PieceKind
  /** Ids of the given clauses it rests on. */
  readonly cites: readonly string[]
  readonly checks: readonly Check[]
  /** False when it should not be shown as fact. An unknown id beside a known one is found, but does not fail it. */
  readonly passed: boolean
}

/** Checks an answer as it arrives. A sentence comes out once it, and the citation that covers it, are complete. */
export type AnswerVerifier = {
  push(chunk: string): readonly CheckedSentence[]
  end(): readonly CheckedSentence[]
}

type KindedPiece = AnswerPiece & { readonly kind: PieceKind }

/**
 * Which citation covers a sentence:
 * 1. its own, before or after its full stop;
 * 2. else the next one on the same line ("Câu một. Câu hai [I.1]." covers both);
 * 3. for a list item or table row, else that of the line that introduces the list ("Nhóm 7 gồm [III.7]:").
 * A citation covers nothing that follows it, other than such a list.
 */
export const createAnswerVerifier = (evidence: Evidence): AnswerVerifier => {
  const splitter = createAnswerSplitter()
  let waiting: KindedPiece[] = []
  let introducing: readonly string[] = []
  let previousLine: AnswerPiece['line'] | null = null

  const checkWaiting = (): readonly CheckedSentence[] => {
    const group = waiting
    waiting = []
    const last = group.at(-1)
    const closing = last === undefined ? [] : findCitationMarks(last.text).flatMap(({ ids }) => ids)
    return group.map((piece) => {
      const listed = piece.line === 'item' || piece.line === 'row'
      const ahead = closing.filter((id) => evidence.given.has(id))
      const covering = ahead.length > 0 ? ahead : listed ? introducing : []
      const { cites, checks } = checkPiece({ text: piece.text, kind: piece.kind, covering, evidence })
      if (piece.kind === 'opening' && (cites.length > 0 || !listed)) introducing = cites
      else if (piece.kind === 'claim' && !listed) introducing = []
      const passed =
        checks.every(({ kind }) => kind === 'unknown-citation') &&
        (piece.kind !== 'claim' || cites.length > 0)
      return { text: piece.text, kind: piece.kind, cites, checks, passed }
    })
  }

  const take = (pieces: readonly AnswerPiece[]): readonly CheckedSentence[] =>
    pieces.flatMap((piece) => {
      const kind = pieceKind(piece, { followsRow: previousLine === 'row' || previousLine === 'rule' })
      previousLine = piece.line
      waiting.push({ ...piece, kind })
      const isCovered = findCitationMarks(piece.text).length > 0
      return isCovered || kind !== 'claim' || /\n\s*$/u.test(piece.text) ? checkWaiting() : []
    })

  return {
    push: (chunk) => take(splitter.push(chunk)),
    end: () => [...take(splitter.end()), ...checkWaiting()],
  }
}
