import type { AnswerOutcome } from '../../answer/answer.ts'
import type { Failure } from './chat-client.ts'
import type { FeedbackReason } from './feedback-client.ts'
import type { ChatWords } from './words.ts'

const failure: Readonly<Record<Failure['kind'], string>> = {
  offline: 'This device is offline. Your question is kept; press “Try again” once you are back online.',
  unreachable: 'The server cannot be reached. Try again in a few minutes, or read the whole programme.',
  interrupted: 'The answer broke off half-way. Press “Try again” to ask once more.',
  busy: 'Many people are using the service. Try again in a few minutes.',
  rejected: 'This question could not be sent. Change it and send it again.',
}

const outcome: Readonly<Record<AnswerOutcome, string | null>> = {
  answered: null,
  absent: 'The programme does not state this',
  refused: 'Outside the scope of the programme',
  clarify: 'Please say which one you mean',
  smalltalk: null,
}

const feedbackReasons: Readonly<Record<FeedbackReason, string>> = {
  wrong: 'Not correct',
  incomplete: 'Something is missing',
  'wrong-citation': 'Wrong clause cited',
  unclear: 'Hard to understand',
  outdated: 'Out of date',
  other: 'Another reason',
}

export const english: ChatWords = {
  assistant: 'The assistant answers',
  conversation: 'Conversation',
  greetingTitle: 'What are you looking for?',
  greeting:
    'Ask in your own words, in Vietnamese or English. The assistant searches the whole programme and names the clause of each statement, so that you can check it.',
  startWith: 'You could start with',
  yourQuestion: 'You ask',
  questionLabel: 'Your question',
  questionPlaceholder: 'Type a question…',
  questionHint: 'Enter to send, Shift + Enter for a new line',
  aiNotice: 'An AI answers; check the clauses cited.',
  send: 'Send',
  stop: 'Stop',
  clear: 'Clear',
  clearLabel: 'Clear the conversation',
  cleared: 'Conversation cleared.',
  save: 'Download',
  saveLabel: 'Download the conversation',
  print: 'Print',
  printLabel: 'Print the conversation',
  exportTitle: 'Conversation with Trợ lý 57',
  exportNotice: 'The answers come from an AI system; check the clauses they cite before using them.',
  searching: 'Searching the programme…',
  readingClauses: 'Reading the clauses',
  slow: 'This takes longer than usual. You can wait, or press “Stop” and ask more briefly.',
  stopped: 'You stopped this answer.',
  retry: 'Try again',
  readProgramme: 'Read the whole programme',
  sources: 'Sources',
  moreSources: (count) => (count === 1 ? '1 more clause' : `${count} more clauses`),
  nearestClauses: 'Clauses nearest to the question',
  alsoAsk: 'Ask next',
  choose: 'Which one do you mean?',
  copyAnswer: 'Copy the answer',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying',
  extractive: 'Taken word for word from the programme',
  generative: 'Written by a language model from the clauses cited',
  verified: 'Citations and figures were checked against the text',
  partial: 'The answer may be incomplete; please read the clauses cited as well.',
  table: 'Table, scrolls sideways',
  openClause: (id, label) => (label === null ? `${id}: open the clause` : `${id}: open ${label}`),
  checksFound: (count) =>
    count === 1
      ? 'The check against the text found 1 point'
      : `The check against the text found ${count} points`,
  changedBodies: (names) => `Reorganised since the text was issued: ${names}`,
  changedSince: (change, date) => `${change} (${date})`,
  answerReady: (text) => `The assistant answers: ${text}`,
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  noVoice: 'This device has no Vietnamese voice.',
  dictate: 'Ask by voice',
  dictating: 'Listening… press to stop',
  dictationNote: 'The browser may send the sound to its maker to turn it into text.',
  dictationFailed: 'No speech was heard. Check the microphone and try again, or type the question.',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  whyUnhelpful: 'What was wrong? (sent together with your question)',
  comment: 'Say more, if you like',
  sendFeedback: 'Send',
  cancel: 'Never mind',
  thanks: 'Thank you for telling us.',
  feedbackFailed: 'This could not be sent. Please try again later.',
  feedbackReasons,
  failure: (ended) =>
    ended.kind === 'rejected' && ended.detail !== null ? ended.detail : failure[ended.kind],
  outcome: (ended) => outcome[ended],
}
