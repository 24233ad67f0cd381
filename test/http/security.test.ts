import { describe, expect, test } from 'vitest'
import { createTestApp, post } from '../support/app.ts'

const policyOf = async (app: ReturnType<typeof createTestApp>['app'], path: string) => {
  const response = await app.request(path)
  const directives = (response.headers.get('content-security-policy') ?? '').split(';')
  return new Map(
    directives.map((directive) => directive.trim().split(/ (.*)/s)).map(([name, value]) => [name, value]),
  )
}

describe('pages', () => {
  test.each(['/', '/programme', '/docs', '/khong-co'])(
    '%s runs no inline script or style and loads from this host only',
    async (path) => {
      const { app } = createTestApp()
      const policy = await policyOf(app, path)
      expect(policy.get('default-src')).toBe("'self'")
      expect(policy.get('script-src')).toBe("'self'")
      expect(policy.get('style-src')).toBe("'self'")
      expect(policy.get('object-src')).toBe("'none'")
      expect(policy.get('base-uri')).toBe("'none'")
      expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|unsafe-eval/)
    },
  )

  test('are framed by nobody, or by the sites that the operator lists', async () => {
    const closed = createTestApp().app
    expect((await policyOf(closed, '/')).get('frame-ancestors')).toBe("'none'")
    expect((await closed.request('/')).headers.get('x-frame-options')).toBe('DENY')
    const open = createTestApp({ frameAncestors: ['https://cong.example.vn'] }).app
    expect((await policyOf(open, '/')).get('frame-ancestors')).toBe('https://cong.example.vn')
    expect((await open.request('/')).headers.get('x-frame-options')).toBeNull()
  })

  test('every response, problems included, forbids guessing of types and says nothing of the software', async () => {
    const { app } = createTestApp()
    for (const path of ['/', '/api/clauses', '/api/ask', '/khong-co']) {
      const { headers } = await app.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  test('ask for TLS only when the reader came over TLS', async () => {
    const hsts = async (url: string, trustProxy: boolean, proto?: string) => {
      const { app } = createTestApp({ trustProxy })
      const response = await app.request(url, proto ? { headers: { 'X-Forwarded-Proto': proto } } : {})
      return response.headers.has('strict-transport-security')
    }
    expect(await hsts('http://localhost/', false)).toBe(false)
    expect(await hsts('http://localhost/', false, 'https')).toBe(false)
    expect(await hsts('http://localhost/', true, 'https')).toBe(true)
    expect(await hsts('https://tro-ly.example.vn/', false)).toBe(true)
  })
})

describe('other sites', () => {
  const from = (origin: string) => ({ headers: { Origin: origin } })

  test('on the list read the API; those that are not do not', async () => {
    const { app } = createTestApp()
    const listed = await app.request('/api/clauses', from('https://cong.example.vn'))
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://cong.example.vn')
    for (const origin of ['https://cong.example.vn.evil.test', 'http://cong.example.vn', 'null', '']) {
      const other = await app.request('/api/clauses', from(origin))
      expect(other.headers.get('access-control-allow-origin')).toBeNull()
      expect(other.headers.get('vary')).toContain('Origin')
    }
  })

  test('may read errors too, so that the widget can explain them', async () => {
    const { app } = createTestApp()
    const response = await app.request(
      '/api/ask',
      post({ question: '' }, { Origin: 'https://cong.example.vn' }),
    )
    expect(response.headers.get('access-control-allow-origin')).toBe('https://cong.example.vn')
  })

  test('get a preflight answered, without credentials', async () => {
    const { app } = createTestApp()
    const response = await app.request('/api/chat', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://cong.example.vn',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('never read pages or figures', async () => {
    const { app } = createTestApp({ allowedOrigins: ['*'] })
    expect(
      (await app.request('/api/clauses', from('https://a.test'))).headers.get('access-control-allow-origin'),
    ).toBe('*')
    for (const path of ['/', '/metrics', '/healthz']) {
      const { headers } = await app.request(path, from('https://a.test'))
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  test('may load what the widget is made of', async () => {
    const { app } = createTestApp()
    for (const path of ['/widget.js', '/assets/chat.js', '/api/clauses']) {
      expect((await app.request(path)).headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
  })
})
