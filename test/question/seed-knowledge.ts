import { createExpander } from '../../src/question/abbreviations.ts'
import { createGlossary } from '../../src/question/glossary.ts'
import { createUnderstand } from '../../src/question/understand.ts'
import { createVocabulary } from '../../src/question/vocabulary.ts'
import { readProjectFile } from '../../src/runtime/node/project-files.ts'
import { readSeeds } from '../../src/runtime/seeds.ts'

/** Everything under `seeds/`, as the assistant reads it. */
export const seeds = await readSeeds(readProjectFile)

/** The syllables of general Vietnamese and the words beside them that `seeds/syllables.tsv` counts. */
export const generalWords = new TextDecoder()
  .decode(await readProjectFile('seeds/syllables.tsv'))
  .split('\n')
  .slice(1)
  .flatMap((line) => line.split('\t')[0] ?? [])
  .filter((word) => /^\p{L}+$/u.test(word))

export const expand = createExpander(seeds.abbreviations, seeds.words.isSyllable)
export const glossary = createGlossary(seeds.glossary)
export const vocabulary = createVocabulary([
  ...seeds.programme.clauses.map(({ text }) => text),
  ...seeds.questions.map(({ question }) => question),
])
export const understand = createUnderstand({
  programme: seeds.programme,
  expand,
  glossary,
  words: seeds.words,
  vocabulary,
})
