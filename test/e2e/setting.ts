import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { ScriptedAssistant } from './scripted-assistant.ts'
import { type Site, startSite } from './site.ts'
import { type Visit, visit } from './visit.ts'

export type Setting = {
  /** Opens a path of the site in a tab that closes after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>
  readonly url: () => string
  readonly assistant: () => ScriptedAssistant
}

/** A browser and a site for the tests of one file. */
export const useSetting = (): Setting => {
  let started: { readonly browser: Browser; readonly site: Site } | null = null
  const visits: Visit[] = []
  const present = () => {
    if (started === null) throw new Error('The browser and the site start before the first test')
    return started
  }

  beforeAll(async () => {
    const [browser, site] = await Promise.all([launchBrowser(), startSite()])
    started = { browser, site }
  }, 60_000)
  afterEach(async () => {
    await Promise.all(visits.splice(0).map(({ close }) => close()))
  })
  afterAll(async () => {
    await started?.browser.close()
    await started?.site.stop()
  })

  return {
    async open(path, options) {
      const { browser, site } = present()
      const visited = await visit(browser, site.url + path, options)
      visits.push(visited)
      return visited
    },
    url: () => present().site.url,
    assistant: () => present().site.assistant,
  }
}
