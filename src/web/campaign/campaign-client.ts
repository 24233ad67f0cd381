import * as z from 'zod/mini'

export type Failure =
  | { readonly kind: 'unreachable' }
  /** The server says why, in Vietnamese; `problem` is the last part of the problem's type. */
  | { readonly kind: 'refused'; readonly status: number; readonly problem: string; readonly detail: string }
  | { readonly kind: 'unexpected' }

export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | Failure

const problemSchema = z.object({
  type: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ detail: z.string() }))),
})

const readFailure = async (response: Response): Promise<Failure> => {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  if (!problem.success) return { kind: 'unexpected' }
  const { type, detail, errors = [] } = problem.data
  return {
    kind: 'refused',
    status: response.status,
    problem: type.split(':').at(-1) ?? '',
    detail: errors[0]?.detail ?? detail,
  }
}

export type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** Of a learner's sheet or a trainer. */
  readonly token?: string
}

/** Sends a request; never rejects. An answer that came is handed to `read`. */
const send = async <Value>(
  path: string,
  { method = 'GET', body, token }: Call,
  read: (response: Response) => Promise<Value | null>,
): Promise<Outcome<Value>> => {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        'Accept-Language': 'vi',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) return await readFailure(response)
    const value = await read(response)
    return value === null ? { kind: 'unexpected' } : { kind: 'done', value }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Asks the campaign's API for JSON of a known shape; never rejects. */
export const call = <Value>(
  path: string,
  schema: z.ZodMiniType<Value>,
  options: Call = {},
): Promise<Outcome<Value>> =>
  send<Value & {}>(path, options, async (response) => {
    const parsed = schema.safeParse(await response.json().catch(() => null))
    return parsed.success ? (parsed.data ?? null) : null
  })

/** The same where no more than success is of interest. */
export const command = (path: string, options: Call): Promise<Outcome<true>> =>
  send<true>(path, options, async () => true)

/** The same for a file. */
export const download = (path: string, token: string): Promise<Outcome<Blob>> =>
  send(path, { token }, (response) => response.blob())
