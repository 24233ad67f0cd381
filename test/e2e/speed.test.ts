import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSetting } from './setting.ts'
import { ask, lastAnswer } from './visit.ts'

const setting = useSetting()

/** Bytes on the wire, compressed as any server compresses them, of what a page has loaded of one kind. */
const weigh = async (urls: readonly string[], ending: RegExp): Promise<number> => {
  const wanted = [...new Set(urls)].filter((url) => ending.test(url))
  const bodies = wanted.map(async (url) => gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())))
  return (await Promise.all(bodies)).reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** Has the page note every layout shift that no input explains, from its very start. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { shift: 0, blocked: 0 }
    Object.assign(window, { seen })
    const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
    observe('layout-shift', (entry) => {
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
        seen.shift += Number(entry.value)
    })
    observe('longtask', (entry) => {
      seen.blocked += Math.max(0, entry.duration - 50)
    })
  })

describe('the pages are light', { timeout: 30_000 }, () => {
  it.each([
    { path: '/', scriptKb: 60, styleKb: 10 },
    { path: '/programme', scriptKb: 5, styleKb: 10 },
    { path: '/demo', scriptKb: 25, styleKb: 10 },
  ])('$path: at most $scriptKb KB of script and $styleKb KB of style, and nothing moves', async (budget) => {
    const visited = await setting.open('/programme')
    const { page } = visited
    await watch(page)
    const before = visited.requested.length
    await page.goto(setting.url() + budget.path)
    await page.waitForLoadState('networkidle')
    const requested = visited.requested.slice(before)
    expect(await weigh(requested, /\.js$/)).toBeLessThanOrEqual(budget.scriptKb * 1024)
    expect(await weigh(requested, /\.css$/)).toBeLessThanOrEqual(budget.styleKb * 1024)
    expect(await page.evaluate('seen.shift')).toBe(0)
  })

  it('the chat takes a question on a slow phone processor, and its answer moves nothing', async () => {
    const visited = await setting.open('/programme', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    const { page } = visited
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await watch(page)
    await page.goto(`${setting.url()}/`)
    // One line: a field that grows with what is typed moves because its reader types.
    await ask(page, 'Kinh tế số?')
    await lastAnswer(page)
    const timing: { readonly ready: number; readonly blocked: number; readonly shift: number } =
      await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation')
        const ready = entry !== undefined && 'domComplete' in entry ? Number(entry.domComplete) : 0
        const seen: unknown = Reflect.get(window, 'seen')
        const of = (name: string) =>
          typeof seen === 'object' && seen !== null ? Number(Reflect.get(seen, name)) : Number.NaN
        return { ready, blocked: of('blocked'), shift: of('shift') }
      })
    // Reported, not judged: how fast this machine is today says nothing about the pages.
    process.stdout.write(
      `chat, processor slowed 4×: ready ${Math.round(timing.ready)} ms, blocked ${Math.round(timing.blocked)} ms\n`,
    )
    expect(timing.shift).toBe(0)
  })
})
