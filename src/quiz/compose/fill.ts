import { difficultyOf } from '../difficulty.ts'
import type { SlotFact, SlotKind } from '../facts/fact.ts'
import { joinWords } from '../facts/slot.ts'
import type { Draft } from '../identify.ts'
import { BLANK } from '../item.ts'
import { capitalised, syllables } from '../phrase.ts'
import { contextOf, explain, quizWords } from '../wording.ts'
import { type ComposeContext, clausesOf } from './context.ts'

/** Longest answer a learner is asked to write, in syllables. */
const LONGEST = 5
/** Slots whose words cannot be guessed word for word, or whose stem is not the clause's own. */
const NOT_WRITTEN: ReadonlySet<SlotKind> = new Set([
  'purpose',
  'subject',
  'matter',
  'date',
  'document',
  'issuer',
])

const FIGURE = /^[\d.,]+%?$/u

/** Other ways of writing a right answer: "30%", "30 %", "30 phần trăm", "30"; "02", "2". */
const spellings = (answer: string): readonly string[] => {
  if (!FIGURE.test(answer)) return [answer]
  const bare = answer.replace('%', '')
  const plain = bare.replace(/^0+(?=\d)/u, '')
  const numbers = [...new Set([bare, plain, plain.length === 1 ? `0${plain}` : plain])]
  return answer.includes('%') ? [answer, `${bare} %`, `${bare} phần trăm`, bare] : numbers
}

/** A clause's words with a figure or a short phrase left out. */
export const fillFromSlot = (fact: SlotFact, _context: ComposeContext): Draft | undefined => {
  if (NOT_WRITTEN.has(fact.slot) || syllables(fact.answer) > LONGEST) return undefined
  const words = capitalised(joinWords(fact.before, BLANK, fact.after)).replace(/[“”]/gu, '')
  const context = contextOf(fact.unit.clause)
  return {
    kind: 'fill',
    clauses: clausesOf(fact),
    stem: (FIGURE.test(fact.answer) ? quizWords.fillFigure : quizWords.fillWords)(context, words),
    accepted: spellings(fact.answer),
    explanation: explain(fact.evidence),
    difficulty: difficultyOf(fact, 'fill'),
    source: 'extractive',
  }
}
