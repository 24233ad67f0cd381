import { z } from 'zod'
import { parseErrata } from '../programme/errata.ts'
import { parseProgramme } from '../programme/parse.ts'
import { abbreviationsFile } from '../question/abbreviations.ts'
import { glossaryFile } from '../question/glossary.ts'
import { createNamesOther } from '../question/scope.ts'
import { scopeClassifier } from '../question/scope-classifier.ts'
import { smalltalkExample } from '../question/small-talk.ts'
import { parseWordList } from '../question/word-list.ts'
import { expansionQuestion } from '../retrieval/index-source.ts'

/** Reads one file of the project; undefined when it does not exist. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>

/** A file under `seeds/` is missing or not of its form. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
}

/**
 * Reads everything under `seeds/` that the assistant works with.
 * @throws SeedError, ProgrammeFormatError
 */
export const readSeeds = async (read: ReadFile) => {
  const text = async (path: string): Promise<string> => {
    const bytes = await read(path)
    if (bytes === undefined) throw new SeedError(`Thiếu tệp ${path}`)
    return new TextDecoder().decode(bytes)
  }
  const json = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> => {
    try {
      return schema.parse(JSON.parse(await text(path)))
    } catch (cause) {
      if (cause instanceof SeedError) throw cause
      throw new SeedError(
        `${path} không đúng dạng: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      )
    }
  }
  const lines = (content: string) => content.split('\n').filter((line) => line.trim() !== '')
  const jsonLines = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.infer<Schema>[]> =>
    lines(await text(path)).map((line, at) => {
      const parsed = schema.safeParse(readJson(line))
      if (!parsed.success) throw new SeedError(`${path}, dòng ${at + 1} không đúng dạng`)
      return parsed.data
    })
  const errata = parseErrata(await json('seeds/errata.json', z.unknown()))
  const programme = parseProgramme(await text('seeds/programme.txt'), errata.certain)
  const elsewhere = lines(await text('seeds/elsewhere.txt')).filter((line) => !line.startsWith('#'))
  const namesOther = createNamesOther(programme, elsewhere)
  const outOfScope = await jsonLines('seeds/out-of-scope.jsonl', outOfScopeExample)
  return {
    programme,
    errata,
    questions: await jsonLines('seeds/questions.jsonl', expansionQuestion),
    outOfScope: outOfScope.map(({ question }) => question),
    // Where one word tells it apart (another province, another document), an example of likeness would make every
    // question about the same matter here look out of scope.
    outside: outOfScope
      .filter(
        ({ question, nearMiss }) =>
          nearMiss !== true && !namesOther(question).unknownDocument && namesOther(question).elsewhere === 0,
      )
      .map(({ question }) => question),
    namesOther,
    scopeClassifier: await json('seeds/scope-classifier.json', scopeClassifier),
    smalltalk: await jsonLines('seeds/small-talk.jsonl', smalltalkExample),
    smalltalkClassifier: await json('seeds/small-talk-classifier.json', scopeClassifier),
    detailClassifier: await json('seeds/detail-classifier.json', scopeClassifier),
    abbreviations: await json('seeds/abbreviations.json', abbreviationsFile),
    glossary: await json('seeds/glossary.json', glossaryFile),
    words: parseWordList(await text('seeds/syllables.tsv')),
  }
}
/** `nearMiss`: too like a question that a clause answers; marked by `npm run fit`. */
const outOfScopeExample = z.object({ question: z.string(), nearMiss: z.literal(true).optional() })

const readJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
