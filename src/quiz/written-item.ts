import { z } from 'zod'
import { withId } from './identify.ts'
import { BLANK, type QuizItem } from './item.ts'
import { capitalised, trimPhrase } from './phrase.ts'
import { type Random, shuffled } from './random.ts'
import { quizWords } from './wording.ts'

/** Kinds that a model is asked to write; matching pairs are left to the rules. */
export const WRITABLE_KINDS = ['single', 'multiple', 'true-false', 'fill'] as const

/** What a model writes: one flat shape for all kinds, which every server's structured output can follow. */
const writtenItemSchema = z.object({
  kind: z.enum(WRITABLE_KINDS),
  clause: z.string(),
  quote: z.string(),
  stem: z.string(),
  options: z.array(z.string()),
  right: z.array(z.int()),
  isTrue: z.boolean(),
  accepted: z.array(z.string()),
  difficulty: z.int(),
})
export const writtenQuizSchema = z.object({ items: z.array(writtenItemSchema) })

type WrittenItem = z.output<typeof writtenItemSchema>

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * A model's item as one of ours, its options shuffled: models put the key in favourite places. Null when its parts
 * do not fit its kind; whether it is true is for the checks.
 */
export const readWritten = (
  written: WrittenItem,
  options: { readonly random: Random; readonly labelOf: (clause: string) => string },
): QuizItem | null => {
  const clause = tidy(written.clause).replace(/^\[|\]$/gu, '')
  const quote = trimPhrase(tidy(written.quote).replace(/^[“"]|[”"]$/gu, ''))
  const offered = written.options.map((option) => capitalised(trimPhrase(tidy(option))))
  const right = [...new Set(written.right)].flatMap((at) => offered.slice(at, at + 1))
  const offeredAnew = shuffled(offered, options.random)
  const difficulty = written.difficulty <= 1 ? 1 : written.difficulty >= 3 ? 3 : 2
  const common = {
    clauses: [clause],
    stem: capitalised(tidy(written.stem).replace(/(?:\.{3,}|_{2,}|…+)/gu, BLANK)),
    explanation: quizWords.explained(options.labelOf(clause), quote, clause),
    difficulty,
    source: 'generative',
  } as const
  const [only] = right
  switch (written.kind) {
    case 'single':
      return only === undefined || right.length !== 1 || offered.length !== 4
        ? null
        : withId({ ...common, kind: 'single', options: offeredAnew, key: offeredAnew.indexOf(only) })
    case 'multiple': {
      const keys = offeredAnew.flatMap((option, at) => (right.includes(option) ? [at] : []))
      return withId({ ...common, kind: 'multiple', options: offeredAnew, keys })
    }
    case 'true-false':
      return withId({ ...common, kind: 'true-false', key: written.isTrue })
    case 'fill':
      return withId({ ...common, kind: 'fill', accepted: written.accepted.map(tidy) })
  }
}
