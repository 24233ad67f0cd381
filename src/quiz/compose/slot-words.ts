import type { SlotFact, SlotKind } from '../facts/fact.ts'
import { joinWords } from '../facts/slot.ts'
import type { Ground } from '../ground.ts'
import { capitalised } from '../phrase.ts'
import { leadFor } from '../wording.ts'

/** Facts about documents stand by themselves: "Nghị quyết số 06-NQ/TU … được ban hành ngày nào?" */
const ALONE: ReadonlySet<SlotKind> = new Set(['date', 'issuer', 'matter', 'document'])
/** Facts that only one clause can answer need no clause number in the question. */
const UNPINNED: ReadonlySet<SlotKind> = new Set([
  'figure',
  'year',
  'post',
  'body',
  'name',
  'identity',
  'subject',
])

/** Slots that hold names: their capitals stay. */
const NAMES: ReadonlySet<SlotKind> = new Set(['name', 'body', 'issuer', 'post', 'document'])

const led = (fact: SlotFact, words: string, ground: Ground): string =>
  ALONE.has(fact.slot)
    ? capitalised(words)
    : leadFor(fact.unit, ground, { pinned: !UNPINNED.has(fact.slot), dated: fact.slot !== 'year' }) +
      ground.lowerFirst(words)

/** The question that takes the answer out. */
export const askFor = (fact: SlotFact, ground: Ground): string => `${led(fact, fact.question, ground)}?`

/** The statement with `answer` in place: true with the fact's own. */
export const stateWith = (fact: SlotFact, answer: string, ground: Ground): string => {
  const inside = fact.before === '' || NAMES.has(fact.slot) ? answer : ground.lowerFirst(answer)
  return `${led(fact, joinWords(fact.before, inside, fact.after), ground)}.`
}
