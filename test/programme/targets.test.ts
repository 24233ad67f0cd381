import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProgramme } from '../../src/programme/parse.ts'
import { findTargets } from '../../src/programme/targets.ts'
import { seedProgramme } from './seed-programme.ts'

const targets = findTargets(seedProgramme)
const figures = (id: string) =>
  targets.filter(({ clauseId }) => clauseId === id).map(({ figure, year }) => [figure, year])

describe('the table of targets', () => {
  it('gives each figure with what bounds it and the year of its heading', () => {
    expect(figures('II.2.1.3')).toEqual([
      ['từ 55% trở lên', '2030'],
      ['đạt từ 30% GRDP trở lên', '2030'],
    ])
    expect(figures('II.2.1.8')).toEqual([['ít nhất 01 tổ chức', '2030']])
  })

  it('prefers the year or period that stands beside the figure', () => {
    expect(figures('II.2.2')).toEqual([
      ['thuộc top 15', '2035'],
      ['top 10', '2045'],
      ['đạt từ 50% GRDP trở lên', '2045'],
    ])
    expect(figures('II.2.1.2')).toEqual([['đạt 12%/năm trở lên', '2025-2030']])
  })

  it('says of a figure without a year that it has none', () => {
    expect(figures('III.1.7')).toEqual([['tối thiểu đạt 25%', null]])
    expect(figures('III.3.6')).toEqual([['02 đô thị', null]])
  })

  it('leaves out years, dates, numbers of documents, names such as 5G, and counts of what there is', () => {
    for (const id of ['I.1', 'III.3.7', 'III.3.9', 'III.5.1', 'IV.2.1', 'IV.5'])
      expect(figures(id), id).toEqual([])
  })

  it('quotes: what stands before, the figure and what stands after are words of the clause', () => {
    for (const { clauseId, before, figure, after } of targets) {
      const text = seedProgramme.clauses.find(({ id }) => id === clauseId)?.text ?? ''
      const words = (given: string) => given.replace(/\s+/gu, ' ')
      expect(words(text)).toContain(
        words(`${before}${before === '' || before.endsWith(' ') ? '' : ' '}${figure}${after}`),
      )
    }
  })

  it('is made of any programme of the kind', () => {
    const file = new URL('../support/second-programme.txt', import.meta.url)
    const second = parseProgramme(readFileSync(file, 'utf8'), [])
    for (const { figure } of findTargets(second)) expect(figure).toMatch(/\d|phần trăm/u)
  })
})
