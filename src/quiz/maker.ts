import type { Programme } from '../programme/clause.ts'
import type { Suspicion } from '../programme/errata.ts'
import type { Candidate } from './candidate.ts'
import { listCandidates } from './candidates.ts'
import type { ComposeContext } from './compose/context.ts'
import { createDistractors } from './distractors.ts'
import { readAllLists, readFacts } from './facts.ts'
import { createGround, type Ground } from './ground.ts'
import { withId } from './identify.ts'
import type { QuizItem } from './item.ts'
import { createRandom, hashText } from './random.ts'
import type { InScope } from './scope.ts'
import { isSound } from './verify.ts'

/** What quizzes are made from: read once, used for every quiz. */
export type QuizMaker = {
  readonly ground: Ground
  readonly candidates: readonly Candidate[]
  /** A sound item for a candidate, always the same for the same seed; undefined when none can be made. */
  make(candidate: Candidate, seed: number, inScope?: InScope): QuizItem | undefined
}

/** Tries with other wrong options before a candidate is given up. */
const ATTEMPTS = 4

/** Reads a programme for quizzes. Nothing here is slow: some 200 facts, some tens of milliseconds. */
export const createQuizMaker = (options: {
  readonly programme: Programme
  /** Suspected slips: nothing is asked about them. */
  readonly suspicions: readonly Suspicion[]
}): QuizMaker => {
  const ground = createGround(options)
  const facts = readFacts(ground)
  const context: ComposeContext = {
    ground,
    facts,
    slots: facts.filter((fact) => fact.kind === 'slot'),
    lists: facts.filter((fact) => fact.kind === 'list'),
    memberships: facts.filter((fact) => fact.kind === 'membership'),
    distractors: createDistractors(facts, readAllLists(ground), ground),
  }
  const candidates = listCandidates(context)
  return {
    ground,
    candidates,
    make: (candidate, seed, inScope = () => true) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const at = candidates.indexOf(candidate)
        const draft = candidate.draft(createRandom(hashText(`${seed}/${at}/${attempt}`)), inScope)
        if (draft === undefined) continue
        const item = withId(draft)
        if (isSound(item, ground)) return item
      }
      return undefined
    },
  }
}
