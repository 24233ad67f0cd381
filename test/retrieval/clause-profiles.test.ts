import { expect, test } from 'vitest'
import { deriveProfiles } from '../../src/retrieval/clause-profiles.ts'
import { createIndexSource } from '../../src/retrieval/index-source.ts'
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { sampleSource, wholeSource } from './sample-index.ts'

const profilesOf = (source: typeof wholeSource) =>
  deriveProfiles(source, buildLexicalIndex(source.questions.map(({ question }) => tokenise(question))))

test('a profile counts every syllable of the clause and of all its questions', () => {
  const { lengths, postings } = profilesOf(wholeSource)
  wholeSource.clauses.forEach((clause, at) => {
    const questions = wholeSource.questions.filter((question) => question.clause === clause.id)
    const words = [clause.text, ...questions.map(({ question }) => question)].flatMap((text) =>
      tokenise(text).map((token) => token.text),
    )
    expect(lengths[at]).toBe(words.length)
    for (const word of new Set(words)) {
      const list = postings[word] ?? []
      const place = list.findIndex((document, position) => position % 2 === 0 && document === at)
      expect(list[place + 1]).toBe(words.filter((other) => other === word).length)
    }
  })
})

test('a word that JavaScript gives to every object is counted like any other', () => {
  const { clauses } = sampleSource(2)
  const id = clauses[1]?.id ?? ''
  const questions = ['constructor', 'toString constructor', 'valueOf'].map((question) => ({
    clause: id,
    question,
  }))
  const { postings } = profilesOf(createIndexSource(clauses, questions))
  expect(Object.entries(postings)).toContainEqual(['constructor', [1, 2]])
})
