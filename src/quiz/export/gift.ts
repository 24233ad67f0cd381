import type { QuizItem } from '../item.ts'
import type { WriteExport } from './exported-file.ts'
import { escapeWildcards, FIELD, scoreOf } from './moodle-rules.ts'
import { splitAtBlank } from './paper.ts'
import { exportWords } from './words.ts'

/**
 * The characters that mean something in GIFT (docs.moodle.org, "GIFT format"), and the escape itself. An arrow makes
 * pairs of any answers and cannot be escaped: it becomes one of another shape.
 */
const escapeGift = (text: string): string =>
  text.replaceAll('->', '→').replace(/[~=#{}:\\]/gu, (mark) => `\\${mark}`)

/** A text that begins with a bracket could be read as naming its own format ("[html]"). */
const answerText = (text: string): string => `${text.startsWith('[') ? '[plain]' : ''}${escapeGift(text)}`

/** An answer that itself begins like a weight ("%50%") needs one before it. */
const weighted = (text: string, weight: string | null): string =>
  `${weight === null ? '' : `%${weight}%`}${answerText(text)}`

const weightIfNeeded = (text: string, weight: string): string | null => (text.startsWith('%') ? weight : null)

const answersOf = (item: QuizItem): readonly string[] => {
  switch (item.kind) {
    case 'single':
      return item.options.map((option, at) =>
        at === item.key
          ? `=${weighted(option, weightIfNeeded(option, '100'))}`
          : `~${weighted(option, weightIfNeeded(option, '0'))}`,
      )
    case 'multiple': {
      const { right, wrong } = scoreOf(item)
      return item.options.map(
        (option, at) => `~${weighted(option, item.keys.includes(at) ? right : `-${wrong}`)}`,
      )
    }
    case 'true-false':
      return [item.key ? 'TRUE' : 'FALSE']
    case 'fill':
      return item.accepted.map(
        (answer) => `=${weighted(escapeWildcards(answer), weightIfNeeded(answer, '100'))}`,
      )
    case 'match':
      return item.pairs.map(({ left, right }) => `=${answerText(left)} -> ${escapeGift(right)}`)
  }
}

/** The stem on both sides of where the answers stand: GIFT wants words before them, and takes no bracket after them. */
const stemAround = (item: QuizItem): readonly [before: string, after: string] => {
  if (item.kind !== 'fill') return [item.stem, '']
  const [before, after] = splitAtBlank(item.stem)
  const canStandApart = before.trim() !== '' && !after.trimStart().startsWith('[')
  return canStandApart ? [before, after] : [`${before}${FIELD}${after}`, '']
}

const writeItem = (item: QuizItem): string => {
  const [before, after] = stemAround(item)
  const answers = answersOf(item)
    .map((answer) => `\n\t${answer}`)
    .join('')
  return [
    `// ${item.clauses.join(', ')}`,
    `::${escapeGift(item.id)}::[plain]${escapeGift(before)}{${answers}\n\t####${answerText(item.explanation)}\n}${escapeGift(after)}`,
  ].join('\n')
}

/** GIFT, Moodle's text format: every kind of item, with the explanation as general feedback. */
export const writeGift: WriteExport = ({ quiz }) => ({
  content: `${[
    `// ${quiz.title}`,
    // A slash parts a category from the one above it; doubled, it is a slash.
    `$CATEGORY: ${exportWords.category(quiz.title).replaceAll('/', '//')}`,
    ...quiz.items.map(writeItem),
  ].join('\n\n')}\n`,
  omitted: [],
})
