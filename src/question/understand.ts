import type { Programme } from '../programme/clause.ts'
import { type ClauseReference, findClauseReferences } from '../retrieval/clause-reference.ts'
import type { RetrievalQuery } from '../retrieval/features.ts'
import { fold, normalise } from '../vietnamese/fold.ts'
import { readNumbers, supportedKeys } from '../vietnamese/numbers.ts'
import type { Expander } from './abbreviations.ts'
import { type Cues, readCues } from './cues.ts'
import type { Glossary } from './glossary.ts'
import { detectLanguage } from './language.ts'
import { withoutCourtesies } from './politeness.ts'
import { mendSpelling, type Vocabulary } from './spelling.ts'
import type { WordList } from './word-list.ts'

/** A question in the form that retrieval and the composer work with. */
export type UnderstoodQuestion = {
  /** As typed, one spelling for each syllable. */
  readonly typed: string
  /** With abbreviations, chat words and slips written out. */
  readonly text: string
  readonly language: 'vi' | 'en'
  readonly cues: Cues
  readonly references: readonly ClauseReference[]
  /** The references already are where the words of place led ("cái trước nó"): nobody should follow them again. */
  readonly isPlaced?: boolean
  readonly query: RetrievalQuery
  /** The conversation it was asked in, where that says more about it than a place in the document. */
  readonly conversation?: {
    /** Ids that the last answer cites. */
    readonly cited: readonly string[]
    /** Its wording leans on what went before. */
    readonly leans: boolean
  }
}

/** Reads a question as typed. */
export type Understand = (question: string) => UnderstoodQuestion

// A term from the glossary is a guess at what was meant, beside the words that were typed.
const GLOSSARY_WEIGHT = 0.4

/** What is needed to read a question; all of it data from `seeds/` and the programme. */
export type Knowledge = {
  readonly programme: Programme
  readonly expand: Expander
  readonly glossary: Glossary
  readonly words: WordList
  readonly vocabulary: Vocabulary
}

/** Mends and expands the question, and finds what its wording asks for and which clauses it names. */
export const createUnderstand = ({
  programme,
  expand,
  glossary,
  words,
  vocabulary,
}: Knowledge): Understand => {
  const stating = createStating(programme)
  return (question) => {
    const typed = normalise(question).trim()
    const language = detectLanguage(typed)
    const asked = withoutCourtesies(typed)
    const text = language === 'en' ? expand(asked) : mendSpelling(expand(asked), words, vocabulary)
    const references = findClauseReferences(text, programme)
    const cues = readCues(text)
    const terms = glossary(text, language)
    const bare = fold(text) === text.toLowerCase()
    const guess = terms.map((term) => (bare ? fold(term) : term)).join('. ')
    return {
      typed,
      text,
      language,
      cues,
      references,
      query: {
        text: guess === '' ? text : `${text} ${guess}`,
        wordings: [{ text, weight: 1 }, ...(guess === '' ? [] : [{ text: guess, weight: GLOSSARY_WEIGHT }])],
        references: references.flatMap((reference) => {
          if (reference.kind === 'clause') return [reference.id]
          if (reference.kind === 'ambiguous') return reference.ids
          // Of a number that is not there, what would hold it comes nearest.
          return reference.kind === 'missing' ? holding(programme, reference.nearest) : []
        }),
        years: cues.years,
        stating: stating(text),
        // "… ở phần tổ chức thực hiện" prefers what stands there.
        within: references.flatMap((reference) =>
          reference.kind === 'section'
            ? (programme.sections.find(({ id }) => id === reference.id)?.clauseIds ?? [])
            : [],
        ),
      },
    }
  }
}

/** A figure that more clauses state than this tells nothing about which is meant. */
const FEW = 3

/** For a question, the clauses that state one of its figures. */
const createStating = ({ clauses }: Programme): ((text: string) => readonly string[]) => {
  const stated = clauses.map(({ id, text }) => ({ id, keys: supportedKeys(readNumbers(text).mentions) }))
  return (text) =>
    readNumbers(text)
      .mentions.filter(({ kind, text: written }) => kind === 'percent' || /^\d+,\d+$/.test(written))
      .flatMap(({ key }) => {
        const ids = stated.filter(({ keys }) => keys.has(key)).map(({ id }) => id)
        return ids.length <= FEW ? ids : []
      })
}

const holding = ({ clauses, sections }: Programme, id: string | null): readonly string[] =>
  clauses.some((clause) => clause.id === id)
    ? clauses.flatMap((clause) => (clause.id === id ? [clause.id] : []))
    : (sections.find((section) => section.id === id)?.clauseIds ?? [])
