import { BLANK, type ItemKind, type QuizItem } from '../item.ts'
import { createRandom, hashText, shuffled } from '../random.ts'
import type { ExportSource } from './exported-file.ts'
import { exportWords } from './words.ts'

export type Choice = { readonly letter: string; readonly text: string }

/** A question as it stands on paper, with its key. */
export type PaperQuestion = {
  readonly number: number
  readonly kind: ItemKind
  readonly stem: string
  /** How to answer, unless the stem begins with that very verb. */
  readonly instruction: string | null
  /** What is chosen from; for `match` the right-hand side in another order than the left. */
  readonly choices: readonly Choice[]
  /** Left-hand side of `match`; empty for the other kinds. */
  readonly left: readonly string[]
  /** What stands in the key: "B", "A, C", "1–c; 2–a"; empty for `fill`. */
  readonly answer: string
  /** The same in words. */
  readonly answerText: string
  readonly clauses: readonly { readonly id: string; readonly label: string }[]
  readonly explanation: string
}

/** Side by side on one line of A4, in characters of the longest. */
const ON_ONE_LINE = 10
const IN_TWO_COLUMNS = 32

/** How many choices stand side by side. */
export const columnsFor = (choices: readonly Choice[]): 1 | 2 | 4 => {
  const longest = Math.max(0, ...choices.map(({ text }) => text.length))
  if (longest > IN_TWO_COLUMNS) return 1
  return longest > ON_ONE_LINE || choices.length > 4 ? 2 : 4
}

export const letterAt = (index: number): string => String.fromCharCode(65 + index)

const lettered = (texts: readonly string[]): readonly Choice[] =>
  texts.map((text, index) => ({ letter: letterAt(index), text }))

/** The right-hand sides, each once, in an order that gives nothing away and is the same each time. */
export const shuffledRights = (item: Extract<QuizItem, { kind: 'match' }>): readonly string[] => {
  const inOrder = [...new Set(item.pairs.map(({ right }) => right))]
  const order = shuffled(inOrder, createRandom(hashText(item.id)))
  const isSame = order.every((right, at) => right === inOrder[at])
  return isSame ? [...order.slice(1), ...order.slice(0, 1)] : order
}

/** The words around the first blank of a stem; where a trainer has removed it, it comes last. */
export const splitAtBlank = (stem: string): readonly [before: string, after: string] => {
  const at = stem.indexOf(BLANK)
  return at < 0 ? [`${stem} `, ''] : [stem.slice(0, at), stem.slice(at + BLANK.length)]
}

type Keyed = Pick<PaperQuestion, 'choices' | 'left' | 'answer' | 'answerText'>

const chosen = (options: readonly string[], keys: readonly number[]): Keyed => ({
  choices: lettered(options),
  left: [],
  answer: keys.map(letterAt).join(', '),
  answerText: keys.map((key) => options[key] ?? '').join('; '),
})

const keyOf = (item: QuizItem): Keyed => {
  switch (item.kind) {
    case 'single':
      return chosen(item.options, [item.key])
    case 'multiple':
      return chosen(item.options, item.keys)
    case 'true-false':
      return chosen([exportWords.isTrue, exportWords.isFalse], [item.key ? 0 : 1])
    case 'fill':
      return {
        choices: [],
        left: [],
        answer: '',
        answerText: item.accepted.join(` ${exportWords.or} `),
      }
    case 'match': {
      const rights = shuffledRights(item)
      return {
        choices: lettered(rights).map(({ letter, text }) => ({ letter: letter.toLowerCase(), text })),
        left: item.pairs.map(({ left }) => left),
        answer: item.pairs
          .map(({ right }, at) => `${at + 1}–${letterAt(rights.indexOf(right)).toLowerCase()}`)
          .join('; '),
        answerText: item.pairs.map(({ left, right }) => `${left} → ${right}`).join('; '),
      }
    }
  }
}

const stemOnPaper = (item: QuizItem): string => {
  if (item.kind !== 'fill') return item.stem
  const [before, after] = splitAtBlank(item.stem)
  return `${before}………………${after}`
}

const firstWord = (text: string): string => text.split(' ')[0] ?? ''

const instructionFor = ({ kind, stem }: QuizItem): string | null => {
  const instruction = exportWords.instructions[kind]
  return firstWord(stem) === firstWord(instruction) ? null : instruction
}

/** The quiz as numbered questions with their keys. */
export const layOutPaper = ({ quiz, labelOf }: ExportSource): readonly PaperQuestion[] =>
  quiz.items.map((item, index) => ({
    number: index + 1,
    kind: item.kind,
    stem: stemOnPaper(item),
    instruction: instructionFor(item),
    ...keyOf(item),
    clauses: item.clauses.map((id) => ({ id, label: labelOf(id) })),
    explanation: item.explanation,
  }))
