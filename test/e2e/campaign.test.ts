import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCampaign } from '../../src/quiz/campaign/campaign.ts'
import { generateQuiz } from '../../src/quiz/generate.ts'
import { createQuizMaker } from '../../src/quiz/maker.ts'
import { openSqliteStore } from '../../src/runtime/node/sqlite-store.ts'
import { items, quiz as small } from '../campaign/fixtures.ts'
import { assistant } from '../support/assistant.ts'
import { launchBrowser } from '../support/browser.ts'
import { joinSession, openSession } from '../support/campaign-client.ts'
import { trainerToken } from '../support/campaign-token.ts'
import { type Site, startSiteWith } from './site.ts'
import { textOf, type Visit, visit } from './visit.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } as const

const start = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-57-'))
  const { store, close } = await openSqliteStore(folder)
  const { clauses } = assistant.programme
  const campaign = createCampaign({ store, clauses, retentionDays: 90, now: Date.now })
  const [browser, site] = await Promise.all([
    launchBrowser(),
    startSiteWith({ assistant, campaign: { campaign, trainerToken } }),
  ])
  const stop = async () => {
    await browser.close()
    await site.stop()
    close()
    await rm(folder, { recursive: true, force: true })
  }
  return { browser, site, stop }
}

let running: {
  readonly browser: Browser
  readonly site: Site<typeof assistant>
  stop(): Promise<void>
} | null = null
const visits: Visit[] = []

beforeAll(async () => {
  running = await start()
}, 60_000)
afterEach(async () => {
  await Promise.all(visits.splice(0).map(({ close }) => close()))
})
afterAll(() => running?.stop())

const setting = () => {
  if (running === null) throw new Error('The site starts before the first test')
  return running
}

const open = async (path: string, options?: BrowserContextOptions): Promise<Visit> => {
  const { browser, site } = setting()
  const visited = await visit(browser, site.url + path, options)
  visits.push(visited)
  return visited
}

const requests = {
  request: (path: string, init?: RequestInit) => fetch(`${setting().site.url}${path}`, init),
}

/** A session of real questions, one of each kind and more. */
const openRealSession = async (settings: object = {}): Promise<string> => {
  const maker = createQuizMaker({ programme: assistant.programme, suspicions: [] })
  const made = generateQuiz(maker, { count: 8, seed: 11 })
  return openSession(requests, made.kind === 'quiz' ? made.quiz : small, settings)
}

const joinAs = async (page: Page, name: string, unit: string): Promise<void> => {
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Đơn vị công tác').fill(unit)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.locator('tl57-item').first().waitFor()
}

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('Mã giảng viên').fill(trainerToken)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Các phiên ôn tập' }).waitFor()
}

const saved = (page: Page) => page.getByText('Đã lưu mọi câu trả lời').waitFor()

describe('a learner on a phone', { timeout: 60_000 }, () => {
  it('types the code, joins, answers every kind of question, hands in and reads why', async () => {
    const code = await openSession(requests, small, {
      shuffle: false,
      timeLimitMinutes: 15,
      units: ['Sở Tài chính'],
    })
    const visited = await open('/s', phone)
    const { page } = visited
    await page.getByLabel('Mã phiên').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByText('15 phút làm bài').waitFor()
    expect(await visited.audit()).toEqual([])
    await visited.picture('campaign-phone-lobby')
    await joinAs(page, 'Nguyễn Thị Hoa', 'Sở Tài chính')
    await visited.picture('campaign-phone-sheet')
    const item = (number: number) => page.locator('tl57-item').nth(number - 1)
    await item(1).getByLabel('30%').check()
    await item(2).getByLabel('B', { exact: true }).check()
    await item(3).getByLabel('Đúng').check()
    await item(4).getByLabel('Từ cần điền').fill('2045')
    await item(4).getByLabel('Từ cần điền').blur()
    await item(5).getByLabel('Ghép với: 1').selectOption('một')
    await saved(page)
    expect(await visited.audit()).toEqual([])
    expect(await visited.overflows()).toBe(false)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await visited.picture('campaign-phone-sure')
    await page.getByRole('button', { name: 'Nộp bài ngay' }).click()
    await page.getByText('3,83/5 điểm').waitFor()
    await item(2).getByText('Đúng một phần (0,5 điểm)').waitFor()
    expect(await item(1).getByRole('link').getAttribute('href')).toBe('/programme#II.2.1.3')
    expect(await visited.audit()).toEqual([])
    expect(await visited.overflows()).toBe(false)
    await visited.picture('campaign-phone-result')
    expect(visited.complaints).toEqual([])
  })

  it('goes on where they were after the page was closed, and keeps the score when they come back', async () => {
    const code = await openSession(requests, small, { shuffle: false })
    const { page } = await open(`/s/${code}`, phone)
    await joinAs(page, 'Trần Văn Bình', 'UBND xã')
    await page.locator('tl57-item').nth(0).getByLabel('30%').check()
    await saved(page)
    await page.reload()
    const first = page.locator('tl57-item').nth(0).getByLabel('30%')
    await first.waitFor()
    expect(await first.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByText('Còn 4 câu chưa trả lời').waitFor()
    await page.getByRole('button', { name: 'Nộp bài ngay' }).click()
    await page.getByText('1/5 điểm').waitFor()
    await page.reload()
    await page.getByText('1/5 điểm').waitFor()
  })

  it('loses nothing to a network that fails for a while, and is told', async () => {
    const code = await openSession(requests, small, { shuffle: false })
    const { page } = await open(`/s/${code}`, phone)
    await joinAs(page, 'Lê Thị Chi', 'UBND xã')
    await page.context().setOffline(true)
    await page.locator('tl57-item').nth(0).getByLabel('15%').check()
    await page.locator('tl57-item').nth(0).getByLabel('30%').check()
    await page.locator('tl57-item').nth(2).getByLabel('Đúng').check()
    await page.getByText('Chưa lưu được, đang thử lại').waitFor()
    await page.context().setOffline(false)
    await saved(page)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByRole('button', { name: 'Nộp bài ngay' }).click()
    await page.getByText('2/5 điểm').waitFor()
  })

  it('is shown the result when the trainer closes the session and the grace is over', async () => {
    const code = await openSession(requests, small, { closesAt: new Date(Date.now() + 3_000).toISOString() })
    const { page } = await open(`/s/${code}`, phone)
    await joinAs(page, 'Phạm Văn Dũng', 'UBND xã')
    await page.getByText(/0\/5 điểm/).waitFor()
  })

  it('is told that a session is not open yet, is over, or does not exist', async () => {
    const opensAt = new Date(Date.now() + 3_600_000).toISOString()
    const later = await openSession(requests, small, { opensAt })
    const { page } = await open(`/s/${later}`, phone)
    await page.getByText('Phiên mở lúc').waitFor()
    await page.goto(`${setting().site.url}/s/ZZZZZZ`)
    await page.getByText('Không có phiên nào mang mã này').waitFor()
    await page.goto(`${setting().site.url}/s/khong-phai-ma`)
    await page.getByLabel('Mã phiên').waitFor()
  })
})

describe('a trainer', { timeout: 60_000 }, () => {
  it('signs in, opens a session from a quick quiz, follows it live, takes results away and deletes it', async () => {
    const visited = await open('/giang-vien')
    const { page } = visited
    await page.getByLabel('Mã giảng viên').fill('khong-phai-ma-nay')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Mã giảng viên không đúng').waitFor()
    expect(await visited.audit()).toEqual([])
    await signIn(page)
    await page.getByRole('button', { name: 'Tạo nhanh 10 câu' }).click()
    await page.getByLabel('Thời gian làm bài').fill('20')
    await page.getByLabel('Các đơn vị').fill('Sở Tài chính\nSở Nội vụ')
    expect(await visited.audit()).toEqual([])
    await visited.picture('campaign-trainer-form')
    await page.getByRole('button', { name: 'Mở phiên', exact: true }).click()
    await page.getByRole('img', { name: 'Mã QR' }).waitFor()
    await page.getByText('Chưa có ai vào phiên này').waitFor()
    const code = (await textOf(page.locator('.entry .code'))).replace(' ', '')

    const learner = await joinSession(requests, code, { name: '<b>Nguyễn Thị Hoa</b>', unit: 'Sở Tài chính' })
    await learner.submit()
    await page.getByText('<b>Nguyễn Thị Hoa</b>').waitFor()
    expect(await visited.audit()).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Người học (CSV)' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`phien-${code}-learners.csv`)
    await page.getByRole('button', { name: 'Xóa phiên' }).click()
    await page.getByText('Không khôi phục được').waitFor()
    await page.getByRole('button', { name: 'Xóa hẳn' }).click()
    await page.getByRole('heading', { name: 'Các phiên ôn tập' }).waitFor()
    expect((await learner.attempt()).status).toBe(401)
    const refused = visited.complaints.filter((complaint) => !complaint.includes('401'))
    expect(refused).toEqual([])
  })

  it('finds the quiz that was made in the same tab ready to be opened as a session', async () => {
    const { page } = await open('/quiz')
    const choices = { scope: [], count: 5, kinds: ['single'], difficulty: null, seed: 1, form: 'A' }
    const kept = JSON.stringify({ choices, quiz: small, edited: [] })
    await page.evaluate((stored) => sessionStorage.setItem('tro-ly-57:quiz:1', stored), kept)
    await page.reload()
    await page.getByRole('link', { name: 'Mở phiên ôn tập từ bộ câu hỏi này' }).click()
    await signIn(page)
    await page.getByText(`Bộ câu hỏi: ${small.title} (5 câu)`).waitFor()
    await page.getByLabel('Tên phiên').fill('Đợt 1')
    await page.getByRole('button', { name: 'Mở phiên', exact: true }).click()
    await page.getByRole('heading', { name: 'Đợt 1' }).waitFor()
  })

  it.each([
    ['desktop', { viewport: { width: 1280, height: 900 } }],
    ['phone', { ...phone, colorScheme: 'dark' as const }],
  ])('sees who answered what, by unit and by question (%s)', async (name, look) => {
    const code = await openRealSession()
    const units = ['Sở Khoa học và Công nghệ', 'UBND xã Tứ Kỳ', 'Trường Đại học Hải Dương']
    for (let number = 0; number < 9; number += 1) {
      const person = { name: `Học viên số ${number + 1}`, unit: units[number % 3] ?? '' }
      const learner = await joinSession(requests, code, person)
      for (const item of (await learner.kept()).keys())
        await learner.answer(item, number % 2 === 0 ? 0 : true)
      if (number < 7) await learner.submit()
    }
    const visited = await open(`/giang-vien#${code}`, look)
    const { page } = visited
    await page.getByLabel('Mã giảng viên').fill(trainerToken)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Học viên số 9').waitFor()
    expect(await textOf(page.locator('.figures'))).toContain('Đã vào9')
    expect(await visited.audit()).toEqual([])
    expect(await visited.overflows()).toBe(false)
    await page.screenshot({ path: `test/e2e/screenshots/campaign-live-${name}.png`, fullPage: true })
    await page.getByRole('button', { name: 'Các phiên khác' }).click()
    await page.getByRole('heading', { name: 'Các phiên ôn tập' }).waitFor()
    expect(await visited.audit()).toEqual([])
    await page.screenshot({ path: `test/e2e/screenshots/campaign-list-${name}.png`, fullPage: true })
  })
})

describe('the question of the day', { timeout: 60_000 }, () => {
  it.each([
    ['desktop', { viewport: { width: 1280, height: 800 } }],
    ['phone', phone],
  ])('is answered with the keyboard or a finger and explained at once (%s)', async (name, look) => {
    const visited = await open('/hom-nay', look)
    const { page } = visited
    await page.locator('tl57-item').waitFor()
    await page.getByRole('button', { name: 'Trả lời' }).click()
    await page.getByText('Hãy chọn một phương án').waitFor()
    await page.locator('tl57-item input').first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Trả lời' }).press('Enter')
    await page.getByText('Giải thích:').waitFor()
    expect(await visited.audit()).toEqual([])
    expect(await visited.overflows()).toBe(false)
    await visited.picture(`campaign-daily-${name}`)
    expect(visited.complaints).toEqual([])
  })
})

it('a learner’s page runs whatever name is typed as text', async () => {
  const code = await openSession(requests, { ...small, title: '<img src=x onerror=alert(1)>' })
  const { page, complaints } = await open(`/s/${code}`)
  await joinAs(page, '<script>alert(1)</script>', items.fill.stem)
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('<img src=x onerror=alert(1)>')
  expect(complaints).toEqual([])
})
