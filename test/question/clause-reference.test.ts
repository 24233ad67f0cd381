import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '../../src/programme/clause.ts'
import { type ClauseReference, findClauseReferences } from '../../src/retrieval/clause-reference.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { secondProgramme, seedProgramme } from '../programme/seed-programme.ts'

/** "II.2.1", "II.2.1 | III.2.1" when asked which, "no III.3.12 in III.3" when there is none. */
const inWords = (reference: ClauseReference): string => {
  if (reference.kind === 'ambiguous') return reference.ids.join(' | ')
  return reference.kind === 'missing' ? `no ${reference.number} in ${reference.nearest}` : reference.id
}
const named = (question: string, programme: Programme = seedProgramme): readonly string[] =>
  findClauseReferences(question, programme).map(inWords)

const WAYS: readonly (readonly [string, ...string[]])[] = [
  ['Nhiệm vụ 1.7 nói gì?', 'III.1.7'],
  ['nhiệm vụ số 1.7', 'III.1.7'],
  ['NV 1.7', 'III.1.7'],
  ['nhiệm vụ (1.7)', 'III.1.7'],
  ['task 1.7', 'III.1.7'],
  ['nhiệm vụ, giải pháp III.1.7', 'III.1.7'],
  ['III.5.10', 'III.5.10'],
  ['iii.5.10 là gì', 'III.5.10'],
  ['mục 5.10 phần III', 'III.5.10'],
  ['tiểu mục 5.10', 'III.5.10'],
  ['5.10 nói gì', 'III.5.10'],
  ['mục 2.1 phần II', 'II.2.1'],
  ['mục 2.1, Phần II', 'II.2.1'],
  ['phần II, mục 2.2', 'II.2.2'],
  ['mục 2.1 phần 2', 'II.2.1'],
  ['mục 2.1 phần thứ hai', 'II.2.1'],
  ['mục II.2.1', 'II.2.1'],
  ['section 2.1 of part II', 'II.2.1'],
  ['khoản 5 phần IV', 'IV.5'],
  ['mục IV khoản 5', 'IV.5'],
  ['khoản 5 phần thứ tư', 'IV.5'],
  ['khoản 1 phần tổ chức thực hiện', 'IV.1'],
  ['gạch đầu dòng thứ 3 khoản 2 phần IV', 'IV.2.3'],
  ['khoản 2 phần IV, gạch đầu dòng cuối cùng', 'IV.2.3'],
  ['điểm 3 quan điểm', 'II.1.3'],
  ['quan điểm thứ ba', 'II.1.3'],
  ['quan điểm số 5', 'II.1.5'],
  ['quan điểm (2)', 'II.1.2'],
  ['gạch đầu dòng thứ 4 mục tiêu 2030', 'II.2.1.4'],
  ['gạch đầu dòng thứ tư mục tiêu đến năm 2030', 'II.2.1.4'],
  ['gạch đầu dòng cuối cùng của mục tiêu đến năm 2030', 'II.2.1.8'],
  ['nhóm 7', 'III.7'],
  ['nhóm nhiệm vụ số 2', 'III.2'],
  ['nhóm thứ ba', 'III.3'],
  ['nhóm cuối cùng', 'III.7'],
  ['nhiệm vụ thứ hai của nhóm 5', 'III.5.2'],
  ['nhiệm vụ thứ sáu của nhóm 5', 'III.5.6'],
  ['nhiệm vụ thứ mười một của nhóm 3', 'III.3.11'],
  ['nhiệm vụ cuối cùng của nhóm 5', 'III.5.16'],
  ['phần III nhóm 2 nhiệm vụ 4', 'III.2.4'],
  ['điểm 2 mục 1 phần II', 'II.1.2'],
  ['phần II', 'II'],
  ['mục 2 phần II', 'II.2'],
  ['so sánh nhiệm vụ 1.1 với nhiệm vụ 1.2', 'III.1.1', 'III.1.2'],
  ['nhiệm vụ 1.1 và 1.2', 'III.1.1', 'III.1.2'],
  ['nhiệm vụ 1.1, 1.2 và 1.3', 'III.1.1', 'III.1.2', 'III.1.3'],
  ['nhóm 1 và nhóm 4', 'III.1', 'III.4'],
  ['III.1.7 và IV.5', 'III.1.7', 'IV.5'],
]

describe('a clause is found by every way of naming its number', () => {
  test.each(WAYS)('%j is %s', (question, ...ids) => expect(named(question)).toEqual(ids))

  test('typed without accents, in capitals or decomposed', () => {
    for (const [question, ...ids] of WAYS)
      for (const typed of [fold(question), question.toUpperCase(), question.normalize('NFD')])
        expect(named(typed), typed).toEqual(ids)
  })
})

describe('a number that stands in several places asks which is meant', () => {
  test.each([
    ['2.1', 'II.2.1 | III.2.1'],
    ['mục 2.1', 'II.2.1 | III.2.1'],
    ['2.2 nói gì?', 'II.2.2 | III.2.2'],
    ['khoản 2', 'I.2 | II.2 | III.2 | IV.2'],
  ])('%j: %s', (question, readings) => expect(named(question)).toEqual([readings]))
})

describe('a number that the programme does not have is said to be missing, with what would hold it', () => {
  test.each([
    ['nhiệm vụ 3.12', 'no III.3.12 in III.3'],
    ['nhiệm vụ 9.1', 'no III.9.1 in III'],
    ['nhiệm vụ 0.1', 'no III.0.1 in III'],
    ['III.1.7.1', 'no III.1.7.1 in III.1.7'],
    ['nhóm 8', 'no nhóm 8 in III'],
    ['khoản 6 phần IV', 'no IV.6 in IV'],
    ['quan điểm 6', 'no II.1.6 in II.1'],
    ['gạch đầu dòng thứ 9 mục tiêu 2030', 'no II.2.1.9 in II.2.1'],
    ['phần V', 'no V in null'],
    ['mục 9.9', 'no 9.9 in null'],
  ])('%j: %s', (question, missing) => expect(named(question)).toEqual([missing]))

  test('beside one that it has', () => {
    expect(named('nhiệm vụ 1.7 và nhiệm vụ 2.9')).toEqual(['III.1.7', 'no III.2.9 in III.2'])
  })
})

describe('a number that names no clause is left alone', () => {
  test.each([
    'nhóm 20 địa phương dẫn đầu cả nước',
    'top 15 và top 10',
    'đến năm 2030',
    '30% GRDP',
    '12%/năm',
    'chỉ số HDI 0,8',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024',
    'Nghị quyết 03/NQ-CP',
    'Đề án 06',
    'văn bản số 1552/BTTTT-TTH',
    'phủ sóng 5G, 6G',
    'có 7 nhóm, 46 nhiệm vụ',
    'kinh tế tư nhân năm 2025',
    'hỗ trợ 1.7 tỷ đồng',
    'năng suất tăng 1.5 lần',
    '1',
    '',
  ])('%j', (question) => expect(named(question)).toEqual([]))
})

describe.each([
  ['the programme', seedProgramme],
  ['another programme', secondProgramme],
])('every clause of %s answers to its own number', (_name, programme) => {
  const ids = programme.clauses.map(({ id }) => id)
  const numeric = ids.filter((id) => /^[IVX]+(\.\d+)+$/u.test(id))

  test('typed as its id', () => {
    expect(numeric.filter((id) => named(id, programme).join() !== id)).toEqual([])
    expect(numeric.filter((id) => named(`Mục ${id.toLowerCase()} nói gì?`, programme).join() !== id)).toEqual(
      [],
    )
  })

  test('typed as "mục … phần …", in either order', () => {
    const parted = numeric.map((id) => ({
      id,
      part: id.split('.')[0],
      number: id.split('.').slice(1).join('.'),
    }))
    expect(
      parted.filter(({ id, part, number }) => named(`mục ${number} phần ${part}`, programme).join() !== id),
    ).toEqual([])
    expect(
      parted.filter(({ id, part, number }) => named(`phần ${part}, mục ${number}`, programme).join() !== id),
    ).toEqual([])
  })

  test('typed as "nhiệm vụ g.k", for a task', () => {
    const tasks = programme.clauses.filter(({ kind }) => kind === 'task').map(({ id }) => id)
    expect(tasks.length).toBeGreaterThan(1)
    const printed = (id: string) => id.replace(/^[IVX]+\./u, '')
    expect(tasks.filter((id) => named(`nhiệm vụ ${printed(id)}`, programme).join() !== id)).toEqual([])
  })

  test('typed as the id of a clause without a number of its own', () => {
    const lettered = ids.filter((id) => !numeric.includes(id))
    expect(lettered.filter((id) => named(`${id} nói gì?`, programme).join() !== id)).toEqual([])
  })

  test('and no number typed finds a clause that is not there', () => {
    const number = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 })
      .map((all) => all.join('.'))
    const way = fc.constantFrom(
      'nhiệm vụ',
      'mục',
      'khoản',
      'điểm',
      'nhóm',
      'quan điểm',
      'gạch đầu dòng',
      'phần III mục',
      'II.',
      '',
    )
    const known = new Set([...ids, ...programme.sections.map(({ id }) => id)])
    fc.assert(
      fc.property(fc.array(fc.tuple(way, number), { minLength: 1, maxLength: 3 }), (parts) => {
        const question = parts
          .map(([unit, typed]) => (unit === 'II.' ? `II.${typed}` : `${unit} ${typed}`))
          .join(' và ')
        for (const reference of findClauseReferences(question, programme)) {
          if (reference.kind === 'clause' || reference.kind === 'section')
            expect(known).toContain(reference.id)
          if (reference.kind === 'ambiguous') for (const id of reference.ids) expect(known).toContain(id)
          if (reference.kind === 'missing' && reference.nearest !== null)
            expect(known).toContain(reference.nearest)
        }
      }),
      { numRuns: 300 },
    )
  })
})
