import { createServer } from 'node:http'

/** A page of somebody else's site that means no good to what is embedded in it. */
const hostileStyle = `
html { font-size: 10px; }
* { box-sizing: content-box; letter-spacing: 4px; text-transform: uppercase; font-family: monospace !important; }
body { font: italic 30px/3 serif; color: #0f0; background: #024; text-align: right; direction: ltr; word-spacing: 1em; }
button, input, textarea, a, p, h2, ul, li, article, section, dialog, svg, form {
  display: none !important; position: static !important; color: #f0f !important; background: #ff0 !important;
  border: 9px dashed red !important; margin: 40px !important; font-size: 44px !important; visibility: hidden;
}
tro-ly-57 { display: block !important; opacity: 0.1; transform: rotate(20deg); width: 10px; overflow: hidden; filter: blur(3px); }
tl57-chat, tl57-answer, .frame, .launch, .body, .question { display: none !important; }
#own { display: block !important; visibility: visible !important; }
`

export type Portal = {
  readonly url: string
  stop(): Promise<void>
}

export type PortalPage = {
  /** What stands in the body. */
  readonly body: string
  readonly hostile?: boolean
}

/** What a careful portal sends: only its own files, and the assistant where its documentation asks for it. */
const strictPolicy = (assistant: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${assistant}`,
    `connect-src 'self' ${assistant}`,
    `style-src 'self' ${assistant}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')

/** A portal on an origin of its own. `page` is asked for each request. */
export const startPortal = async (options: {
  readonly assistant: () => string
  readonly page: () => PortalPage
}): Promise<Portal> => {
  const server = createServer((request, response) => {
    const { body, hostile = false } = options.page()
    if (request.url === '/style.css') {
      response
        .writeHead(200, { 'content-type': 'text/css' })
        .end(hostile ? hostileStyle : 'body { margin: 2rem }')
      return
    }
    if (request.url !== '/') {
      response.writeHead(404).end()
      return
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': strictPolicy(options.assistant()),
      })
      .end(
        `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thông tin</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body><main id="own"><h1>Cổng thông tin</h1>${body}</main></body></html>`,
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The portal has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
