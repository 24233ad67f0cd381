import { describe, expect, test } from 'vitest'
import { negotiateLanguage } from '../../src/http/language.ts'
import { createTestApp, post } from '../support/app.ts'

test('a problem has the members of RFC 9457 and the id of the request', async () => {
  const { app } = createTestApp()
  const response = await app.request('/api/clauses/IX.9?nguon=bi-mat')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await response.json()).toEqual({
    type: 'urn:problem-type:tro-ly-57:clause-not-found',
    title: 'Không tìm thấy điều khoản',
    status: 404,
    detail: expect.stringContaining('/api/clauses'),
    instance: '/api/clauses/IX.9',
    requestId: response.headers.get('x-request-id'),
  })
})

test.each(['/khong-co', '/api', '/api/khong-co', '/assets/khong-co.js', '/.env', '/api/clauses/'])(
  '%s, which does not exist, is a 404 problem',
  async (path) => {
    const { app } = createTestApp()
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect((await response.json()).status).toBe(404)
  },
)

test.each([
  ['GET', '/api/ask', 'POST'],
  ['DELETE', '/api/chat', 'POST'],
  ['PUT', '/api/clauses/III.1.7', 'GET, HEAD'],
  ['POST', '/healthz', 'GET, HEAD'],
  ['PATCH', '/', 'GET, HEAD'],
])('%s %s is a 405 problem that names the methods there are', async (method, path, allowed) => {
  const { app } = createTestApp()
  const response = await app.request(path, { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe(allowed)
  expect((await response.json()).detail).toContain(allowed)
})

test('a POST to an address that only reads is a 405, whatever its body', async () => {
  const { app } = createTestApp()
  const response = await app.request('/api/search', post({ q: 'x' }))
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await app.request('/api/clauses', { method: 'POST', body: 'x' })).status).toBe(405)
})

describe('problems speak the language of the reader', () => {
  test.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['fr-FR,fr;q=0.9', 'vi'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7', 'vi'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en;q=0', 'vi'],
    ['en;q=0.5, vi;q=0.5', 'vi'],
    ['en;q=abc,;;q=,', 'vi'],
  ])('Accept-Language: %s gets %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language)
  })

  test('in titles and in the errors of fields', async () => {
    const { app } = createTestApp()
    const response = await app.request('/api/ask', post({ question: '' }, { 'Accept-Language': 'en' }))
    expect(response.headers.get('content-language')).toBe('en')
    expect(await response.json()).toMatchObject({
      title: 'Invalid data',
      errors: [{ pointer: '#/question', detail: 'This must not be blank.' }],
    })
  })
})
