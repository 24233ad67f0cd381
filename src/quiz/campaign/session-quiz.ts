import { type QuizItem, quizSchema } from '../item.ts'

/** A trainer's session asks at least one and at most this many items. */
const MOST_ITEMS = 200

const hasKeysAmongOptions = (item: QuizItem): boolean =>
  item.kind !== 'multiple' || item.keys.every((key) => key < item.options.length)

/** A quiz that learners can be given: edited by hand perhaps, but whole. */
export const sessionQuizSchema = quizSchema.extend({
  items: quizSchema.shape.items
    .unwrap()
    .min(1)
    .max(MOST_ITEMS)
    .readonly()
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      params: { reason: 'repeated-item' },
    })
    .refine((items) => items.every(hasKeysAmongOptions), { params: { reason: 'key-not-offered' } }),
})
