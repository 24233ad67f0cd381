import type { Clause } from '../../programme/clause.ts'
import type { Check } from '../answer.ts'
import type { CheckedSentence } from '../verify/answer-verifier.ts'
import { contentWords } from '../verify/content-words.ts'
import { detectLanguage } from '../verify/detect-language.ts'
import type { Evidence } from '../verify/evidence.ts'
import { checkMessages } from '../verify/messages.ts'
import { plainText } from '../verify/plain-text.ts'
import type { EnglishGround } from './english-terms.ts'
import { hasForeignMarkup } from './foreign-markup.ts'
import { createPromptEcho } from './prompt-echo.ts'
import { findStrayNames } from './stray-names.ts'
import { findUnstatedStrongWords } from './strong-words.ts'
import { pairedShare, wordPairsOf, wordPairsOfClause } from './word-pairs.ts'

export type ModelChecksOptions = {
  readonly evidence: Evidence
  /** What the model was told, without clauses and question. */
  readonly instructions: string
  readonly english: EnglishGround
}

/** Holds a sentence of a model to more than one of a person: it may have been told to deceive. */
export type ModelChecks = (sentence: CheckedSentence) => CheckedSentence

/** Words that say how an answer is built, and nothing about the programme. */
const NEUTRAL: ReadonlySet<string> = new Set(
  (
    'đúng sai vậy chính xác phải tối thiểu đa ít nhất lên trở trên dưới hơn tóm tắt kết luận chi tiết trả lời tổng hợp ' +
    'chủ yếu chung bảng nội dung so sánh căn cứ kết quả thứ mỗi cả đều vẫn chưa giao yêu trách nhiệm'
  ).split(' '),
)
/** Of a claim's words, the share that its clauses hold; of a heading's or of what is said to be absent, more. */
const LEAST_SHARE = { claim: 0.6, opening: 0.7, absence: 0.7 } as const

/** The language in which the model may write: Vietnamese, or English where it was asked in English. */
export const isWrongLanguage = (text: string, question: string): boolean => {
  const language = detectLanguage(plainText(text))
  return language === 'other' || (language === 'en' && detectLanguage(question) !== 'en')
}

export const createModelChecks = ({ evidence, instructions, english }: ModelChecksOptions): ModelChecks => {
  const given = [...evidence.given.values()]
  const echoesPrompt = createPromptEcho(instructions, evidence.title)
  const free = new Set([...NEUTRAL, ...contentWords(evidence.title)])
  const asked = wordPairsOf(evidence.question)

  const isGrounded = ({ text, kind }: CheckedSentence, cited: readonly Clause[]): boolean => {
    const grounds = cited.length > 0 ? cited : given
    if (detectLanguage(plainText(text)) === 'en') return english(text, grounds)
    const clauses = grounds.map(wordPairsOfClause)
    if (kind === 'claim') return pairedShare(text, clauses, free) >= LEAST_SHARE.claim
    if (kind === 'absence') return pairedShare(text, [asked, ...clauses], NEUTRAL) >= LEAST_SHARE.absence
    // A heading cites nothing, so any clause may happen to hold its words: one of them must hold nearly all.
    return clauses.some((clause) => pairedShare(text, [clause], free) >= LEAST_SHARE.opening)
  }

  const faults = (sentence: CheckedSentence): readonly string[] => {
    const { text, kind, cites } = sentence
    if (hasForeignMarkup(text)) return [checkMessages.foreignMarkup]
    if (isWrongLanguage(text, evidence.question)) return [checkMessages.wrongLanguage]
    if (echoesPrompt(text)) return [checkMessages.foreignText]
    if (kind === 'layout' || kind === 'talk') return []
    const cited = cites.map((id) => evidence.given.get(id)).filter((clause) => clause !== undefined)
    const grounds = cited.length > 0 ? cited : given
    const denies = kind === 'absence' || DENIES.test(text)
    const also = [evidence.title, ...(denies ? [evidence.question] : [])]
    const names =
      detectLanguage(plainText(text)) === 'en' ? [] : findStrayNames({ text, cited: grounds, also })
    const strong = kind === 'absence' ? [] : findUnstatedStrongWords(text, grounds)
    return [
      ...(isGrounded(sentence, cited) ? [] : [checkMessages.ungrounded]),
      ...(names.length > 0 ? [checkMessages.strayName] : []),
      ...(strong.length > 0 && !denies ? [checkMessages.strongWord] : []),
    ]
  }

  return (sentence) => {
    const found = faults(sentence).map((message): Check => ({ kind: 'uncited-claim', text: '', message }))
    return found.length === 0
      ? sentence
      : { ...sentence, passed: false, checks: [...sentence.checks, ...found] }
  }
}

/** As in check-piece: a sentence that denies may use the question's words to do so. */
const DENIES =
  /(?<!\p{L})(?:không phải|không đúng|không chính xác|chứ không|chưa đúng|không giao|không nêu|not)(?!\p{L})/iu

const WITHHELD = '(câu đã lược)'
const SHORT = 40

/**
 * What was found, without the words in which it was found: a sentence kept back must not reach the reader by way of
 * the report on it. Citations and numbers are short enough to be named.
 */
export const withoutWithheldText = ({ kind, text, message }: Check): Check => {
  const isNameable =
    (kind === 'unsupported-number' && text.length <= SHORT) ||
    (kind === 'unknown-citation' && /^[[【][IVX\d.,; ]{1,40}[\]】]$/iu.test(text))
  return isNameable ? { kind, text, message } : { kind, text: WITHHELD, message: GENERIC[kind] }
}

const GENERIC: Readonly<Record<Check['kind'], string>> = {
  'unknown-citation': checkMessages.unknownMark,
  'uncited-claim': checkMessages.ungrounded,
  'unsupported-number': checkMessages.numberElsewhere,
  'altered-quote': checkMessages.altered,
}
