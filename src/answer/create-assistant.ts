import { findConflictingDates } from '../programme/document-dates.ts'
import type { ExpansionQuestion } from '../retrieval/index-source.ts'
import type { Answer, AnswerEvent, Citation } from './answer.ts'
import { type AnswerWriter, answerWithModel, isForModel } from './answer-with-model.ts'
import type { AskRequest, Assistant } from './assistant.ts'
import { confidenceFeatures, confidenceOf } from './confidence.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { withNotes } from './notes.ts'
import { prepare, type Toolbox } from './prepare.ts'
import { readRequest } from './read-request.ts'
import { suggestNext } from './suggest.ts'
import { verifyDraft } from './verify-draft.ts'

export type AssistantOptions = Toolbox & {
  readonly questions: readonly ExpansionQuestion[]
  /** The language model that writes answers; without it they are extractive. */
  readonly writer?: AnswerWriter
}

/** The assistant: question → clauses → extractive answer → where a model is configured, its answer, checked. */
export const createAssistant = (options: AssistantOptions): Assistant => {
  const { programme, questions, writer } = options
  const conflicts = findConflictingDates(programme.clauses)

  async function* stream(
    request: AskRequest,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<AnswerEvent> {
    const rewrite = writer?.rewrite ?? null
    const { context, draft: plain } = await readRequest(
      options,
      request,
      rewrite === null ? null : (unsure) => rewrite(unsure, signal),
    )
    const draft = withNotes(context, conflicts, plain)
    const extractive = finish(context, draft, suggestNext(context, draft, questions))
    signal?.throwIfAborted()
    yield { type: 'sources', citations: extractive.citations }
    if (writer !== undefined && isForModel(draft)) {
      yield* answerWithModel({
        writer,
        request,
        context,
        draft,
        extractive,
        ...(signal === undefined ? {} : { signal }),
      })
      signal?.throwIfAborted()
      return
    }
    for (const paragraph of extractive.answer.split(/(?<=\n\n)/u)) {
      signal?.throwIfAborted()
      yield { type: 'text', text: paragraph }
    }
    signal?.throwIfAborted()
    yield { type: 'done', answer: extractive }
  }

  return {
    programme,
    generative: writer !== undefined,
    ask: async (request, settings) => {
      for await (const event of stream(request, settings)) if (event.type === 'done') return event.answer
      throw new Error('the answer ended without its last step')
    },
    stream,
    search: async (query, k) => {
      const { retrieved } = await prepare(options, query, [])
      return retrieved.slice(0, Math.max(0, k)).map(({ clause, probability, passages }) => ({
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
  const citations = new Map<string, Citation>()
  for (const { clause, quote } of draft.quotations)
    if (!citations.has(clause.id))
      citations.set(clause.id, {
        id: clause.id,
        label: clause.label,
        quote: quote.replace(/…$/u, ''),
        url: `/programme#${clause.id}`,
      })
  return {
    answer: draft.body,
    outcome: draft.outcome,
    citations: [...citations.values()],
    refused: draft.outcome === 'refused' || draft.outcome === 'absent',
    mode: 'extractive',
    completeness: draft.completeness,
    confidence:
      draft.confidence ??
      (draft.outcome === 'answered' ? confidenceOf(confidenceFeatures(context, draft)) : context.answerable),
    checks: verifyDraft(draft),
    suggestions,
    notice: null,
  }
}
