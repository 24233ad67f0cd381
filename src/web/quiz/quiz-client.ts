import * as z from 'zod/mini'
import type { Quiz, QuizItem } from '../../quiz/item.ts'
import { type Choices, quizSchema } from './quiz-schema.ts'

export type Failure =
  | { readonly kind: 'unreachable' }
  /** The server says what is wrong, in Vietnamese. */
  | { readonly kind: 'rejected'; readonly detail: string }
  | { readonly kind: 'unexpected' }

export type Made = { readonly kind: 'made'; readonly quiz: Quiz } | Failure

export type Exported =
  | {
      readonly kind: 'exported'
      readonly file: Blob
      readonly name: string
      /** Places of the items left out, from 1, by why. */
      readonly omitted: Readonly<Record<'kind' | 'length', readonly number[]>>
    }
  | Failure

const problemSchema = z.object({
  detail: z.string(),
  errors: z.optional(z.array(z.object({ detail: z.string() }))),
})

const readFailure = async (response: Response): Promise<Failure> => {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  if (!problem.success) return { kind: 'unexpected' }
  const { detail, errors = [] } = problem.data
  return { kind: 'rejected', detail: errors[0]?.detail ?? detail }
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': 'vi' },
    body: JSON.stringify(body),
  })

/** Has the server make a quiz; never rejects. */
export const makeQuiz = async (choices: Choices): Promise<Made> => {
  const { difficulty, ...always } = choices
  try {
    const response = await post('/api/quiz', difficulty === null ? always : choices)
    if (!response.ok) return await readFailure(response)
    const quiz = quizSchema.safeParse(await response.json())
    return quiz.success ? { kind: 'made', quiz: quiz.data } : { kind: 'unexpected' }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** How many are asked for in the search for one: enough that most are not in the quiz yet. */
const SPARE = 12
const MOST = 100

/**
 * Another item of the same kind and difficulty in the quiz's scope: about the same clause if there is one, else
 * about a clause that the quiz does not ask about yet, else any. Null when there is none.
 */
export const makeAnother = async (
  quiz: Quiz,
  item: QuizItem,
  seed: number,
): Promise<{ readonly kind: 'made'; readonly item: QuizItem | null } | Failure> => {
  const made = await makeQuiz({
    scope: [...quiz.scope],
    count: Math.min(MOST, quiz.items.length + SPARE),
    kinds: [item.kind],
    difficulty: item.difficulty,
    seed,
    form: quiz.form,
  })
  if (made.kind !== 'made') return made
  const taken = new Set(quiz.items.map(({ id }) => id))
  const asked = new Set(quiz.items.map(({ clauses }) => clauses[0]))
  const stems = new Set(quiz.items.map(({ stem }) => stem))
  const fresh = made.quiz.items.filter(({ id, stem }) => !taken.has(id) && !stems.has(stem))
  const another =
    fresh.find(({ clauses }) => clauses[0] === item.clauses[0]) ??
    fresh.find(({ clauses }) => !asked.has(clauses[0])) ??
    fresh[0] ??
    null
  return { kind: 'made', item: another }
}

const readOmitted = (header: string | null): Readonly<Record<'kind' | 'length', readonly number[]>> => {
  const numbers = (reason: string) =>
    [...(header ?? '').matchAll(/(\d+);reason=(\w+)/g)]
      .filter(([, , why]) => why === reason)
      .map(([, number]) => Number(number))
  return { kind: numbers('kind'), length: numbers('length') }
}

/** Has the server write a quiz as a file; never rejects. */
export const exportQuiz = async (quiz: Quiz, format: string): Promise<Exported> => {
  try {
    const response = await post(`/api/quiz/export?format=${encodeURIComponent(format)}`, quiz)
    if (!response.ok) return await readFailure(response)
    const disposition = response.headers.get('Content-Disposition') ?? ''
    return {
      kind: 'exported',
      file: await response.blob(),
      name: /filename="([^"]+)"/.exec(disposition)?.[1] ?? `cau-hoi-on-tap.${format}`,
      omitted: readOmitted(response.headers.get('X-Quiz-Omitted')),
    }
  } catch {
    return { kind: 'unreachable' }
  }
}
