import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import { documentName } from './document-name.ts'

/** What a chat in another site's page needs to know of this service before the first question. */
export type About = {
  readonly documentName: string
  readonly currencyNotice: string | null
  readonly changedBodies: ProgrammeMetadata['bodiesSinceChanged']
  readonly suggestedQuestions: readonly string[]
}

/** Content of `GET /api/about`. */
export const describeService = (options: {
  readonly programme: Programme
  readonly metadata: ProgrammeMetadata | null
  readonly suggestedQuestions: readonly string[]
}): About => ({
  documentName: documentName(options.programme, options.metadata),
  currencyNotice: options.metadata?.currencyNotice ?? null,
  changedBodies: options.metadata?.bodiesSinceChanged ?? [],
  suggestedQuestions: options.suggestedQuestions,
})
