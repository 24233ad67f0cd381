import { fold } from '../../vietnamese/fold.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { answerAfterDescribed } from './structure/after-described.ts'
import { answerBetweenNumbers } from './structure/between.ts'
import { answerContents } from './structure/contents.ts'
import { answerDescribedNeighbour } from './structure/described-neighbour.ts'
import { answerEnd } from './structure/ends.ts'
import { answerNeighbour } from './structure/neighbour.ts'
import { answerNumbering } from './structure/numbering.ts'
import { answerOwnGroup } from './structure/own-group.ts'
import { answerSeveral } from './structure/pick-several.ts'
import { answerSameGroup } from './structure/same-group.ts'
import { answerSizes } from './structure/sizes.ts'
import { answerUsualPart } from './structure/usual-parts.ts'

/** Questions about the document's own structure: counts, lists, neighbours, which group holds what. */
export const answerStructure = async (context: AnswerContext): Promise<Draft | null> => {
  if (context.question.isPlaced) return null
  // "thứ sáu" folds to the same as "thứ sau".
  const text = fold(context.question.text.replace(/(?<!\p{L})sáu(?!\p{L})/giu, '6')).replace(
    /thu sau(?!\w)/g,
    'thu 6',
  )
  return (
    answerUsualPart(context, text) ??
    answerNumbering(context, text) ??
    answerSizes(context, text) ??
    (await answerSameGroup(context, text)) ??
    answerBetweenNumbers(context, text) ??
    answerSeveral(context, text) ??
    answerNeighbour(context, text) ??
    (await answerAfterDescribed(context, text)) ??
    answerDescribedNeighbour(context, text) ??
    answerEnd(context, text) ??
    (await answerOwnGroup(context, text)) ??
    answerContents(context, text)
  )
}
