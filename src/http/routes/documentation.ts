import { Hono } from 'hono'
import type { AppEnv } from '../dependencies.ts'
import { apiTexts } from '../texts.ts'

/** Where the web build puts the files of swagger-ui-dist. */
const assets = '/assets/swagger'

const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${apiTexts.documentationTitle}</title>
<link rel="stylesheet" href="${assets}/swagger-ui.css">
<script src="${assets}/swagger-ui-bundle.js" defer></script>
<script src="/docs/start.js" defer></script>
</head>
<body>
<noscript>Trang này cần JavaScript; mô tả đầy đủ có tại <a href="/openapi.json">/openapi.json</a>.</noscript>
<main id="documentation"></main>
</body>
</html>
`

/** `validatorUrl: null` keeps Swagger UI from asking a validator on another host. */
const startScript = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  validatorUrl: null,
})
`

/** `GET /docs`: the API's documentation, drawn by Swagger UI from files of our own. */
export const documentationRoutes = () =>
  new Hono<AppEnv>()
    .get('/docs', (context) => context.html(page))
    .get('/docs/start.js', (context) =>
      context.body(startScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
