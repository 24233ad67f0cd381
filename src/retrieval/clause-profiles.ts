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

  const words = new Set([...Object.keys(texts.postings), ...Object.keys(questions.postings)])
  const postings = [...words].map((word) => {
    const frequencies = new Map<number, number>()
    const add = (clause: number, frequency: number) =>
      frequencies.set(clause, (frequencies.get(clause) ?? 0) + frequency)
    eachPosting(texts.postings[word], add)
    eachPosting(questions.postings[word], (question, frequency) => add(clauseOf[question] ?? 0, frequency))
    return [word, [...frequencies].flat()] as const
  })
  return { lengths, postings: Object.fromEntries(postings) }
}

const eachPosting = (
  list: readonly number[] | undefined,
  visit: (document: number, frequency: number) => void,
): void => {
  if (list === undefined) return
  for (let at = 0; at < list.length; at += 2) visit(list[at] ?? 0, list[at + 1] ?? 0)
}
