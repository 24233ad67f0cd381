/** What a clause is in the document's own structure. */
export type ClauseKind =
  | 'preamble' // text before the first part, or in a part before its first number
  | 'heading' // a numbered title that directly holds points or bullets (II.1, II.2.1, IV.2)
  | 'task-group' // a numbered title of the tasks part, with its introduction if it has one (III.1)
  | 'task' // a two-level number under a task group (III.1.7)
  | 'point' // "(1)", "a)" or a dash bullet under a heading or an item
  | 'item' // any other numbered paragraph (I.1, II.2.2, IV.3)
  | 'recipients' // "Nơi nhận", with the signature

/** One mended slip of the source: `mended` stands in the clause's text where the source has `original`. */
export type Mend = { readonly original: string; readonly mended: string; readonly reason: string }

/** The smallest part of the programme that people cite by number. */
export type Clause = {
  /** What people say: `III.1.7`, `II.2.1.3`, `mo-dau`, `noi-nhan`. */
  readonly id: string
  /** Human label in Vietnamese: "Nhiệm vụ 1.7, Phần III". */
  readonly label: string
  /** Headings above it, outermost first: ["III- NHIỆM VỤ, GIẢI PHÁP", "1. Nâng cao nhận thức, …"]. */
  readonly path: readonly string[]
  readonly kind: ClauseKind
  /** Id of the clause directly above (III.1 for III.1.7), or null at the top of a part. */
  readonly parent: string | null
  /** Page breaks joined, certain slips mended, NFC; without the printed number. A heading's own title is its text. */
  readonly text: string
  readonly mends: readonly Mend[]
  /** Verbatim source, and its first and last line (1-based, inclusive). */
  readonly source: { readonly text: string; readonly firstLine: number; readonly lastLine: number }
}

/** A part ("III") or a heading that only holds other headings ("II.2"): for navigation, never cited alone. */
export type Section = {
  readonly id: string
  readonly label: string
  readonly title: string
  /** Ids of the clauses below it, in document order. */
  readonly clauseIds: readonly string[]
}

export type Programme = {
  readonly title: string
  /** "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 …" */
  readonly subtitle: string
  readonly sections: readonly Section[]
  /** All clauses, in document order. */
  readonly clauses: readonly Clause[]
}
