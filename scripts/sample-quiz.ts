// Prints items as a trainer reads them, for judging: `node scripts/sample-quiz.ts 100 7` (how many, seed, text).
import { readFileSync } from 'node:fs'
import { parseErrata } from '../src/programme/errata.ts'
import { parseProgramme } from '../src/programme/parse.ts'
import { makeBank } from '../src/quiz/bank.ts'
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
const items = makeBank(maker, Number(seed))
const clauses = new Set(items.map((item) => item.clauses[0]))
const sample = shuffled(items, createRandom(Number(seed))).slice(0, Number(count))
process.stdout.write(`${items.length} items about ${clauses.size} clauses; ${sample.length} of them:\n\n`)
for (const [at, item] of sample.entries()) process.stdout.write(`${formatItem(item, at + 1, true)}\n\n`)
