import type { Quiz, QuizItem } from './item.ts'

const LETTERS = 'ABCDEFGH'
const letter = (at: number): string => LETTERS.charAt(at)

const words = {
  single: 'Chọn một đáp án',
  multiple: 'Chọn mọi đáp án đúng',
  'true-false': 'Đúng hay sai',
  fill: 'Điền vào chỗ trống',
  match: 'Ghép cặp',
  right: 'Đúng',
  wrong: 'Sai',
  key: 'Đáp án',
  difficulty: 'độ khó',
  form: 'Đề',
  empty: 'Phạm vi này không có nội dung để đặt câu hỏi.',
} as const

const keyOf = (item: QuizItem): string => {
  switch (item.kind) {
    case 'single':
      return letter(item.key)
    case 'multiple':
      return item.keys.map(letter).join(', ')
    case 'true-false':
      return item.key ? words.right : words.wrong
    case 'fill':
      return item.accepted[0] ?? ''
    case 'match':
      return item.pairs.map((_, at) => `${at + 1}–${letter(at)}`).join(', ')
  }
}

const bodyOf = (item: QuizItem): readonly string[] => {
  if (item.kind === 'single' || item.kind === 'multiple')
    return item.options.map((text, at) => `   ${letter(at)}. ${text}`)
  if (item.kind === 'match')
    return item.pairs.map(({ left, right }, at) => `   ${at + 1}. ${left}  ↔  ${letter(at)}. ${right}`)
  return []
}

/** One item as plain text. A matching item is shown solved: whoever prints it for learners shuffles its right side. */
export const formatItem = (item: QuizItem, number: number, withKey: boolean): string =>
  [
    `${number}. [${words[item.kind]}, ${words.difficulty} ${item.difficulty}] ${item.stem}`,
    ...bodyOf(item),
    ...(withKey ? [`   → ${words.key}: ${keyOf(item)}. ${item.explanation}`] : []),
  ].join('\n')

/** A quiz with its keys as plain text. */
export const formatQuiz = (quiz: Quiz): string =>
  [
    `${quiz.title} (${words.form} ${quiz.form})`,
    ...(quiz.items.length === 0
      ? [words.empty]
      : quiz.items.map((item, at) => formatItem(item, at + 1, true))),
  ].join('\n\n')
