import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { projectPath } from '../src/runtime/node/project-files.ts'
import { openForFitting } from './fitting.ts'

/**
 * Marks the out-of-scope examples that say nearly the same as a question that a clause answers ("ngân sách cả nước cho
 * khoa học" beside "ngân sách tỉnh cho khoa học"): one word tells them apart, so likeness to them says nothing. The
 * scope classifier still learns from them. Run first of `npm run fit`, and after the examples have changed.
 */
const TOO_LIKE = 0.8

const example = z.object({ question: z.string(), nearMiss: z.literal(true).optional() })
const { embedder, seeds } = await openForFitting()
const path = projectPath('seeds/out-of-scope.jsonl')
const examples = (await readFile(path, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => example.parse(JSON.parse(line)))
const [answered, outside] = await Promise.all([
  embedder.embedPassages(seeds.questions.map(({ question }) => question)),
  embedder.embedPassages(examples.map(({ question }) => question)),
])
const likeness = (left: Float32Array) =>
  Math.max(...answered.map((right) => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)))
const marked = examples.map(({ question }, at) =>
  likeness(outside[at] ?? new Float32Array()) >= TOO_LIKE ? { question, nearMiss: true } : { question },
)
await writeFile(path, `${marked.map((line) => JSON.stringify(line)).join('\n')}\n`)
process.stdout.write(`${marked.filter((line) => 'nearMiss' in line).length} of ${marked.length} marked\n`)
