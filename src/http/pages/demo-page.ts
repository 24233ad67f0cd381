import { html } from 'hono/html'
import type { Fragment } from './page.ts'
import { demoTexts as texts } from './texts.ts'

/** `/demo`: a page as a portal might have it, with the widget in its corner. Not of the assistant's own look. */
export const renderDemoPage = (): Fragment => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/demo.css">
<script src="/widget.js" async data-portal="demo"></script>
</head>
<body>
<header><p class="site">${texts.site}</p><nav aria-label="${texts.sections}"><ul>${texts.sectionNames.map((name) => html`<li>${name}</li>`)}</ul></nav></header>
<main>
<p class="note">${texts.note}</p>
<h1>${texts.heading}</h1>
${texts.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>${texts.howHeading}</h2>
<p>${texts.how}</p>
<pre tabindex="0" aria-label="${texts.codeLabel}"><code>&lt;script src="https://tro-ly.example.vn/widget.js" async&gt;&lt;/script&gt;</code></pre>
<p><a href="/">${texts.toAssistant}</a></p>
</main>
</body>
</html>`
