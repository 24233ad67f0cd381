import type { QuizItem } from '../item.ts'
import type { WriteExport } from './exported-file.ts'
import { escapeWildcards, FIELD, scoreOf } from './moodle-rules.ts'
import { splitAtBlank } from './paper.ts'
import { exportWords } from './words.ts'
import { element, textElement, XML_DECLARATION } from './xml.ts'

const plain = (name: string, text: string): string =>
  element(name, { format: 'plain_text' }, textElement('text', text))

const answer = (text: string, fraction: string): string =>
  element('answer', { fraction, format: 'plain_text' }, textElement('text', text))

const choice = (options: { readonly single: boolean; readonly answers: readonly string[] }): string =>
  [
    textElement('single', String(options.single)),
    textElement('shuffleanswers', 'true'),
    textElement('answernumbering', 'ABCD'),
    ...options.answers,
  ].join('\n')

const bodyOf = (item: QuizItem): { readonly type: string; readonly body: string } => {
  switch (item.kind) {
    case 'single': {
      const answers = item.options.map((option, at) => answer(option, at === item.key ? '100' : '0'))
      return { type: 'multichoice', body: choice({ single: true, answers }) }
    }
    case 'multiple': {
      const { right, wrong } = scoreOf(item)
      const answers = item.options.map((option, at) =>
        answer(option, item.keys.includes(at) ? right : `-${wrong}`),
      )
      return { type: 'multichoice', body: choice({ single: false, answers }) }
    }
    case 'true-false': {
      // Not the reader's language but Moodle's own two words.
      const answers = ['true', 'false'].map((word) => answer(word, word === String(item.key) ? '100' : '0'))
      return { type: 'truefalse', body: answers.join('\n') }
    }
    case 'fill': {
      const answers = item.accepted.map((accepted) => answer(escapeWildcards(accepted), '100'))
      return { type: 'shortanswer', body: [textElement('usecase', '0'), ...answers].join('\n') }
    }
    case 'match': {
      const pairs = item.pairs.map(({ left, right }) =>
        element(
          'subquestion',
          { format: 'plain_text' },
          textElement('text', left) + element('answer', {}, textElement('text', right)),
        ),
      )
      return { type: 'matching', body: [textElement('shuffleanswers', 'true'), ...pairs].join('\n') }
    }
  }
}

const writeItem = (item: QuizItem, number: number): string => {
  const { type, body } = bodyOf(item)
  const stem = item.kind === 'fill' ? splitAtBlank(item.stem).join(FIELD) : item.stem
  const tags = [...item.clauses, exportWords.difficulties[item.difficulty]]
  return element(
    'question',
    { type },
    `\n${[
      element(
        'name',
        {},
        textElement('text', `${exportWords.question(number)} (${item.clauses.join(', ')})`),
      ),
      plain('questiontext', stem),
      plain('generalfeedback', item.explanation),
      textElement('defaultgrade', '1'),
      textElement('penalty', '0.3333333'),
      textElement('hidden', '0'),
      textElement('idnumber', item.id),
      body,
      element('tags', {}, tags.map((tag) => element('tag', {}, textElement('text', tag))).join('')),
    ].join('\n')}\n`,
  )
}

/** Moodle XML (docs.moodle.org, "Moodle XML format"): every kind, with explanations, clauses and difficulty as tags. */
export const writeMoodleXml: WriteExport = ({ quiz }) => {
  const path = `$course$/${exportWords.category(quiz.title).replaceAll('/', '//')}`
  const category = element(
    'question',
    { type: 'category' },
    element('category', {}, textElement('text', path)),
  )
  const questions = quiz.items.map((item, at) => writeItem(item, at + 1))
  return {
    content: `${XML_DECLARATION}${element('quiz', {}, `\n${[category, ...questions].join('\n')}\n`)}\n`,
    omitted: [],
  }
}
