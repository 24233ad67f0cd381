import { createOpenAI } from '@ai-sdk/openai'
import { extractReasoningMiddleware, type LanguageModel, wrapLanguageModel } from 'ai'

export type LanguageModelOptions = {
  /** Null for servers that ask for none (vLLM, Ollama, LM Studio). */
  readonly apiKey: string | null
  /** Up to and with "/v1". Null for OpenAI itself. */
  readonly baseUrl: string | null
  /** As the server spells it, such as "gpt-4.1-mini" (the default of `LLM_MODEL`) or "qwen3:8b". */
  readonly model: string
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch
}

const OPENAI = 'https://api.openai.com/v1'

/**
 * A model behind any server that speaks OpenAI's chat completions protocol. That protocol, and not OpenAI's newer
 * Responses API, is what vLLM, Ollama, LM Studio and Azure's v1 endpoint have in common. Reasoning that local
 * models write between <think> tags is left out of the answer. A redirect is an error: questions and key go to the
 * configured address and nowhere else.
 */
export const createLanguageModel = ({
  apiKey,
  baseUrl,
  model,
  fetch = globalThis.fetch,
}: LanguageModelOptions): LanguageModel => {
  const provider = createOpenAI({
    // Given even where there is none: the provider would otherwise look into the environment by itself.
    apiKey: apiKey ?? 'none',
    baseURL: (baseUrl ?? OPENAI).replace(/\/+$/u, ''),
    fetch: (input, init) => fetch(input, { ...init, redirect: 'manual' }),
  })
  return wrapLanguageModel({
    model: provider.chat(model),
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  })
}
