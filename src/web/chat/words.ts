import type { Language } from '../language.ts'
import { english } from './words-english.ts'
import { vietnamese } from './words-vietnamese.ts'

/** Every word the chat shows or speaks. */
export type ChatWords = typeof vietnamese

export const chatWords: Readonly<Record<Language, ChatWords>> = { vi: vietnamese, en: english }
