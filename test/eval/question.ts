import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** One evaluation question with what a right answer needs; one line of `questions/<split>.jsonl`. */
const questionSchema = z.strictObject({
  id: z.string().min(1),
  /** What makes the question hard: "own-words", "no-accents", "follow-up"… */
  kind: z.string().min(1),
  /** Who asks: "y tá", "cán bộ xã". */
  voice: z.string(),
  question: z.string().min(1),
  /** Earlier turns, oldest first; follow-ups only. */
  history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string() })).default([]),
  /** Clauses a right answer must cite, best first. */
  relevant: z.array(z.string()),
  /** Other clauses whose citation is not wrong. */
  acceptable: z.array(z.string()),
  /** Groups of accepted variants; a right answer contains one variant of every group. */
  mustContain: z.array(z.array(z.string().min(1)).min(1)),
  outcome: z.enum(['answered', 'absent', 'refused', 'clarify', 'smalltalk']),
})

export type EvalQuestion = z.infer<typeof questionSchema>

/** `dev` and `tuning` are for tuning and for looking at misses; `test` is for reporting only. */
export const splits = ['dev', 'tuning', 'test'] as const
export type Split = (typeof splits)[number]

/**
 * The questions of a split, in file order. A malformed line throws an error that names the line but does not
 * show it: nobody may read the test split, not even by accident in a log.
 */
export const readQuestions = async (split: Split): Promise<readonly EvalQuestion[]> => {
  const text = await readFile(new URL(`questions/${split}.jsonl`, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = questionSchema.safeParse(parseJson(line))
    if (parsed.success) return [parsed.data]
    const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'line').join(', ')
    throw new Error(`questions/${split}.jsonl:${index + 1}: invalid ${fields}`)
  })
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // the engine's own message would quote the line
  }
}
