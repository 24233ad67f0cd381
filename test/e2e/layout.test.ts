import { describe, expect, it } from 'vitest'
import { script } from './scripted-assistant.ts'
import { useSetting } from './setting.ts'
import { ask, lastAnswer, type Visit } from './visit.ts'

const setting = useSetting()

type State = readonly [name: string, reach: (visited: Visit) => Promise<void>]

/** Every state of the pages that looks different, by the way to reach it. */
const states: readonly State[] = [
  ['start', async () => undefined],
  [
    'answer with a table',
    async ({ page }) => {
      await ask(page, script.table)
      await lastAnswer(page)
    },
  ],
  [
    'clause open',
    async ({ page }) => {
      await page.locator('.chip').first().click()
      await page.locator('tl57-clause mark').waitFor()
      await page
        .locator('tl57-clause')
        .evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)))
    },
  ],
  [
    'checks',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await ask(page, script.checked)
      await lastAnswer(page)
      await page.locator('.changed summary').click()
    },
  ],
  [
    'refusal',
    async ({ page }) => {
      await ask(page, script.refused)
      await lastAnswer(page)
    },
  ],
  [
    'error',
    async ({ page }) => {
      await ask(page, script.failing)
      await lastAnswer(page)
    },
  ],
  [
    'waiting',
    async ({ page }) => {
      await ask(page, script.slow)
      await page.locator('article[aria-busy=true] .chip').first().waitFor()
    },
  ],
  [
    'programme',
    async ({ page }) => {
      await page.goto(`${setting.url()}/programme#III.1.7`)
    },
  ],
  [
    'targets',
    async ({ page }) => {
      await page.goto(`${setting.url()}/programme#chi-tieu`)
    },
  ],
  [
    'programme searched',
    async ({ page }) => {
      await page.getByRole('searchbox').fill('kinh te so')
    },
  ],
  [
    'demo',
    async ({ page }) => {
      await page.goto(`${setting.url()}/demo`)
      await page.getByRole('button', { name: 'Hỏi Trợ lý 57' }).waitFor()
    },
  ],
]

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'phone, light', viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true },
  { name: 'phone, dark', viewport: { width: 320, height: 568 }, colorScheme: 'dark', hasTouch: true },
  { name: 'contrast', viewport: { width: 640, height: 512 }, colorScheme: 'light', forcedColors: 'active' },
] as const

describe('the pages', { timeout: 60_000 }, () => {
  it.each(looks)('give axe nothing to find and never scroll sideways: $name', async ({ name, ...look }) => {
    const visited = await setting.open('/', { ...look, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const [state, reach] of states) {
      await reach(visited)
      for (const violation of await visited.audit()) found.push(`${state}: ${violation}`)
      if (await visited.overflows()) found.push(`${state}: scrolls sideways`)
      await visited.picture(`${name.replace(', ', '-')}-${state.replaceAll(' ', '-')}`)
    }
    expect(found).toEqual([])
  })

  it('can be read at 200% zoom, with a clause open over the answer', async () => {
    const visited = await setting.open('/', { viewport: { width: 640, height: 400 } })
    await ask(visited.page, script.table)
    await lastAnswer(visited.page)
    await visited.page.locator('.chip').first().click()
    await visited.page.locator('tl57-clause mark').waitFor()
    expect(await visited.overflows()).toBe(false)
    const box = await visited.page.getByRole('button', { name: 'Đóng điều khoản' }).boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
  })

  it('give a finger at least 44 px on whatever is not a word in a line', async () => {
    const visited = await setting.open('/', { viewport: { width: 360, height: 740 }, hasTouch: true })
    await ask(visited.page, script.table)
    await lastAnswer(visited.page)
    await visited.page.locator('.chip').first().click()
    await visited.page.locator('tl57-clause mark').waitFor()
    const small = await visited.page
      .locator('button:not(.chip), nav a, textarea')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML),
      )
    expect(small).toEqual([])
  })

  it('do not move what is being read while the answer grows', async () => {
    const visited = await setting.open('/')
    const { page } = visited
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
            shifts.push(Number(entry.value))
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await ask(page, script.restarted)
    await lastAnswer(page)
    const shifted: number = await page.evaluate('shifts.reduce((sum, value) => sum + value, 0)')
    expect(shifted).toBeLessThan(0.1)
  })
})
