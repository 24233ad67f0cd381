// Prints items of a quiz as a trainer reads them: npm has no part in it, `node scripts/sample-quiz.ts 100 7`.
import { readFileSync } from 'node:fs'
import { parseErrata } from '../src/programme/errata.ts'
import { parseProgramme } from '../src/programme/parse.ts'
import { formatItem } from '../src/quiz/format-text.ts'
import { createQuizMaker } from '../src/quiz/maker.ts'
import { createRandom, shuffled } from '../src/quiz/random.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const [count = '100', seed = '1', of = 'seeds/programme.txt'] = process.argv.slice(2)
const ours = of === 'seeds/programme.txt'
const errata = ours ? parseErrata(JSON.parse(read('seeds/errata.json'))) : { certain: [], suspected: [] }
const maker = createQuizMaker({
  programme: parseProgramme(read(of), errata.certain),
  suspicions: errata.suspected,
})

// Every item that can be made, so that the sample is of all that a trainer may ever get.
const items = maker.candidates.flatMap((candidate) => maker.make(candidate, Number(seed)) ?? [])
const distinct = [...new Map(items.map((item) => [item.id, item])).values()]
const clauses = new Set(distinct.map((item) => item.clauses[0]))
const sample = shuffled(distinct, createRandom(Number(seed))).slice(0, Number(count))
process.stdout.write(`${distinct.length} items about ${clauses.size} clauses; ${sample.length} of them:\n\n`)
for (const [at, item] of sample.entries()) process.stdout.write(`${formatItem(item, at + 1, true)}\n\n`)
