import { describe, expect, test } from 'vitest'
import { findChangedBodies } from '../../src/programme/changed-bodies.ts'
import { parseMetadata } from '../../src/programme/metadata.ts'
import { clauseOf, seedMetadata, seedProgramme } from './seed-programme.ts'

const metadata = parseMetadata(seedMetadata)
const changesIn = (id: string) =>
  findChangedBodies(clauseOf(seedProgramme, id).text, metadata.bodiesSinceChanged).map(({ since }) => since)

describe('the metadata of the programme', () => {
  test('agrees with its text', () => {
    const recipients = clauseOf(seedProgramme, 'noi-nhan').text
    expect(recipients).toContain(metadata.signer.name)
    expect(recipients).toContain(`T/M ${'Ban Thường vụ'.toUpperCase()}`)
    expect(metadata.title.toLowerCase()).toBe(
      `${seedProgramme.title} ${seedProgramme.subtitle}`.toLowerCase(),
    )
    expect(metadata.title.startsWith(metadata.shortTitle)).toBe(true)
    expect(seedProgramme.subtitle).toContain(metadata.carriesOut.title)
  })

  test('claims neither number nor date, which the text does not have', () => {
    expect(metadata.issued).toMatchObject({ number: null, date: null, period: 'đầu năm 2025' })
    expect(metadata.currencyNotice).toContain('đầu năm 2025')
  })

  test('names no changed body that the programme does not name', () => {
    const text = seedProgramme.clauses.map((clause) => clause.text).join('\n')
    for (const body of metadata.bodiesSinceChanged) {
      for (const name of body.names) {
        expect(findChangedBodies(text, [{ ...body, names: [name] }])).toHaveLength(1)
      }
    }
  })

  test('tells which clauses name bodies since changed', () => {
    expect(changesIn('IV.5')).toContain('2025-07-01')
    expect(changesIn('III.3.9')).toEqual(['2025-03-01'])
    expect(changesIn('noi-nhan')).toEqual(expect.arrayContaining(['2025-03-01', '2025-02-03', '2025-07-01']))
    expect(changesIn('III.5.4')).toEqual([])
  })

  test('matches whole names only, in any case and normal form', () => {
    const bodies = [{ names: ['Chí Linh'], change: 'Đã đổi.', since: '2025-07-01' }]
    expect(findChangedBodies('thành phố CHÍ LINH.', bodies)).toHaveLength(1)
    expect(findChangedBodies('Chí Linh'.normalize('NFD'), bodies)).toHaveLength(1)
    expect(findChangedBodies('ý chí linhh hoạt', bodies)).toEqual([])
  })

  test.each([
    ['an impossible date', { issued: { period: 'năm 2025', number: null, date: '2025-02-30' } }],
    ['an unknown field', { author: 'ai' }],
    ['an empty notice', { currencyNotice: '' }],
  ])('is refused with %s', (_name, changes) => {
    expect(() => parseMetadata({ ...metadata, ...changes })).toThrow()
  })
})
