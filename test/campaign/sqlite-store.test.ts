import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../src/runtime/node/sqlite-store.ts'
import { temporaryFolder } from '../support/campaign.ts'

const session = (code: string) => ({
  code,
  title: 'Ôn tập',
  opensAt: 0,
  closesAt: 1_000,
  timeLimitMs: null,
  shuffle: true,
  units: ['Sở A'],
  itemCount: 1,
  createdAt: 0,
  deletesAt: 2_000,
})

test('the store makes its folder, for its own user alone, and finds everything again when reopened', async () => {
  const folder = join(await temporaryFolder(), 'sau', 'nua')
  const first = await openSqliteStore(folder)
  expect(await first.store.createSession(session('K7M2QA'), '{}')).toBe(true)
  first.close()
  expect((await stat(folder)).mode & 0o077).toBe(0)
  const second = await openSqliteStore(folder)
  expect(await second.store.findSession('K7M2QA')).toEqual(session('K7M2QA'))
  expect(await second.store.createSession(session('K7M2QA'), '{}')).toBe(false)
  second.close()
})

test('two processes may use one file: each sees what the other wrote', async () => {
  const folder = await temporaryFolder()
  const stores = await Promise.all([openSqliteStore(folder), openSqliteStore(folder)])
  const codes = Array.from({ length: 40 }, (_, number) => `C${number}`)
  await Promise.all(codes.map((code, number) => stores[number % 2]?.store.createSession(session(code), '{}')))
  for (const { store } of stores) expect(await store.listSessions()).toHaveLength(40)
  for (const { close } of stores) close()
})

test('one statement that fails takes nothing else with it that was written at the same moment', async () => {
  const { store, close } = await openSqliteStore(await temporaryFolder())
  const broken = { participant: 'khong-co', item: 'q1', response: '0' }
  const outcomes = await Promise.allSettled([
    store.createSession(session('A'), '{}'),
    store.createSession({ ...session('B'), opensAt: Number.NaN }, '{}'),
    store.saveAnswer(broken, { now: 0, graceMs: 0 }),
    store.createSession(session('C'), '{}'),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect((await store.listSessions()).map(({ code }) => code)).toEqual(['A', 'C'])
  close()
})

test('a file that is not ours, of a later version, or in no folder, is named with what to do', async () => {
  const garbage = await temporaryFolder()
  await writeFile(join(garbage, 'campaign.sqlite'), 'không phải cơ sở dữ liệu '.repeat(100))
  await expect(openSqliteStore(garbage)).rejects.toThrow(/DATA_DIR/)

  const newer = await temporaryFolder()
  ;(await openSqliteStore(newer)).close()
  const file = new DatabaseSync(join(newer, 'campaign.sqlite'))
  file.exec('INSERT INTO migration (version) VALUES (99)')
  file.close()
  await expect(openSqliteStore(newer)).rejects.toThrow(/phiên bản mới hơn/)

  const taken = join(await temporaryFolder(), 'tep')
  await writeFile(taken, '')
  await expect(openSqliteStore(taken)).rejects.toThrow(/DATA_DIR/)
})
