import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './dependencies.ts'
import { problem } from './problem.ts'

type BytesOutcome =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'body-too-large' }
  | { readonly kind: 'interrupted-body' }

const join = (chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** Reads at most `limit` bytes, whatever length the client declared or left out. */
const readBytes = async (body: ReadableStream<Uint8Array>, limit: number): Promise<BytesOutcome> => {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { kind: 'read', bytes: join(chunks, size) }
      size += value.byteLength
      if (size > limit) {
        reader.cancel().catch(() => {})
        return { kind: 'body-too-large' }
      }
      chunks.push(value)
    }
  } catch {
    return { kind: 'interrupted-body' }
  }
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const jsonMediaType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/**
 * Lets a request through only with a body of valid JSON in valid UTF-8 within `limit` bytes,
 * and says which of these it is not. The handlers after it read the body as usual.
 */
export const requireJsonBody = (limit: number) =>
  createMiddleware<AppEnv>(async function requireJsonBody(context, next) {
    const { raw } = context.req
    const encoding = raw.headers.get('Content-Encoding') ?? 'identity'
    if (!jsonMediaType.test(raw.headers.get('Content-Type') ?? '') || encoding !== 'identity') {
      return problem(context, { kind: 'unsupported-media-type', headers: { Accept: 'application/json' } })
    }
    if (Number(raw.headers.get('Content-Length') ?? 0) > limit) {
      return problem(context, { kind: 'body-too-large', values: { limit: String(limit) } })
    }
    const read: BytesOutcome = raw.body
      ? await readBytes(raw.body, limit)
      : { kind: 'read', bytes: new Uint8Array() }
    if (read.kind !== 'read') {
      return problem(context, { kind: read.kind, values: { limit: String(limit) } })
    }
    const text = decode(read.bytes)
    if (text === null) return problem(context, { kind: 'invalid-encoding' })
    if (!isJson(text)) return problem(context, { kind: 'malformed-json' })
    context.req.raw = new Request(raw.url, {
      method: raw.method,
      headers: raw.headers,
      body: text,
      signal: raw.signal,
    })
    return next()
  })
