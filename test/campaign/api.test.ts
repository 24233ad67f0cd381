import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createTestApp, post } from '../support/app.ts'
import { createCampaignApp } from '../support/campaign.ts'
import { joinSession, openSession } from '../support/campaign-client.ts'
import { asTrainer } from '../support/campaign-token.ts'
import { items, quiz } from './fixtures.ts'

const MINUTE = 60_000
const DAY = 86_400_000

const statusAndType = async (response: Response) => {
  const { type } = await response.json()
  return `${response.status} ${String(type).split(':').at(-1)}`
}

describe('a trainer', () => {
  test('opens a session, sees it in the list, follows it, closes it and deletes it', async () => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz, {
      timeLimitMinutes: 15,
      units: ['Sở Tài chính', 'Sở Tài chính'],
    })
    const list = await (await app.request('/api/sessions', { headers: asTrainer })).json()
    expect(list.sessions).toMatchObject([{ code, title: quiz.title, state: 'open', joined: 0, submitted: 0 }])
    const learner = await joinSession(app, code)
    await learner.submit()
    const overview = await (await app.request(`/api/sessions/${code}`, { headers: asTrainer })).json()
    expect(overview.session).toMatchObject({ timeLimitMinutes: 15, units: ['Sở Tài chính'] })
    expect(overview.results.participants).toMatchObject([{ name: 'Nguyễn Thị Hoa', submitted: true }])
    const closed = await app.request(`/api/sessions/${code}/close`, { method: 'POST', headers: asTrainer })
    expect((await closed.json()).state).toBe('closed')
    const gone = await app.request(`/api/sessions/${code}`, { method: 'DELETE', headers: asTrainer })
    expect(gone.status).toBe(204)
    expect(await statusAndType(await app.request(`/api/sessions/${code}`, { headers: asTrainer }))).toBe(
      '404 session-not-found',
    )
    expect(await statusAndType(await learner.attempt())).toBe('401 attempt-not-found')
  })

  test.each(['csv', 'xlsx'])('takes the results away as %s', async (format) => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    await joinSession(app, code)
    for (const table of ['learners', 'units', 'items']) {
      const path = `/api/sessions/${code}/results?format=${format}&table=${table}`
      const response = await app.request(path, { headers: asTrainer })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toContain(`phien-${code}-${table}.${format}`)
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20)
    }
  })

  test.each([
    ['no token', {}],
    ['another token', { Authorization: 'Bearer ma-giang-vien-dung-de-thy' }],
    ['a learner’s kind of token', { Authorization: `Bearer ${'A'.repeat(32)}` }],
    ['the token without its scheme', { Authorization: asTrainer.Authorization.slice(7) }],
    ['two tokens', { Authorization: `${asTrainer.Authorization} x` }],
  ])('with %s is nobody', async (_what, headers: Record<string, string>) => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    const requests: readonly [string, RequestInit][] = [
      ['/api/sessions', post({ quiz }, headers)],
      ['/api/sessions', { headers }],
      [`/api/sessions/${code}`, { headers }],
      [`/api/sessions/${code}/results`, { headers }],
      [`/api/sessions/${code}/close`, { method: 'POST', headers }],
      [`/api/sessions/${code}`, { method: 'DELETE', headers }],
    ]
    for (const [path, init] of requests) {
      expect(await statusAndType(await app.request(path, init))).toBe('401 unauthorized')
    }
    expect((await app.request(`/api/sessions/${code}/lobby`)).status).toBe(200)
  })

  test('is told plainly when the area is off', async () => {
    const { app } = createTestApp()
    for (const path of ['/api/sessions', '/api/sessions/K7M2QA/lobby', '/api/attempt']) {
      const response = await app.request(path, { headers: asTrainer })
      expect(response.status).toBe(403)
      expect((await response.json()).detail).toContain('TRAINER_TOKEN')
    }
  })

  test.each<[string, object]>([
    ['no quiz', {}],
    ['a quiz without items', { quiz: { ...quiz, items: [] } }],
    ['one item twice', { quiz: { ...quiz, items: [items.single, items.single] } }],
    ['a key beyond the options', { quiz: { ...quiz, items: [{ ...items.multiple, keys: [0, 9] }] } }],
    [
      'more items than anybody answers',
      {
        quiz: { ...quiz, items: Array.from({ length: 201 }, (_, id) => ({ ...items.single, id: `q${id}` })) },
      },
    ],
    ['an end before the start', { quiz, opensAt: '2099-01-02T00:00:00Z', closesAt: '2099-01-01T00:00:00Z' }],
    ['an end in the past', { quiz, opensAt: '2020-01-01T00:00:00Z', closesAt: '2020-01-02T00:00:00Z' }],
    ['an end in a century', { quiz, closesAt: '2126-01-01T00:00:00Z' }],
    ['no time at all', { quiz, timeLimitMinutes: 0 }],
    ['a title with a NUL', { quiz, title: 'a\u0000b' }],
  ])('is told what is wrong with %s', async (_what, body) => {
    const { app } = await createCampaignApp()
    const response = await app.request('/api/sessions', post(body, asTrainer))
    expect(response.status).toBe(422)
    expect((await response.json()).errors[0].detail).toMatch(/\p{L}/u)
  })
})

describe('a learner', () => {
  test('never finds a key, an explanation or a clause in what comes before handing in', async () => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    const learner = await joinSession(app, code)
    await learner.answer(items.fill.id, '1999')
    const before = [
      await (await app.request(`/api/sessions/${code}/lobby`)).text(),
      await (await learner.attempt()).text(),
      await (await learner.answer(items.single.id, 0)).text(),
    ].join()
    expect(before).not.toMatch(/2045|"key|accepted|explanation"|clauses|III\.1\.7/)
  })

  test('gets score, keys, explanations and clauses on handing in, and the same again later', async () => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz, { shuffle: false })
    const learner = await joinSession(app, code)
    await learner.answer(items.single.id, 2)
    await learner.answer(items.multiple.id, [1])
    await learner.answer(items.fill.id, '2044')
    const result = await (await learner.submit()).json()
    expect(result).toMatchObject({ submitted: true, points: 1.5 })
    expect(result.items[1]).toMatchObject({
      response: [1],
      review: { points: 0.5, key: [1, 3], clauses: [{ id: 'III.1.7', label: 'Nhiệm vụ 1.7, Phần III' }] },
    })
    expect(result.items[2].response).toBeNull()
    const again = await (await learner.submit()).json()
    expect({ ...again, now: 0 }).toEqual({ ...result, now: 0 })
  })

  test('may change an answer until handing in, and not afterwards', async () => {
    const { app } = await createCampaignApp()
    const learner = await joinSession(app, await openSession(app, quiz, { shuffle: false }))
    for (const option of [0, 1, 2, 2])
      expect((await learner.answer(items.single.id, option)).status).toBe(200)
    await learner.submit()
    expect(await statusAndType(await learner.answer(items.single.id, 0))).toBe('409 attempt-finished')
    expect((await (await learner.attempt()).json()).points).toBe(1)
  })

  test('is held to the time limit by the server, with a grace for a slow network', async () => {
    const { app, pass } = await createCampaignApp()
    const learner = await joinSession(
      app,
      await openSession(app, quiz, { timeLimitMinutes: 10, shuffle: false }),
    )
    await learner.answer(items.single.id, 2)
    pass(10 * MINUTE + 5_000)
    expect((await learner.answer(items['true-false'].id, true)).status).toBe(200)
    expect((await (await learner.attempt()).json()).finishedAt).toBeNull()
    pass(6_000)
    expect(await statusAndType(await learner.answer(items.single.id, 0))).toBe('409 attempt-finished')
    expect(await (await learner.attempt()).json()).toMatchObject({ submitted: false, points: 2 })
  })

  test('keeps what was answered when the trainer closes the session early', async () => {
    const { app, pass } = await createCampaignApp()
    const code = await openSession(app, quiz, { shuffle: false })
    const learner = await joinSession(app, code)
    await learner.answer(items.single.id, 2)
    await app.request(`/api/sessions/${code}/close`, { method: 'POST', headers: asTrainer })
    pass(11_000)
    expect(await statusAndType(await learner.answer(items.single.id, 0))).toBe('409 attempt-finished')
    expect((await (await learner.attempt()).json()).points).toBe(1)
  })

  test('joins only while the session is open, however the code is typed', async () => {
    const { app, pass } = await createCampaignApp()
    const later = new Date(Date.now() + 30 * MINUTE).toISOString()
    const end = new Date(Date.now() + 60 * MINUTE).toISOString()
    const code = await openSession(app, quiz, { opensAt: later, closesAt: end })
    const typed = `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`
    const join = () => app.request(`/api/sessions/${typed}/participants`, post({ name: 'A', unit: 'B' }))
    expect(await statusAndType(await join())).toBe('409 session-not-open')
    pass(31 * MINUTE)
    expect((await join()).status).toBe(201)
    pass(30 * MINUTE)
    expect(await statusAndType(await join())).toBe('409 session-not-open')
    expect(await statusAndType(await app.request('/api/sessions/ZZZZZZ/lobby'))).toBe('404 session-not-found')
  })

  test('sees only their own sheet: no other token opens it, and a sheet names nobody else', async () => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    const first = await joinSession(app, code, { name: 'Trần Văn Bí Mật', unit: 'Sở A' })
    await first.answer(items.fill.id, 'câu trả lời riêng')
    const second = await joinSession(app, code, { name: 'Người khác', unit: 'Sở B' })
    await second.submit()
    expect(await (await second.attempt()).text()).not.toMatch(/Bí Mật|câu trả lời riêng/)
    for (const forged of [
      '',
      'x',
      `${first.token}A`,
      first.token.slice(1),
      first.token.toLowerCase(),
      "' OR '1'='1",
    ]) {
      const response = await app.request('/api/attempt', { headers: { Authorization: `Bearer ${forged}` } })
      expect(await statusAndType(response)).toBe('401 attempt-not-found')
    }
  })

  test.each([
    "Robert'); DROP TABLE participant;--",
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '=cmd|"/c calc"!A1',
    '../../../etc/passwd',
    '{{7*7}} #{7*7} %00 \\u0000',
    'Nguyễn Thị Hoà 👩‍🏫',
  ])('may be called %s: it is kept as text and harms nothing', async (name) => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    await joinSession(app, code, { name, unit: name })
    const overview = await (await app.request(`/api/sessions/${code}`, { headers: asTrainer })).json()
    const kept = name.normalize('NFC').replace(/[\s\p{Cf}]+/gu, ' ')
    expect(overview.results.participants).toMatchObject([{ name: kept, unit: kept }])
  })

  test.each<[string, unknown, string]>([
    ['no name', { unit: 'Sở A' }, '422 validation'],
    ['a blank name', { name: ' \u200b ', unit: 'Sở A' }, '422 validation'],
    ['a name of a page', { name: 'a'.repeat(81), unit: 'Sở A' }, '422 validation'],
    ['a name with control characters', { name: 'a\u0007', unit: 'Sở A' }, '422 validation'],
    ['a list of names', { name: ['a'], unit: 'Sở A' }, '422 validation'],
    ['a body of 100 kB', { name: 'a', unit: 'b'.repeat(100_000) }, '413 body-too-large'],
    ['no JSON', '{"name":', '400 malformed-json'],
  ])('is told what is wrong with %s', async (_what, body, expected) => {
    const { app } = await createCampaignApp()
    const code = await openSession(app, quiz)
    expect(await statusAndType(await app.request(`/api/sessions/${code}/participants`, post(body)))).toBe(
      expected,
    )
  })

  test('is told that an answer is to no question of theirs', async () => {
    const { app } = await createCampaignApp()
    const learner = await joinSession(app, await openSession(app, quiz))
    expect(await statusAndType(await learner.answer('q9', 0))).toBe('404 item-not-found')
    expect(await statusAndType(await learner.answer('__proto__', 0))).toBe('404 item-not-found')
    expect(await statusAndType(await learner.answer(items.single.id, 'x'.repeat(300)))).toBe('422 validation')
    expect(await statusAndType(await learner.answer(items.single.id, [0]))).toBe('422 validation')
  })
})

test('a session takes a hall of people at once, but no script that joins on and on', async () => {
  const { campaign, pass } = await createCampaignApp()
  const { code } = await campaign.openSession(quiz, {
    title: 'Đông',
    opensAt: 0,
    closesAt: Date.now() + DAY,
    timeLimitMs: null,
    shuffle: false,
    units: [],
  })
  const join = async () => (await campaign.join(code, { name: 'A', unit: 'B' })).kind
  const outcomes = await Promise.all(Array.from({ length: 1_050 }, join))
  expect(outcomes.filter((kind) => kind === 'joined')).toHaveLength(1_000)
  expect(outcomes.filter((kind) => kind === 'too-many-joins')).toHaveLength(50)
  pass(MINUTE + 1_000)
  expect(await join()).toBe('joined')
})

describe('personal data', () => {
  const filesContain = async (folder: string, text: string): Promise<boolean> => {
    const contents = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
    return contents.some((content) => content.includes(text))
  }

  test('leaves no trace in the files once a session is deleted', async () => {
    const { app, folder } = await createCampaignApp()
    const code = await openSession(app, quiz)
    for (let number = 0; number < 50; number += 1)
      await joinSession(app, code, { name: `Phạm Tên Rất Riêng ${number}`, unit: 'Sở A' })
    expect(await filesContain(folder, 'Phạm Tên Rất Riêng')).toBe(true)
    await app.request(`/api/sessions/${code}`, { method: 'DELETE', headers: asTrainer })
    expect(await filesContain(folder, 'Phạm Tên Rất Riêng')).toBe(false)
  })

  test('is deleted by itself after the configured time, and not before', async () => {
    const { app, campaign, folder, pass } = await createCampaignApp()
    await joinSession(app, await openSession(app, quiz), { name: 'Phạm Tên Rất Riêng', unit: 'Sở A' })
    pass(7 * DAY + 89 * DAY)
    expect(await campaign.deleteExpired()).toBe(0)
    pass(2 * DAY)
    expect(await campaign.deleteExpired()).toBe(1)
    expect(await filesContain(folder, 'Phạm Tên Rất Riêng')).toBe(false)
  })

  test('and tokens are in no log line, no cache and, tokens, not in the files', async () => {
    const { app, folder, logLines } = await createCampaignApp()
    const code = await openSession(app, quiz)
    const learner = await joinSession(app, code)
    const response = await learner.submit()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(logLines.join('')).not.toMatch(/Nguyễn|Tứ Kỳ|ma-giang-vien/)
    expect(logLines.join('')).not.toContain(learner.token)
    expect(await filesContain(folder, learner.token)).toBe(false)
  })
})
