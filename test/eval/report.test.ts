import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'
import { compareReports } from './compare.ts'
import { answerOf, fakeAssistant, questionOf } from './fake-assistant.ts'
import { belowFloors, floorsOf, floorsSchema } from './floors.ts'
import { formatMisses } from './misses.ts'
import { observe } from './observation.ts'
import { type EvalQuestion, readQuestions } from './question.ts'
import { reportSchema, summarise } from './report.ts'
import { formatReport } from './table.ts'

const questions: readonly EvalQuestion[] = [
  questionOf({ id: 'own-words-001' }),
  questionOf({ id: 'own-words-002', question: 'Ai lo chuyện sóng 5G?', relevant: ['II.2.1.6'] }),
  questionOf({
    id: 'follow-up-001',
    kind: 'follow-up',
    question: 'Thế ai làm?',
    history: [{ role: 'user', content: 'Có bệnh án điện tử không?' }],
  }),
  questionOf({ id: 'out-of-scope-001', kind: 'out-of-scope', outcome: 'refused', relevant: [] }),
]

const assistant = fakeAssistant({ answer: answerOf({ cited: ['III.5.10'] }), found: ['III.5.10', 'I.1'] })
const observations = await observe(assistant, questions)
const report = summarise({ split: 'dev', without: ['dense'], observations })

/** The same run by an assistant that knows nothing. */
const worse = summarise({
  split: 'dev',
  without: [],
  observations: await observe(
    fakeAssistant({ answer: answerOf({ outcome: 'refused' }), found: [] }),
    questions,
  ),
})

describe('the evaluation report', () => {
  it('gives each kind its figures and counts endings by what was expected', () => {
    expect(Object.keys(report.kinds)).toEqual(['own-words', 'follow-up', 'out-of-scope'])
    expect(report.kinds['own-words']?.figures.foundFirst).toMatchObject({ mean: 0.5, count: 2 })
    expect(report.kinds['follow-up']?.figures.foundFirst?.mean).toBe(1)
    expect(report.kinds['follow-up']?.search).toBeNull()
    expect(report.kinds['out-of-scope']?.figures.rightRefusal?.mean).toBe(0)
    expect(report.outcomes).toEqual({ answered: { answered: 3 }, refused: { answered: 1 } })
    expect(report.reliability.bins).toMatchObject([{ from: 0.9, count: 4, shareRight: 0.5 }])
  })

  it('survives being written as JSON and read again', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  it('prints a line per kind and a total, and no question', () => {
    const text = formatReport(report)
    expect(text).toMatch(/^dev split, 4 questions, without dense/)
    expect(text).toMatch(/^own-words +2 +0\.50 +0\.50/m)
    expect(text).toMatch(/^total +4 /m)
    for (const { question } of questions) expect(text).not.toContain(question)
  })

  it('shows what a miss expected and what came instead', () => {
    const text = formatMisses(observations)
    expect(text).toContain('own-words-002: R@1, R@5, 1st cit')
    expect(text).toContain('expected  answered II.2.1.6')
    expect(text).toContain('found     III.5.10 I.1')
    expect(text).not.toContain('own-words-001')
  })

  it('tells what changed since an earlier run', () => {
    expect(compareReports(worse, report)).toMatch(/^own-words .*\+50/m)
    expect(compareReports(report, worse)).toMatch(/^follow-up +-100\*/m)
    expect(compareReports(report, report)).toMatch(/^total +0 /m)
    expect(compareReports({ ...report, split: 'test' }, report)).toContain('Not compared')
  })
})

describe('floors', () => {
  const floors = floorsSchema.parse(JSON.parse(JSON.stringify(floorsOf(report))))

  it('hold for the run they were recorded from', () => {
    expect(belowFloors(report, floors)).toEqual([])
  })

  it('name every kind and metric that fell', () => {
    expect(belowFloors(worse, floors)).toContain('follow-up R@1: 0.000 is below 0.990')
  })

  it('are demanded for every kind, and for no kind without questions', () => {
    expect(belowFloors(report, { margin: 0, kinds: {} })).toContain('own-words: no floor recorded')
    const { 'own-words': _dropped, ...rest } = report.kinds
    expect(belowFloors({ ...report, kinds: rest }, floors)).toContain(
      'own-words: has a floor but no questions',
    )
  })
})

describe('the evaluation command', () => {
  it('runs the dev split unless told otherwise', () => {
    expect(parseArguments(['--kind', 'role, english', '--without', 'dense,lexical'])).toMatchObject({
      kind: 'run',
      options: { split: 'dev', kind: ['role', 'english'], without: ['dense', 'lexical'], misses: false },
    })
  })

  it.each([
    [['--split', 'test', '--misses'], 'nobody may see'],
    [['--record-floors'], '--split test'],
    [['--split', 'test', '--record-floors', '--kind', 'role'], '--split test'],
    [['--without', 'magic'], 'dense'],
    [['--speed'], '--speed'],
  ])('%j is turned down with the reason', (args, reason) => {
    expect(parseArguments(args)).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) })
  })
})

describe('the question sets', () => {
  it('share no id and no question', async () => {
    const all = [...(await readQuestions('dev')), ...(await readQuestions('test'))]
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const distinct = new Set(all.map(({ question, history }) => JSON.stringify([question, history])))
    expect(distinct.size).toBe(all.length)
  })
})
