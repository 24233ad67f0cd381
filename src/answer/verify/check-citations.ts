import type { Check } from '../answer.ts'
import { findCitationMarks } from './citation-marks.ts'
import type { Evidence } from './evidence.ts'
import { checkMessages } from './messages.ts'

/** Every id cited must be a clause of the programme and among the clauses given. */
export const checkCitations = (
  text: string,
  { given, all }: Pick<Evidence, 'given' | 'all'>,
): readonly Check[] =>
  findCitationMarks(text).flatMap((mark) =>
    mark.ids
      .filter((id) => !given.has(id))
      .map((id) => ({
        kind: 'unknown-citation' as const,
        text: mark.text,
        message: all.has(id)
          ? checkMessages.notGiven(id)
          : /^\d/u.test(id)
            ? checkMessages.bareNumber(id)
            : checkMessages.unknownId(id),
      })),
  )
