import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Portal, type PortalPage, startPortal } from './portal.ts'
import { hostileMarkup, script } from './scripted-assistant.ts'
import { type Site, startSite } from './site.ts'
import { ask, lastAnswer, textOf, type Visit, visit } from './visit.ts'

type World = {
  readonly browser: Browser
  readonly site: Site
  readonly portal: Portal
  readonly other: Portal
}

let world: World | null = null
let page: PortalPage = { body: '' }
const visits: Visit[] = []

const present = (): World => {
  if (world === null) throw new Error('Started before the first test')
  return world
}

beforeAll(async () => {
  let site: Site | null = null
  const assistant = () => site?.url ?? ''
  const [browser, portal, other] = await Promise.all([
    launchBrowser(),
    startPortal({ assistant, page: () => page }),
    startPortal({ assistant, page: () => page }),
  ])
  site = await startSite({ allowedOrigins: [portal.url] })
  world = { browser, site, portal, other }
}, 60_000)
afterEach(async () => {
  await Promise.all(visits.splice(0).map(({ close }) => close()))
})
afterAll(async () => {
  await world?.browser.close()
  await Promise.all([world?.site.stop(), world?.portal.stop(), world?.other.stop()])
})

const tag = (attributes = '') => `<script src="${present().site.url}/widget.js" async ${attributes}></script>`

const embed = async (
  shown: PortalPage,
  options: BrowserContextOptions = {},
  portal: Portal = present().portal,
): Promise<Visit> => {
  page = shown
  const visited = await visit(present().browser, `${portal.url}/`, options)
  visits.push(visited)
  return visited
}

const launch = (shown: Page) => shown.getByRole('button', { name: 'Hỏi Trợ lý 57' })
const field = (shown: Page) => shown.getByRole('textbox', { name: 'Câu hỏi của bạn' })

const openChat = async (shown: Page): Promise<void> => {
  await launch(shown).click()
  await field(shown).waitFor()
}

const focused = (shown: Page): Promise<string> =>
  shown.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''}`.trim()
  })

/** How the widget looks: what a host page's rules would change, if any reached it. */
const look = (shown: Page) =>
  shown.locator('tro-ly-57').evaluate((host) => {
    const measured: string[] = []
    const walk = (root: ShadowRoot): void => {
      for (const element of root.querySelectorAll(
        'button, h2, p, textarea, dialog, .head, tl57-chat, .greeting li',
      )) {
        const style = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        const size = [box.width, box.height].map(Math.round).join('×')
        measured.push(
          [
            element.localName,
            size,
            style.font,
            style.color,
            style.letterSpacing,
            style.textTransform,
            style.textAlign,
          ].join(' '),
        )
      }
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot !== null) walk(element.shadowRoot)
    }
    if (host.shadowRoot !== null) walk(host.shadowRoot)
    return measured
  })

describe('the widget in a page of another origin with a strict policy', { timeout: 30_000 }, () => {
  it('comes with one tag, answers, and opens the clause cited', async () => {
    const visited = await embed({ body: tag() })
    await openChat(visited.page)
    await visited.picture('widget-open')
    await ask(visited.page, 'Kinh tế số đến năm 2030?')
    expect(await lastAnswer(visited.page)).toContain('đạt từ 30% GRDP trở lên')
    await visited.picture('widget-answer')
    await visited.page.locator('.prose').getByRole('button', { name: 'II.2.1.3' }).click()
    await visited.page.locator('tl57-clause mark').waitFor()
    await visited.picture('widget-clause')
    const link = visited.page.getByRole('link', { name: 'Đọc trong toàn văn' })
    expect(await link.getAttribute('href')).toBe(`${present().site.url}/programme#II.2.1.3`)
    expect(visited.complaints).toEqual([])
  })

  it('loads a button of at most 25 KB first and at most 60 KB in all, all of it from the assistant', async () => {
    const visited = await embed({ body: tag() })
    await launch(visited.page).waitFor()
    const ours = () => [...new Set(visited.requested.filter((url) => url.startsWith(present().site.url)))]
    const weigh = async (urls: readonly string[]) => {
      const bodies = urls.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer()))
      const { gzipSync } = await import('node:zlib')
      return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0)
    }
    expect(ours()).toEqual([`${present().site.url}/widget.js`])
    expect(await weigh(ours())).toBeLessThanOrEqual(25 * 1024)
    await openChat(visited.page)
    expect(ours().length).toBeGreaterThan(2)
    expect(await weigh(ours())).toBeLessThanOrEqual(60 * 1024)
    const elsewhere = visited.requested.filter(
      (url) => ![present().site.url, present().portal.url, 'data:'].some((start) => url.startsWith(start)),
    )
    expect(elsewhere).toEqual([])
  })

  it('looks the same whatever the page says of fonts, boxes and buttons, and changes nothing of the page', async () => {
    const options = { viewport: { width: 1280, height: 900 } }
    const calm = await embed({ body: tag() }, options)
    await openChat(calm.page)
    const hostile = await embed({ body: tag(), hostile: true }, options)
    const own = () =>
      hostile.page.locator('#own').evaluate((main) => JSON.stringify(main.getBoundingClientRect()))
    const before = await own()
    await openChat(hostile.page)
    await hostile.picture('widget-hostile')
    expect(await look(hostile.page)).toEqual(await look(calm.page))
    expect(await own()).toBe(before)
    expect(await hostile.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  })

  it('adds no global but the elements it registers, and can be loaded twice', async () => {
    const bare = await embed({ body: '' })
    const names = (shown: Page): Promise<readonly string[]> =>
      shown.evaluate(() => Object.keys(window).sort())
    const before = await names(bare.page)
    const twice = await embed({ body: tag() + tag().replace('widget.js', 'widget.js?again') })
    await launch(twice.page).waitFor()
    await twice.page.waitForLoadState('networkidle')
    expect(await names(twice.page)).toEqual(before)
    expect(await twice.page.locator('tro-ly-57').count()).toBe(1)
    expect(twice.complaints).toEqual([])
  })

  it('sets no cookie and keeps the conversation in the tab alone', async () => {
    const visited = await embed({ body: tag() })
    await openChat(visited.page)
    await ask(visited.page, 'Kinh tế số đến năm 2030?')
    await lastAnswer(visited.page)
    expect(await visited.page.context().cookies()).toEqual([])
    expect(await visited.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 1])
    await visited.page.reload()
    await openChat(visited.page)
    expect(await lastAnswer(visited.page)).toContain('đạt từ 30% GRDP trở lên')
  })

  it('is told plainly when the page may not use the service, and tries again on demand', async () => {
    const visited = await embed({ body: tag() }, {}, present().other)
    await launch(visited.page).click()
    await visited.page.getByText('Chưa tải được trợ lý').waitFor()
    await visited.page.getByRole('button', { name: 'Thử lại' }).click()
    await visited.page.getByText('Chưa tải được trợ lý').waitFor()
  })

  it('opens once the network is back', async () => {
    const visited = await embed({ body: tag() })
    await launch(visited.page).waitFor()
    await visited.page.context().setOffline(true)
    await launch(visited.page).click()
    await visited.page.getByText('Chưa tải được trợ lý').waitFor()
    await visited.picture('widget-offline')
    await visited.page.context().setOffline(false)
    await visited.page.getByRole('button', { name: 'Thử lại' }).click()
    await field(visited.page).waitFor()
  })

  it('shows markup that someone slips in as text', async () => {
    const visited = await embed({ body: tag() })
    await openChat(visited.page)
    await ask(visited.page, script.markup)
    await lastAnswer(visited.page)
    await ask(visited.page, hostileMarkup)
    await lastAnswer(visited.page)
    expect(await visited.page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await visited.page.locator('tl57-answer .prose').locator('img, script, svg, iframe').count()).toBe(
      0,
    )
    expect(visited.complaints).toEqual([])
  })
})

describe('the element a portal places itself', { timeout: 30_000 }, () => {
  const placed = `<tro-ly-57 heading="Hỏi về Nghị quyết 57" label="Hỏi trợ lý" greeting="Xin mời đặt câu hỏi."
    suggestions="Câu một?|Câu hai?" position="inline" portal="so-khcn"></tro-ly-57>`

  it('says what its attributes say, in the language asked for', async () => {
    const visited = await embed({ body: placed + tag() })
    await visited.page.getByRole('button', { name: 'Hỏi trợ lý' }).click()
    await visited.page.getByRole('button', { name: 'Câu hai?' }).waitFor()
    expect(await textOf(visited.page.getByRole('dialog', { name: 'Hỏi về Nghị quyết 57' }))).toBeDefined()
    await visited.page.getByText('Xin mời đặt câu hỏi.').waitFor()
    const english = await embed({
      body: `<tro-ly-57 language="en" position="left" theme="dark"></tro-ly-57>${tag()}`,
    })
    await english.page.getByRole('button', { name: 'Ask Trợ lý 57' }).click()
    await english.page.getByRole('textbox', { name: 'Your question' }).waitFor()
    await english.picture('widget-english-dark')
    expect(await english.audit()).toEqual([])
  })

  it('opens, closes and asks when the page tells it to, and tells the page', async () => {
    const visited = await embed({ body: placed + tag() })
    const { page: shown } = visited
    await shown.getByRole('button', { name: 'Hỏi trợ lý' }).waitFor()
    await shown.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      for (const name of ['open', 'close', 'ask', 'answer']) {
        document.addEventListener(`tro-ly-57-${name}`, (event) => {
          heard.push([name, 'detail' in event ? event.detail : null])
        })
      }
    })
    await shown.evaluate(`document.querySelector('tro-ly-57').ask('Kinh tế số đến năm 2030?')`)
    expect(await lastAnswer(shown)).toContain('đạt từ 30% GRDP trở lên')
    await shown.evaluate(`document.querySelector('tro-ly-57').close()`)
    expect(await shown.getByRole('dialog').count()).toBe(0)
    expect(await shown.evaluate('heard')).toEqual([
      ['open', { portal: 'so-khcn' }],
      ['ask', { portal: 'so-khcn', question: 'Kinh tế số đến năm 2030?' }],
      ['answer', { portal: 'so-khcn', outcome: 'answered', citations: ['II.2.1.3', 'II.2.2'] }],
      ['close', { portal: 'so-khcn' }],
    ])
  })
})

describe('the widget for every reader', { timeout: 30_000 }, () => {
  it('with the keyboard alone opens, goes back step by step with Escape, and gives the focus back', async () => {
    const { page: shown } = await embed({ body: `<button>Của trang</button>${tag()}` })
    await launch(shown).focus()
    await shown.keyboard.press('Enter')
    await field(shown).waitFor()
    await expect.poll(() => focused(shown)).toMatch(/^textarea/)
    await shown.keyboard.type('Kinh tế số đến năm 2030?')
    await shown.keyboard.press('Enter')
    await lastAnswer(shown)
    await shown.locator('.prose').getByRole('button', { name: 'II.2.1.3' }).focus()
    await shown.keyboard.press('Enter')
    await shown.locator('tl57-clause mark').waitFor()
    await shown.keyboard.press('Escape')
    await expect.poll(() => focused(shown)).toMatch(/^button II\.2\.1\.3/)
    await shown.keyboard.press('Escape')
    await expect.poll(() => focused(shown)).toBe('button Hỏi Trợ lý 57')
    expect(await shown.getByRole('dialog').count()).toBe(0)
  })

  it.each([
    { name: 'desktop-light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
    { name: 'desktop-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    {
      name: 'phone-light',
      viewport: { width: 360, height: 740 },
      colorScheme: 'light',
      hasTouch: true,
      isMobile: true,
    },
    {
      name: 'narrow-contrast',
      viewport: { width: 320, height: 568 },
      colorScheme: 'light',
      forcedColors: 'active',
    },
  ] as const)('gives axe nothing to find, fits, and moves nothing: $name', async ({ name, ...options }) => {
    const visited = await embed({ body: tag(), hostile: true }, { ...options, reducedMotion: 'reduce' })
    const { page: shown } = visited
    const found: string[] = []
    const check = async (state: string) => {
      for (const violation of await visited.audit('tro-ly-57')) found.push(`${state}: ${violation}`)
      const wide = await shown
        .locator('tro-ly-57 .body')
        .evaluate((body) => body.scrollWidth > body.clientWidth)
      if (wide) found.push(`${state}: scrolls sideways`)
      await visited.picture(`widget-${name}-${state}`)
    }
    await launch(shown).waitFor()
    await check('button')
    await openChat(shown)
    await check('open')
    await ask(shown, script.table)
    await lastAnswer(shown)
    await check('answer')
    await shown.locator('.chip').first().click()
    await shown.locator('tl57-clause mark').waitFor()
    await check('clause')
    expect(found).toEqual([])
  })
})
