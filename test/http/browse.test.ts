import { describe, expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { fakeProgramme } from '../support/fake-assistant.ts'

const { app } = createTestApp()

describe('search', () => {
  test('returns the nearest clauses with scores and passages', async () => {
    const response = await app.request('/api/search?q=kinh%20t%E1%BA%BF%20s%E1%BB%91&k=2')
    expect(response.status).toBe(200)
    const { results } = await response.json()
    expect(results.map(({ id }: { id: string }) => id)).toEqual(['II.2.1.3', 'II.2.2'])
    expect(results[0]).toMatchObject({ score: 1, passages: [{ score: 1 }] })
  })

  test.each([
    ['k=0', 'k', 'Giá trị nhỏ nhất là 1.'],
    ['k=21', 'k', 'Giá trị lớn nhất là 20.'],
    ['k=hai', 'k', /Kiểu dữ liệu/],
    ['k=1.5', 'k', /Kiểu dữ liệu/],
    ['q=', 'q', /để trống/],
    ['q=%00', 'q', /điều khiển/],
    [`q=${'a'.repeat(600)}`, 'q', /500/],
  ])('turns down %s, naming the parameter', async (query, parameter, detail) => {
    const response = await app.request(`/api/search?q=x&${query}`.replace(/q=x&(?=q)/, ''))
    expect(response.status).toBe(422)
    const expected = typeof detail === 'string' ? detail : expect.stringMatching(detail)
    expect((await response.json()).errors).toEqual([{ parameter, detail: expected }])
  })

  test('is kept by no cache, since the query is in the address', async () => {
    const response = await app.request('/api/search?q=AI')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('clauses', () => {
  test('are listed whole, in the order of the document', async () => {
    expect(await (await app.request('/api/clauses')).json()).toEqual(fakeProgramme)
  })

  test('are found by id, as written or percent-encoded', async () => {
    for (const id of ['III.1.7', 'III%2E1%2E7']) {
      const response = await app.request(`/api/clauses/${id}`)
      expect(await response.json()).toEqual(fakeProgramme.clauses[2])
    }
  })

  test.each([
    'iii.1.7',
    '__proto__',
    'constructor',
    '%00',
    '%FF',
    '..%2F..%2Fetc%2Fpasswd',
    'a'.repeat(5000),
  ])('the id %s finds nothing', async (id) => {
    expect((await app.request(`/api/clauses/${id}`)).status).toBe(404)
  })

  test('asked for again unchanged, are not sent again', async () => {
    const first = await app.request('/api/clauses')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await app.request('/api/clauses', {
      headers: { 'If-None-Match': etag, Origin: 'https://cong.example.vn' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('access-control-allow-origin')).toBe('https://cong.example.vn')
  })

  test('can be asked about with HEAD', async () => {
    const response = await app.request('/api/clauses', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('documentation', () => {
  test('describes every route of the API, with its problems', async () => {
    const document = await (await app.request('/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([...new Set(routes)]))
    expect(Object.keys(document.paths['/api/ask'].post.responses)).toEqual(
      expect.arrayContaining(['200', '400', '413', '415', '422', '500', '504']),
    )
    const body = document.paths['/api/ask'].post.requestBody.content['application/json'].schema
    const schema = document.components.schemas[body.$ref.split('/').at(-1)]
    expect(schema.properties.question).toMatchObject({ minLength: 1, maxLength: 500 })
  })

  test('every reference inside the description leads somewhere', async () => {
    const text = await (await app.request('/openapi.json')).text()
    const { schemas } = JSON.parse(text).components
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(names))
  })

  test('its page names no other host and holds no inline script', async () => {
    const html = await (await app.request('/docs')).text()
    expect(html).not.toMatch(/https?:|\/\/\w/)
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    const script = await (await app.request('/docs/start.js')).text()
    expect(script).toContain("url: '/openapi.json'")
  })
})

test.each(['/', '/programme'])('the page %s is HTML in Vietnamese', async (path) => {
  const response = await app.request(path)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await response.text()).toMatch(/<html[^>]* lang="vi"/)
})

test('the programme page has an anchor for each clause without any script', async () => {
  const html = await (await app.request('/programme')).text()
  for (const { id } of fakeProgramme.clauses) expect(html).toContain(`id="${id}"`)
})

test.each([
  '/',
  '/programme',
  '/docs',
  '/docs/start.js',
  '/openapi.json',
  '/api/clauses',
  '/api/clauses/III.1.7',
])('%s is asked for again each time, and not sent again unchanged', async (path) => {
  const first = await app.request(path)
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const again = await app.request(path, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache'])
})
