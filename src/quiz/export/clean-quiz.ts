import type { Quiz, QuizItem } from '../item.ts'

/** White space, control characters, which XML 1.0 cannot hold, and the two non-characters that it forbids as well. */
const GAP = /[\s\p{Cc}\ufffe\uffff]+/gu

/** Stands where a text has nothing that can be written: a reader then sees where it is, and its import goes on. */
const NOTHING = '…'

/** One line of composed Unicode (NFC) that any of the formats can hold. */
const cleanText = (text: string): string =>
  text.toWellFormed().replace(GAP, ' ').normalize('NFC').trim() || NOTHING

const cleanItem = (item: QuizItem): QuizItem => {
  const common = {
    id: cleanText(item.id),
    clauses: item.clauses.map(cleanText),
    stem: cleanText(item.stem),
    explanation: cleanText(item.explanation),
  }
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { ...item, ...common, options: item.options.map(cleanText) }
    case 'true-false':
      return { ...item, ...common }
    case 'fill':
      return { ...item, ...common, accepted: item.accepted.map(cleanText) }
    case 'match':
      return {
        ...item,
        ...common,
        pairs: item.pairs.map(({ left, right }) => ({ left: cleanText(left), right: cleanText(right) })),
      }
  }
}

/** The quiz with every text as `cleanText` leaves it: in every format a text is one paragraph. */
export const cleanQuiz = (quiz: Quiz): Quiz => ({
  ...quiz,
  title: cleanText(quiz.title),
  items: quiz.items.map(cleanItem),
  scope: quiz.scope.map(cleanText),
})
