import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'

type Encoding = 'br' | 'gzip'

type StaticFile = {
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  readonly contentType: string
  /** When the file was written, to notice a new build. */
  readonly modified: number
  readonly compressed: Map<Encoding, Buffer<ArrayBuffer>>
}

/** The web build names a chunk for its content (eight characters of the hash): what such a name holds never changes. */
const hashedName = /[/\\]chunk-[^/\\]*-[\w-]{8}\.\w+$/

const textual = /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg)/

/** Quality 5 gives nearly the size of 11 in a thirtieth of the time, which the first reader waits for. */
const brotliQuality = 5

const compressFile = async (bytes: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> =>
  Buffer.from(
    encoding === 'gzip'
      ? await promisify(gzip)(bytes)
      : await promisify(brotliCompress)(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
        }),
  )

const chooseEncoding = (header: string | undefined): Encoding | null => {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]),
  )
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : null
}

/** The path of a file inside `root`, or null when the address points out of it. */
const locate = (root: string, address: string): string | null => {
  let name: string
  try {
    name = decodeURIComponent(address)
  } catch {
    return null
  }
  const path = resolve(root, `.${name}`)
  return path.startsWith(root + sep) && !name.includes('\0') ? path : null
}

/**
 * Serves the files of a folder from memory: read, hashed and compressed once, and again only when one changes.
 * Names with a hash are kept by browsers for a year; others are asked for again each time, by ETag.
 */
export const serveStaticFiles = (folder: string): MiddlewareHandler => {
  const root = resolve(folder)
  const known = new Map<string, StaticFile>()

  const load = async (path: string): Promise<StaticFile | null> => {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) return null
    const before = known.get(path)
    if (before?.modified === found.mtimeMs) return before
    const bytes = await readFile(path)
    const file: StaticFile = {
      bytes,
      etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      contentType: getMimeType(path) ?? 'application/octet-stream',
      modified: found.mtimeMs,
      compressed: new Map(),
    }
    known.set(path, file)
    return file
  }

  const encode = async (file: StaticFile, encoding: Encoding | null) => {
    if (encoding === null) return file.bytes
    const done = file.compressed.get(encoding) ?? (await compressFile(file.bytes, encoding))
    file.compressed.set(encoding, done)
    return done
  }

  return async function staticFiles(context, next) {
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
    const path = isRead ? locate(root, context.req.path) : null
    const file = path === null ? null : await load(path)
    if (path === null || file === null) return next()
    const isTextual = textual.test(file.contentType)
    const encoding = isTextual ? chooseEncoding(context.req.header('Accept-Encoding')) : null
    const etag = `"${file.etag}${encoding === null ? '' : `-${encoding}`}"`
    context.header('ETag', etag)
    context.header(
      'Cache-Control',
      hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (isTextual) context.header('Vary', 'Accept-Encoding', { append: true })
    const asked = context.req.header('If-None-Match') ?? ''
    if (asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
      return context.body(null, 304)
    context.header('Content-Type', file.contentType)
    if (encoding !== null) context.header('Content-Encoding', encoding)
    const bytes = await encode(file, encoding)
    context.header('Content-Length', String(bytes.byteLength))
    return context.body(bytes, 200)
  }
}
