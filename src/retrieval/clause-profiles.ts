import { tokenise } from '../vietnamese/tokenise.ts'
import type { IndexSource } from './index-source.ts'
import { buildLexicalIndex, type StoredLexicalIndex } from './lexical-index.ts'

/**
 * Each clause with all its expansion questions as one document, in document order. It follows from the questions'
 * index, which takes a few milliseconds to add up and a third of the whole index to store.
 */
export const deriveProfiles = (source: IndexSource, questions: StoredLexicalIndex): StoredLexicalIndex => {
  const { clauses } = source
  const texts = buildLexicalIndex(clauses.map(({ text }) => tokenise(text)))
  const position = new Map(clauses.map(({ id }, at) => [id, at]))
  const clauseOf = source.questions.map(({ clause }) => position.get(clause) ?? 0)

  const lengths = [...texts.lengths]
  questions.lengths.forEach((length, question) => {
    const clause = clauseOf[question] ?? 0
    lengths[clause] = (lengths[clause] ?? 0) + length
  })

  const profiles = new Map<string, Map<number, number>>()
  const add = (word: string, list: readonly number[], clauseAt: (document: number) => number): void => {
    const frequencies = profiles.get(word) ?? new Map<number, number>()
    profiles.set(word, frequencies)
    for (let at = 0; at < list.length; at += 2) {
      const clause = clauseAt(list[at] ?? 0)
      frequencies.set(clause, (frequencies.get(clause) ?? 0) + (list[at + 1] ?? 0))
    }
  }
  for (const [word, list] of Object.entries(texts.postings)) add(word, list, (clause) => clause)
  for (const [word, list] of Object.entries(questions.postings))
    add(word, list, (question) => clauseOf[question] ?? 0)
  const postings = [...profiles].map(([word, frequencies]) => [word, [...frequencies].flat()] as const)
  return { lengths, postings: Object.fromEntries(postings) }
}
