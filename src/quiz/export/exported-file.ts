import type { Quiz } from '../item.ts'

/** What an export is made from. */
export type ExportSource = {
  readonly quiz: Quiz
  /** Human label of a clause ("Nhiệm vụ 1.7, Phần III"); its id where it is not known. */
  readonly labelOf: (clauseId: string) => string
}

/** Why a format leaves an item out: it has no such kind of question, or its reader refuses texts of that length. */
export type OmissionReason = 'kind' | 'length'

export type Omission = {
  /** Place in the quiz, from 1. */
  readonly number: number
  readonly reason: OmissionReason
}

/** What a writer makes of a quiz. */
export type Written = {
  readonly content: string | Uint8Array<ArrayBuffer>
  /** Items that the format cannot carry, in the order of the quiz. */
  readonly omitted: readonly Omission[]
}

export type WriteExport = (source: ExportSource) => Written | Promise<Written>
