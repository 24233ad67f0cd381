import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IndexError, type IndexFault, sha256 } from '../../src/retrieval/index-files.ts'
import { createIndexSource, UnknownClauseError } from '../../src/retrieval/index-source.ts'
import { type OpenIndex, openIndex } from '../../src/retrieval/open-index.ts'
import { queryTerms } from '../../src/retrieval/query-terms.ts'
import { buildSample, filesOf, reader, sampleSource, seeds, staticEmbedder } from './sample-index.ts'

const source = sampleSource()
const built = await buildSample(source)
const whole = filesOf(built)

const open = (files: ReadonlyMap<string, Uint8Array>) => openIndex(reader(files), source, staticEmbedder)

const refusal = async (outcome: Promise<OpenIndex>): Promise<IndexError> => {
  const error = await outcome.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof IndexError) return error
  throw new Error(`not refused: ${String(error)}`)
}

const expectFault = async (outcome: Promise<OpenIndex>, fault: IndexFault) => {
  const error = await refusal(outcome)
  expect(error.fault).toBe(fault)
  expect(error.message).toContain('npm run index')
}

const scoresOf = async (index: OpenIndex) => {
  const terms = queryTerms([{ text: 'chuyển đổi số toàn dân', weight: 1 }])
  const vector = await staticEmbedder.embedQuery('chuyển đổi số toàn dân')
  return [index.passages, index.questions, index.profiles]
    .map((lexical) => [...lexical.score(terms)])
    .concat([[...index.vectors.score(vector)]])
}

const withFile = (name: string, content: Uint8Array): Map<string, Uint8Array> =>
  new Map(whole).set(name, content)

/** The index with one data file rewritten and its digest in the manifest made right, as a faulty builder would. */
const forged = async (kind: 'vectors' | 'lexical', change: (parsed: object) => unknown) => {
  const entry = built.manifest.files[kind]
  const parsed = JSON.parse(new TextDecoder().decode(whole.get(entry.name)))
  const content = new TextEncoder().encode(JSON.stringify(change(parsed)))
  const files = { ...built.manifest.files, [kind]: { ...entry, sha256: await sha256(content) } }
  const manifest = new TextEncoder().encode(JSON.stringify({ ...built.manifest, files }))
  return withFile(entry.name, content).set('manifest.json', manifest)
}

describe('an index that cannot be used is refused, and the reader told to run npm run index', () => {
  test('when there is none', () => expectFault(open(new Map()), 'missing'))

  test.each(['vectors', 'lexical'] as const)('when its %s are gone', async (kind) => {
    const files = new Map(whole)
    files.delete(built.manifest.files[kind].name)
    await expectFault(open(files), 'damaged')
  })

  test('when it was built with another model, naming both', async () => {
    const outcome = openIndex(reader(whole), source, { id: 'Xenova/multilingual-e5-small', dimensions: 384 })
    const error = await refusal(outcome)
    expect(error.fault).toBe('other-model')
    expect(error.message).toContain('Xenova/multilingual-e5-small')
    expect(error.message).toContain(staticEmbedder.id)
  })

  test('when it is of an earlier format', async () => {
    const manifest = new TextEncoder().encode(JSON.stringify({ ...built.manifest, format: 1 }))
    await expectFault(open(withFile('manifest.json', manifest)), 'outdated')
  })

  test.each([
    [
      'a word of the programme',
      () => sampleSource().clauses.map((c, at) => (at === 0 ? { ...c, text: `${c.text} Thêm.` } : c)),
      source.questions,
    ],
    [
      'an expansion question',
      () => source.clauses,
      source.questions.with(0, { clause: source.questions[0]?.clause ?? '', question: 'Câu hỏi khác?' }),
    ],
    ['the order of the questions', () => source.clauses, source.questions.toReversed()],
  ] as const)('when %s has changed since', async (_what, clauses, questions) => {
    const changed = createIndexSource(clauses(), questions)
    await expectFault(openIndex(reader(whole), changed, staticEmbedder), 'outdated')
  })

  test('when a vector is too short', async () => {
    const files = await forged('vectors', (parsed) =>
      JSON.parse(JSON.stringify(parsed).replace(/"vector":\[-?\d+,/, '"vector":[')),
    )
    await expectFault(open(files), 'damaged')
  })

  test('when a vector is missing, or a length of the lexical half', async () => {
    const shorter = (_: string, first: string) => first
    const vectors = await forged('vectors', (parsed) =>
      'items' in parsed && Array.isArray(parsed.items) ? { ...parsed, items: parsed.items.slice(1) } : parsed,
    )
    await expectFault(open(vectors), 'damaged')
    const lexical = await forged('lexical', (parsed) =>
      JSON.parse(JSON.stringify(parsed).replace(/("lengths":\[)\d+,/, shorter)),
    )
    await expectFault(open(lexical), 'damaged')
  })

  test('when a file ends early, wherever it ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole.keys()),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        async (name, share) => {
          const content = whole.get(name) ?? new Uint8Array()
          await expectFault(
            open(withFile(name, content.slice(0, Math.floor(content.length * share)))),
            'damaged',
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a flipped bit anywhere is refused, or changes nothing that is searched', async () => {
  const expected = await scoresOf(await open(whole))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole.keys()),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.integer({ min: 0, max: 7 }),
      async (name, share, bit) => {
        const content = Uint8Array.from(whole.get(name) ?? [])
        const at = Math.floor(content.length * share)
        content[at] = (content[at] ?? 0) ^ (1 << bit)
        const outcome = await open(withFile(name, content)).catch((error: unknown) => error)
        if (outcome instanceof IndexError) expect(outcome.message).toContain('npm run index')
        else expect(await scoresOf(await open(withFile(name, content)))).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})

test('an expansion question of a clause that does not exist is refused by name', () => {
  expect(() =>
    createIndexSource(seeds.programme.clauses, [{ clause: 'III.9.9', question: 'Có không?' }]),
  ).toThrow(UnknownClauseError)
})
