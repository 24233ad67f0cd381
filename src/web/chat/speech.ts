/** The part of the Web Speech API that TypeScript's DOM does not declare. */
type Recognition = EventTarget & {
  lang: string
  interimResults: boolean
  start(): void
  stop(): void
  abort(): void
}

type RecognitionClass = new () => Recognition

const isRecognitionClass = (value: unknown): value is RecognitionClass => typeof value === 'function'

const recognitionClass = (): RecognitionClass | null => {
  const found: unknown =
    Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition')
  return isRecognitionClass(found) ? found : null
}

/** Whether this browser turns speech into text. Needs a page on https or localhost. */
export const canDictate = (): boolean => window.isSecureContext && recognitionClass() !== null

type Heard = Iterable<Iterable<{ readonly transcript: string }>>

const isHeard = (value: unknown): value is Heard =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

const transcriptOf = (event: Event): string => {
  const results: unknown = Reflect.get(event, 'results')
  if (!isHeard(results)) return ''
  return [...results].map((alternatives) => [...alternatives][0]?.transcript ?? '').join(' ')
}

/** Listens until silence or `stop`. `onText` hears all that was said so far, again and again; `onEnd` is called once. */
export const dictate = (options: {
  readonly onText: (text: string) => void
  readonly onEnd: (outcome: 'ended' | 'failed') => void
}): { stop(): void } => {
  const Recognition = recognitionClass()
  if (Recognition === null) throw new Error('Check canDictate() first')
  const recognition = new Recognition()
  let outcome: 'ended' | 'failed' = 'ended'
  recognition.lang = 'vi-VN'
  recognition.interimResults = true
  recognition.addEventListener('result', (event) => options.onText(transcriptOf(event).trim()))
  recognition.addEventListener('error', () => {
    outcome = 'failed'
  })
  recognition.addEventListener('end', () => options.onEnd(outcome), { once: true })
  recognition.start()
  return { stop: () => recognition.stop() }
}

export const canReadAloud = (): boolean => 'speechSynthesis' in window

const vietnameseVoice = (): SpeechSynthesisVoice | null =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('vi')) ?? null

/** Reads Vietnamese text aloud; false where the device has no voice for it. Stops what was being read before. */
export const readAloud = (text: string, onEnd: () => void): boolean => {
  const voice = vietnameseVoice()
  if (voice === null) return false
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.addEventListener('end', onEnd, { once: true })
  utterance.addEventListener('error', onEnd, { once: true })
  speechSynthesis.speak(utterance)
  return true
}

export const stopReading = (): void => speechSynthesis.cancel()
