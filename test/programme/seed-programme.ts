import { readFileSync } from 'node:fs'
import type { Clause, Programme } from '../../src/programme/clause.ts'
import { type Errata, parseErrata } from '../../src/programme/errata.ts'
import { parseProgramme } from '../../src/programme/parse.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

export const seedText = read('seeds/programme.txt')
export const seedErrata: Errata = parseErrata(JSON.parse(read('seeds/errata.json')))
export const seedMetadata: unknown = JSON.parse(read('seeds/programme.json'))
export const seedProgramme = parseProgramme(seedText, seedErrata.certain)

/** A programme of an invented province, written for these tests: NFD, CRLF, BOM, page numbers, `I.` parts. */
export const secondText = read('test/support/second-programme.txt')
export const secondProgramme = parseProgramme(secondText, [])

export const clauseOf = (programme: Programme, id: string): Clause => {
  const clause = programme.clauses.find((candidate) => candidate.id === id)
  if (!clause) throw new Error(`no clause ${id}`)
  return clause
}

/** What a reader sees of a programme: everything but the verbatim source. */
export const withoutSource = ({ title, subtitle, sections, clauses }: Programme) => ({
  title,
  subtitle,
  sections,
  clauses: clauses.map(({ source, ...clause }) => ({
    ...clause,
    lines: [source.firstLine, source.lastLine],
  })),
})
