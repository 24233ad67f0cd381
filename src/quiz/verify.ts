import { checkExplanation } from './checks/check-explanation.ts'
import { checkFigures } from './checks/check-figures.ts'
import { checkForm } from './checks/check-form.ts'
import { checkGiveaway } from './checks/check-giveaway.ts'
import { checkDistinct, checkSameType } from './checks/check-options.ts'
import { checkStatement } from './checks/check-statement.ts'
import { checkKeySupported, checkWrongUnsupported } from './checks/check-support.ts'
import { checkWording } from './checks/check-wording.ts'
import { findDuplicate } from './checks/find-duplicate.ts'
import { type Check, type Problem, problem } from './checks/problem.ts'
import type { Ground } from './ground.ts'
import type { QuizItem } from './item.ts'

export type { Problem, ProblemKind } from './checks/problem.ts'

/** Cheap ones first: an item is turned down at its first fault. */
const CHECKS: readonly Check[] = [
  checkForm,
  checkWording,
  checkDistinct,
  checkSameType,
  checkFigures,
  checkExplanation,
  checkGiveaway,
  checkStatement,
  checkKeySupported,
  checkWrongUnsupported,
]

/** Everything that is wrong with an item, whoever made it. Later checks are left out where its form is wrong. */
export const verifyItem: Check = (item, ground) => {
  const form = checkForm(item, ground)
  return form.length > 0 ? form : CHECKS.slice(1).flatMap((check) => check(item, ground))
}

/** Whether nothing is wrong with an item; stops at the first problem. */
export const isSound = (item: QuizItem, ground: Ground): boolean =>
  CHECKS.every((check) => check(item, ground).length === 0)

/** The problems of each item of a quiz by its id, duplicates included; sound items are left out. */
export const verifyQuiz = (
  items: readonly QuizItem[],
  ground: Ground,
): ReadonlyMap<string, readonly Problem[]> =>
  new Map(
    items
      .map((item, at): [string, readonly Problem[]] => {
        const twin = findDuplicate(item, items.slice(0, at))
        return [
          item.id,
          [
            ...verifyItem(item, ground),
            ...(twin ? [problem('duplicate', `asks the same as ${twin.id}`)] : []),
          ],
        ]
      })
      .filter(([, problems]) => problems.length > 0),
  )
