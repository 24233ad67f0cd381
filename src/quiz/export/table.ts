import type { ExportSource } from './exported-file.ts'
import { layOutPaper, letterAt } from './paper.ts'
import { exportWords } from './words.ts'

const { columns, kinds, difficulties } = exportWords

/** The quiz as a table: a heading and a row for each question, with as many option columns as the longest needs. */
export const layOutTable = (source: ExportSource): readonly (readonly (string | number)[])[] => {
  const questions = layOutPaper(source)
  const width = Math.max(4, ...questions.map(({ choices }) => choices.length))
  const letters = Array.from({ length: width }, (_, at) => letterAt(at))
  const rows = source.quiz.items.flatMap((item, at) => {
    const question = questions[at]
    if (question === undefined) return []
    return [
      [
        question.number,
        kinds[item.kind],
        item.stem,
        ...letters.map((_, choice) => question.choices[choice]?.text ?? ''),
        question.left.map((left, place) => `${place + 1}. ${left}`).join('\n'),
        question.answer,
        question.answerText,
        question.clauses.map(({ id }) => id).join(', '),
        question.explanation,
        difficulties[item.difficulty],
      ],
    ]
  })
  const heading = [
    columns.number,
    columns.kind,
    columns.stem,
    ...letters.map(columns.option),
    columns.pairs,
    columns.key,
    columns.keyText,
    columns.clauses,
    columns.explanation,
    columns.difficulty,
  ]
  return [heading, ...rows]
}
