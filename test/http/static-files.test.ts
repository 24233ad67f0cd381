import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStaticFiles } from '../../src/runtime/node/static-files.ts'
import { createTestApp } from '../support/app.ts'

const script = 'export const cau = "Nghị quyết 57";\n'.repeat(50)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tro-ly-57-'))
  await writeFile(join(folder, 'bi-mat.txt'), 'bí mật')
  const web = join(folder, 'web')
  await mkdir(join(web, 'assets'), { recursive: true })
  await writeFile(join(web, 'assets/chat.js'), script)
  await writeFile(join(web, 'assets/chunk-clause-B3x_-9aZ.js'), script)
  await writeFile(join(web, 'assets/anh.png'), new Uint8Array([0x89, 0x50]))
  await symlink(join(folder, 'khong-co'), join(web, 'assets/hong.js'))
})

afterAll(() => rm(folder, { recursive: true }))

const request = (path: string, headers: Record<string, string> = {}) =>
  createTestApp({ staticFiles: serveStaticFiles(join(folder, 'web')), compressResponses: true }).app.request(
    path,
    {
      headers,
    },
  )

test('a file is served with its type and can be asked about with HEAD', async () => {
  const response = await request('/assets/chat.js')
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(await response.text()).toBe(script)
  expect((await request('/assets/anh.png')).headers.get('content-type')).toBe('image/png')
})

test('a name with a hash is kept for a year, another is asked for again', async () => {
  expect((await request('/assets/chunk-clause-B3x_-9aZ.js')).headers.get('cache-control')).toContain(
    'immutable',
  )
  expect((await request('/assets/chat.js')).headers.get('cache-control')).toBe('no-cache')
})

test.each(['br', 'gzip', null])('coded as %s, a file unchanged is not sent again', async (encoding) => {
  const headers = { 'Accept-Encoding': encoding ?? 'identity' }
  const response = await request('/assets/chat.js', headers)
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toContain('Accept-Encoding')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const decoded =
    encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  expect(new TextDecoder().decode(decoded)).toBe(script)
  expect(Number(response.headers.get('content-length'))).toBe(bytes.byteLength)
  const etag = response.headers.get('etag') ?? ''
  const again = await request('/assets/chat.js', { ...headers, 'If-None-Match': `"khac", W/${etag}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('pictures are not compressed again', async () => {
  const response = await request('/assets/anh.png', { 'Accept-Encoding': 'br, gzip' })
  expect(response.headers.get('content-encoding')).toBeNull()
})

test('a new build is noticed without a restart', async () => {
  const path = join(folder, 'web/assets/moi.js')
  const handler = serveStaticFiles(join(folder, 'web'))
  const { app } = createTestApp({ staticFiles: handler })
  await writeFile(path, 'cũ')
  expect(await (await app.request('/assets/moi.js')).text()).toBe('cũ')
  await writeFile(path, 'mới')
  await utimes(path, new Date(), new Date(Date.now() + 5_000))
  expect(await (await app.request('/assets/moi.js')).text()).toBe('mới')
})

test.each([
  '/../bi-mat.txt',
  '/assets/../../bi-mat.txt',
  '/assets/..%2f..%2fbi-mat.txt',
  '/%2e%2e/bi-mat.txt',
  '/..\\bi-mat.txt',
  '/assets/chat.js%00.png',
  '/assets/%ff',
  '/assets/',
  '/assets',
  '/assets/hong.js',
  '/assets/khong-co.js',
])('%s leads to nothing', async (path) => {
  const { app } = createTestApp({ staticFiles: serveStaticFiles(join(folder, 'web')) })
  const response = await app.request(new Request(`http://localhost${path}`))
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('bí mật')
})
