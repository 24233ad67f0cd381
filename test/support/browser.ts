import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'

/**
 * Starts a real Chromium: the one at CHROME_PATH or, without it, the one inside `@sparticuz/chromium`, which needs
 * no download. Its own list of flags is not used: it is made for single-process sandboxes and turns web security
 * off, which these tests are here to check.
 */
export const launchBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none', '--disable-dev-shm-usage'],
  })
