import { expect, test } from 'vitest'
import { computeResults } from '../../src/quiz/campaign/results.ts'
import { layOutResults } from '../../src/quiz/campaign/results-table.ts'
import { toCsv } from '../../src/quiz/export/csv.ts'
import { items, quiz } from './fixtures.ts'

const session = {
  code: 'K7M2QA',
  title: 'Ôn tập',
  opensAt: 0,
  closesAt: 1_000_000,
  timeLimitMs: null,
  shuffle: true,
  units: [],
  itemCount: 5,
  createdAt: 0,
  deletesAt: 2_000_000,
}

const participant = (id: string, unit: string, submittedAt: number | null, name = `Học viên ${id}`) => ({
  id,
  session: session.code,
  name,
  unit,
  seed: 1,
  joinedAt: 10_000,
  submittedAt,
})

const answer = (who: string, item: keyof typeof items, response: unknown) => ({
  participant: who,
  item: items[item].id,
  response: JSON.stringify({ kind: item, ...Object(response) }),
})

const results = computeResults({
  session,
  quiz,
  participants: [
    participant('a', 'Sở Khoa học và Công nghệ', 20_000),
    participant('b', 'sở khoa học  và công nghệ', 30_000),
    participant('c', 'So Khoa hoc va Cong nghe', null),
    participant('d', 'UBND xã Tứ Kỳ', 40_000, '=HYPERLINK("http://evil.test")'),
  ],
  answers: [
    answer('a', 'single', { option: 2 }),
    answer('a', 'true-false', { value: true }),
    answer('b', 'single', { option: 0 }),
    answer('b', 'true-false', { value: true }),
    answer('c', 'single', { option: 2 }),
  ],
  now: 50_000,
})

test('points count only once a learner is done', () => {
  expect(results.participants.map(({ points }) => points)).toEqual([2, 1, null, 0])
})

test('one unit written in several ways is one unit, under the first of the commonest spellings', () => {
  expect(results.units).toEqual([
    { unit: 'Sở Khoa học và Công nghệ', joined: 3, finished: 2, meanShare: (2 / 5 + 1 / 5) / 2 },
    { unit: 'UBND xã Tứ Kỳ', joined: 1, finished: 1, meanShare: 0 },
  ])
})

test('the hardest questions come first; an empty answer of somebody who is done counts as wrong', () => {
  expect(results.items.map(({ id, meanPoints }) => [id, meanPoints])).toEqual([
    [items.multiple.id, 0],
    [items.fill.id, 0],
    [items.match.id, 0],
    [items.single.id, 1 / 3],
    [items['true-false'].id, 2 / 3],
  ])
})

test('a table for a spreadsheet has a heading, all learners, and no formula that a name smuggles in', () => {
  const csv = toCsv(layOutResults('learners', { quiz, results }).rows)
  const lines = csv.trim().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[0]).toContain('"Họ và tên","Đơn vị"')
  expect(lines[1]).toContain('"Đã nộp",2,2,5,1,"",1,"",""')
  expect(lines[3]).toContain('"Đang làm"')
  expect(lines[4]).toMatch(/^"'=HYPERLINK\(""http:/)
})

test('the tables by unit and by question speak in percent', () => {
  expect(layOutResults('units', { quiz, results }).rows[1]).toEqual(['Sở Khoa học và Công nghệ', 3, 2, 30])
  const [, first] = layOutResults('items', { quiz, results }).rows
  expect(first).toEqual([1, items.single.stem, 'II.2.1.3', 3, 2, 33.3])
})
