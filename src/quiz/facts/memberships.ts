import type { Ground } from '../ground.ts'
import { syllables } from '../phrase.ts'
import type { MembershipFact } from './fact.ts'
import { isBalanced, refersBack } from './slot.ts'

const firstPair = (text: string): string =>
  text
    .toLowerCase()
    .split(/[\s,]+/u)
    .slice(0, 2)
    .join(' ')

/** Whether a text says what to do: it begins as some clause under a group of tasks, or a sentence of it, begins. */
export const createIsDeed = (ground: Ground) => {
  const beginnings = new Set(
    ground.units
      .filter(({ clause, text, isTitle }) => {
        const parent = clause.parent === null ? undefined : ground.clause(clause.parent)
        return parent?.kind === 'task-group' && !isTitle && /^\p{Lu}/u.test(text)
      })
      .map(({ text }) => firstPair(text)),
  )
  return (text: string): boolean => beginnings.has(firstPair(text))
}

const SIZE = { least: 6, most: 50 } as const

/** Which group of tasks a deed belongs to. */
export const readMemberships = (ground: Ground): readonly MembershipFact[] => {
  const isDeed = createIsDeed(ground)
  return ground.units.flatMap((unit): readonly MembershipFact[] => {
    const group = unit.clause.parent === null ? undefined : ground.clause(unit.clause.parent)
    const size = syllables(unit.text)
    if (group?.kind !== 'task-group' || unit.doubts.length > 0 || refersBack(unit.text) || !isDeed(unit.text))
      return []
    if (size < SIZE.least || size > SIZE.most || !isBalanced(unit.text) || /:/u.test(unit.text)) return []
    return [{ kind: 'membership', unit, group }]
  })
}
