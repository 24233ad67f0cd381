import MiniSearch from 'minisearch'
import { LocalIndex } from 'vectra'
import { buildIndex } from '../../src/retrieval/build.ts'
import { manifestSchema } from '../../src/retrieval/index-files.ts'
import { createIndexSource } from '../../src/retrieval/index-source.ts'
import { openIndex } from '../../src/retrieval/open-index.ts'
import { queryTerms } from '../../src/retrieval/query-terms.ts'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { projectPath, readProjectFile } from '../../src/runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../../src/runtime/node/transformers-embedder.ts'
import { readSeeds } from '../../src/runtime/seeds.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { type Quantiles, timeEach } from './quantiles.ts'

export type Retrieval = {
  /** What was measured → how long one question takes. */
  readonly steps: Readonly<Record<string, Quantiles>>
  readonly openIndexMs: number
  readonly buildIndexMs: number
}

const ROUNDS = 5
const NEAREST = 10

/** Retrieval in this process, as a whole and by step, each beside a library that does the same. */
export const measureRetrieval = async (questions: readonly string[]): Promise<Retrieval> => {
  const { programme, questions: expansions, outside } = await readSeeds(readProjectFile)
  const source = createIndexSource(programme.clauses, expansions, outside)
  const embedder = await createTransformersEmbedder({ model: null })
  const read = (name: string) => readProjectFile(`index/${name}`)

  const opening = performance.now()
  const index = await openIndex(read, source, embedder)
  const openIndexMs = performance.now() - opening

  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(await read('manifest.json'))))
  const vectra = new LocalIndex(projectPath('index'), manifest.files.vectors.name)
  const miniSearch = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => tokenise(text).map((token) => token.folded),
    processTerm: (term) => term,
  })
  const texts = [...source.passages.map(({ text }) => text), ...expansions.map(({ question }) => question)]
  miniSearch.addAll(texts.map((text, id) => ({ id, text })))
  const assistant = await loadAssistant({})

  const asked = await Promise.all(
    questions.map(async (text) => ({
      text,
      vector: await embedder.embedQuery(text),
      terms: queryTerms([{ text, weight: 1 }]),
    })),
  )
  const many = Array.from({ length: ROUNDS }, () => asked).flat()
  const time = async (work: (question: (typeof asked)[number]) => unknown): Promise<Quantiles> => {
    await timeEach(asked, work)
    return timeEach(many, work)
  }
  const steps = {
    'understand + retrieve, all signals': await time(({ text }) => assistant.search(text, NEAREST)),
    'embed the question': await time(({ text }) => embedder.embedQuery(text)),
    'nearest vectors, ours': await time(({ vector }) => nearest(index.vectors.score(vector))),
    'nearest vectors, vectra': await time(({ vector }) => vectra.queryItems([...vector], '', NEAREST)),
    'BM25, ours': await time(({ terms }) => [
      nearest(index.passages.score(terms)),
      nearest(index.questions.score(terms)),
    ]),
    'BM25, MiniSearch': await time(({ text }) => miniSearch.search(text).slice(0, NEAREST)),
  }

  const building = performance.now()
  await buildIndex(source, embedder)
  return { steps, openIndexMs, buildIndexMs: performance.now() - building }
}

/** The best few positions in one pass, as the libraries beside us also choose them. */
const nearest = (scores: Float32Array | Float64Array): readonly number[] => {
  const best: number[] = []
  const scoreOf = (at: number): number => scores[at] ?? 0
  for (let at = 0; at < scores.length; at++) {
    if (best.length === NEAREST && scoreOf(at) <= scoreOf(best[NEAREST - 1] ?? 0)) continue
    const rank = best.findIndex((other) => scoreOf(at) > scoreOf(other))
    best.splice(rank === -1 ? best.length : rank, 0, at)
    best.length = Math.min(best.length, NEAREST)
  }
  return best
}
