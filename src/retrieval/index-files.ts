import { z } from 'zod'
import { storedLexicalIndex } from './lexical-index.ts'

/** Bumped whenever the stored form changes, so that an old index is refused by name and not misread. */
export const INDEX_FORMAT = 3

const storedFile = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })

/** `index/manifest.json`: what the index was built from, and which files it consists of. */
export const manifestSchema = z.object({
  format: z.number().int(),
  embedder: z.object({ id: z.string(), dimensions: z.number().int().positive() }),
  /** Digest of every text that was indexed, in order. */
  source: z.string(),
  counts: z.object({
    clauses: z.number().int(),
    passages: z.number().int(),
    questions: z.number().int(),
    outside: z.number().int(),
  }),
  files: z.object({ vectors: storedFile, lexical: storedFile }),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The lexical half of the index: windows of clauses, and expansion questions. */
export const lexicalFile = z.object({
  passages: storedLexicalIndex,
  questions: storedLexicalIndex,
})
export type LexicalFile = z.infer<typeof lexicalFile>

/** Why an index cannot serve; each is told with how to mend it. */
export type IndexFault = 'missing' | 'damaged' | 'outdated' | 'other-model'

const EXPLANATIONS = {
  missing: 'Chưa có chỉ mục tìm kiếm',
  damaged: 'Chỉ mục tìm kiếm bị hỏng',
  outdated: 'Chỉ mục tìm kiếm không khớp với văn bản chương trình hoặc phiên bản phần mềm',
  'other-model': 'Chỉ mục tìm kiếm được lập bằng một mô hình nhúng khác',
} as const satisfies Record<IndexFault, string>

/** The index cannot be used; the message says why and what to run. */
export class IndexError extends Error {
  override readonly name = 'IndexError'
  readonly fault: IndexFault
  constructor(fault: IndexFault, detail: string, options?: ErrorOptions) {
    super(`${EXPLANATIONS[fault]} (${detail}). Hãy chạy: npm run index`, options)
    this.fault = fault
  }
}

/** Lower-case hexadecimal SHA-256. */
export const sha256 = async (data: Uint8Array | string): Promise<string> => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
