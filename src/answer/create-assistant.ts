import { findConflictingDates } from '../programme/document-dates.ts'
import type { ExpansionQuestion } from '../retrieval/index-source.ts'
import type { Answer, Citation } from './answer.ts'
import type { AskRequest, Assistant } from './assistant.ts'
import { composeExtractive } from './compose-extractive.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { withNotes } from './notes.ts'
import { prepare, type Toolbox } from './prepare.ts'
import { suggestNext } from './suggest.ts'
import { verifyDraft } from './verify-draft.ts'

export type AssistantOptions = Toolbox & { readonly questions: readonly ExpansionQuestion[] }

/** The assistant: question → clauses → answer → checks. */
export const createAssistant = (options: AssistantOptions): Assistant => {
  const { programme, questions } = options
  const conflicts = findConflictingDates(programme.clauses)

  const answerExtractively = async (context: AnswerContext): Promise<Answer> => {
    const draft = withNotes(context, conflicts, await composeExtractive(context))
    return finish(context, draft, suggestNext(context, draft, questions))
  }

  const answer = async ({ question, history = [] }: AskRequest): Promise<Answer> =>
    answerExtractively(await prepare(options, question, history))

  return {
    programme,
    generative: false,
    ask: (request) => answer(request),
    stream: async function* (request) {
      const whole = await answer(request)
      yield { type: 'sources', citations: whole.citations }
      for (const paragraph of whole.answer.split(/(?<=\n\n)/u)) yield { type: 'text', text: paragraph }
      yield { type: 'done', answer: whole }
    },
    search: async (query, k) => {
      const { retrieved } = await prepare(options, query, [])
      return retrieved.slice(0, k).map(({ clause, probability, passages }) => ({
        id: clause.id,
        label: clause.label,
        text: clause.text,
        score: probability,
        passages: passages.map(({ passage, score }) => ({ text: passage.text, score })),
      }))
    },
  }
}

const finish = (context: AnswerContext, draft: Draft, suggestions: readonly string[]): Answer => {
  const quotes = new Map<string, Citation>()
  for (const { clause, quote } of draft.quotations)
    if (!quotes.has(clause.id))
      quotes.set(clause.id, { id: clause.id, label: clause.label, quote, url: `/programme#${clause.id}` })
  return {
    answer: draft.body,
    outcome: draft.outcome,
    citations: [...quotes.values()],
    refused: draft.outcome === 'refused' || draft.outcome === 'absent',
    mode: 'extractive',
    completeness: draft.completeness,
    confidence: draft.confidence ?? context.answerable,
    checks: verifyDraft(draft),
    suggestions,
    notice: null,
  }
}
