import { html } from 'hono/html'
import { pageTexts } from './texts.ts'

/** Escaped HTML, ready to stand in a template. */
export type Fragment = ReturnType<typeof html>

type NavigationPage = 'chat' | 'programme' | 'quiz'

/** The pages of quiz sessions are reached by a link or a code, not from everywhere. */
export type PageName = NavigationPage | 'learner' | 'trainer' | 'daily'

const addresses: Readonly<Record<NavigationPage, string>> = {
  chat: '/',
  programme: '/programme',
  quiz: '/quiz',
}

/**
 * The frame of every page: head, skip link, site header with its navigation. Style and script are the built
 * entries of the same name as the page; nothing is inline and nothing comes from another host.
 */
export const renderPage = (options: {
  readonly name: PageName
  readonly title: string
  readonly description: string
  /** What stands under the navigation, before the main content. */
  readonly notice: Fragment
  readonly main: Fragment
}): Fragment => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${options.title}</title>
<meta name="description" content="${options.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/pages.css">
<script type="module" src="/assets/${options.name}.js"></script>
</head>
<body class="${options.name}-page">
<a class="skip" href="#noi-dung">${pageTexts.skip}</a>
<header class="site">
<div class="bar">
<a class="brand" href="/"><img src="/assets/icon.svg" width="32" height="32" alt="">${pageTexts.product}</a>
<nav aria-label="${pageTexts.navigation}">
${(['chat', 'programme', 'quiz'] as const).map(
  (name) =>
    html`<a href="${addresses[name]}"${name === options.name ? html` aria-current="page"` : ''}>${pageTexts[name]}</a>`,
)}
</nav>
</div>
${options.notice}
</header>
<main id="noi-dung" tabindex="-1">
${options.main}
</main>
</body>
</html>`
