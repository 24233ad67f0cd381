import { z } from 'zod'
import { fold, normalise } from '../vietnamese/fold.ts'

const entry = z.object({ say: z.array(z.string().min(1)).min(1), means: z.array(z.string().min(1)).min(1) })

/** `seeds/glossary.json`: everyday or English wordings (`say`) of what the programme calls `means`. */
export const glossaryFile = z.object({ vietnamese: z.array(entry), english: z.array(entry) })
export type GlossaryFile = z.infer<typeof glossaryFile>

/** The programme's terms for what a question says in everyday words or in English, each once. */
export type Glossary = (question: string, language: 'vi' | 'en') => readonly string[]

/** Finds the programme's terms for the everyday and English words of a question. */
export const createGlossary = (file: GlossaryFile): Glossary => {
  const index = (entries: GlossaryFile['vietnamese'], key: (text: string) => string) => {
    const terms = new Map<string, readonly string[]>()
    for (const { say, means } of entries)
      for (const form of say) terms.set(key(form), [...(terms.get(key(form)) ?? []), ...means])
    return { terms, longest: Math.max(1, ...[...terms.keys()].map((form) => form.split(' ').length)) }
  }
  // Accents are dropped only from a question that has none: "bò" must not find what "bỏ" means.
  const accented = index(file.vietnamese, words)
  const bare = index(file.vietnamese, (text) => words(fold(text)))
  const english = index(file.english, words)

  return (question, language) => {
    const isBare = fold(question) === question.toLowerCase()
    const dictionaries = [isBare ? bare : accented, ...(language === 'en' ? [english] : [])]
    return [
      ...new Set(dictionaries.flatMap(({ terms, longest }) => findLongest(words(question), terms, longest))),
    ]
  }
}

const words = (text: string): string =>
  (
    normalise(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}&]+/gu) ?? []
  ).join(' ')

const findLongest = (
  text: string,
  terms: ReadonlyMap<string, readonly string[]>,
  longest: number,
): string[] => {
  const tokens = text.split(' ')
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(longest, tokens.length - at)
    let meanings: readonly string[] | undefined
    for (; length > 0; length--) {
      meanings = terms.get(tokens.slice(at, at + length).join(' '))
      if (meanings !== undefined) break
    }
    if (meanings !== undefined) found.push(...meanings)
    at += Math.max(1, length)
  }
  return found
}
