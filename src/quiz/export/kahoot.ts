import type { QuizItem } from '../item.ts'
import type { OmissionReason, WriteExport } from './exported-file.ts'
import { exportWords } from './words.ts'
import { writeWorkbook } from './workbook.ts'

/** Kahoot's own limits, in its template's headings; it refuses a file with a longer text. */
const QUESTION_CHARACTERS = 120
const ANSWER_CHARACTERS = 75
const ANSWERS = 4

/** Two of the limits that Kahoot offers: time to read four long options, and to weigh each of them. */
const SECONDS = { one: 30, several: 60 } as const

/**
 * `KahootQuizTemplate.xlsx` as offered in 2025 ("Add question › Import spreadsheet"): the title in B2, headings in
 * row 8, questions from row 9, their numbers in column A. The import goes by place and wants these headings.
 */
const HEADINGS = [
  '',
  `Question - max ${QUESTION_CHARACTERS} characters`,
  ...[1, 2, 3, 4].map((number) => `Answer ${number} - max ${ANSWER_CHARACTERS} characters`),
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
]
const TITLE = ['', 'Quiz template']

type Question = {
  readonly stem: string
  readonly answers: readonly string[]
  /** Numbers of the right answers, from 1. */
  readonly right: readonly number[]
}

const readItem = (item: QuizItem): Question | null => {
  switch (item.kind) {
    case 'single':
      return { stem: item.stem, answers: item.options, right: [item.key + 1] }
    case 'multiple':
      return { stem: item.stem, answers: item.options, right: item.keys.map((key) => key + 1) }
    case 'true-false':
      return {
        stem: item.stem,
        answers: [exportWords.isTrue, exportWords.isFalse],
        right: [item.key ? 1 : 2],
      }
    default:
      return null
  }
}

const isLong = ({ stem, answers }: Question): boolean =>
  stem.length > QUESTION_CHARACTERS || answers.some((answer) => answer.length > ANSWER_CHARACTERS)

/** "Theo Chương trình hành động, ": what every question says; a place in it ("nhiệm vụ 1.7") has a number and stays. */
const OPENING = /^Theo [^,\d]+, (\p{L})/u

/** A stem that is too long without the opening that the title of the whole quiz says as well. */
const shorten = (question: Question): Question =>
  question.stem.length <= QUESTION_CHARACTERS
    ? question
    : {
        ...question,
        stem: question.stem.replace(OPENING, (_, first: string) => first.toLocaleUpperCase('vi')),
      }

const fit = (item: QuizItem): Question | OmissionReason => {
  const question = readItem(item)
  if (question === null || question.answers.length > ANSWERS) return 'kind'
  const short = shorten(question)
  return isLong(short) ? 'length' : short
}

/** Kahoot's import sheet: choices of up to four. What it would refuse is left out, never cut. */
export const writeKahoot: WriteExport = ({ quiz }) => {
  const fitted = quiz.items.map(fit)
  const questions = fitted.filter((question) => typeof question !== 'string')
  const rows = questions.map(({ stem, answers, right }, at) => [
    at + 1,
    stem,
    ...Array.from({ length: ANSWERS }, (_, place) => answers[place] ?? ''),
    right.length > 1 ? SECONDS.several : SECONDS.one,
    right.length > 1 ? right.join(',') : (right[0] ?? ''),
  ])
  return {
    content: writeWorkbook({
      name: 'Sheet1',
      rows: [[], TITLE, [], [], [], [], [], HEADINGS, ...rows],
      headingRow: 7,
      widths: [6, 60, 32, 32, 32, 32, 20, 20],
    }),
    omitted: fitted.flatMap((reason, at) => (typeof reason === 'string' ? [{ number: at + 1, reason }] : [])),
  }
}
