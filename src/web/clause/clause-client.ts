import * as z from 'zod/mini'
import type { Clause } from '../../programme/clause.ts'

export type ShownClause = Pick<Clause, 'id' | 'label' | 'path' | 'text' | 'mends'>

const clauseSchema = z.object({
  id: z.string(),
  label: z.string(),
  path: z.array(z.string()),
  text: z.string(),
  mends: z.array(z.object({ original: z.string(), mended: z.string(), reason: z.string() })),
}) satisfies z.ZodMiniType<ShownClause>

export type LoadedClause =
  | { readonly kind: 'loaded'; readonly clause: ShownClause }
  | { readonly kind: 'unknown' } // the programme has no clause with this id
  | { readonly kind: 'failed' } // no connection, or not an answer of ours

/** Reads one clause from the server; never rejects. */
export const loadClause = async (options: {
  readonly id: string
  readonly baseUrl?: string
  readonly signal?: AbortSignal
}): Promise<LoadedClause> => {
  try {
    const response = await fetch(`${options.baseUrl ?? ''}/api/clauses/${encodeURIComponent(options.id)}`, {
      signal: options.signal ?? null,
    })
    if (response.status === 404) return { kind: 'unknown' }
    const clause = clauseSchema.safeParse(await response.json())
    return response.ok && clause.success ? { kind: 'loaded', clause: clause.data } : { kind: 'failed' }
  } catch {
    return { kind: 'failed' }
  }
}
