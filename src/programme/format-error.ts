/** The text is not a programme this product can read: says where, and why, in Vietnamese. */
export class ProgrammeFormatError extends Error {
  override readonly name = 'ProgrammeFormatError'
  /** 1-based line of the source. */
  readonly line: number
  readonly reason: string

  constructor(line: number, reason: string) {
    super(`Không đọc được văn bản, dòng ${line}: ${reason}`)
    this.line = line
    this.reason = reason
  }
}
