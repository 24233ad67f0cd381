import type { QuizItem } from '../item.ts'
import { shuffledRights, splitAtBlank } from './paper.ts'
import { exportWords } from './words.ts'
import { element, escapeXml, textElement, XML_DECLARATION } from './xml.ts'

export const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1'

/** What an item asks for (response), shows (body) and how a response is scored. */
type Interaction = {
  readonly declaration: string
  readonly body: string
  readonly scoring: 'match' | 'map'
}

const response = (options: {
  readonly cardinality: 'single' | 'multiple'
  readonly baseType: 'identifier' | 'string' | 'directedPair'
  readonly correct: readonly string[]
  readonly mapping?: string
}): string =>
  element(
    'responseDeclaration',
    { identifier: 'RESPONSE', cardinality: options.cardinality, baseType: options.baseType },
    element('correctResponse', {}, options.correct.map((value) => textElement('value', value)).join('')) +
      (options.mapping ?? ''),
  )

const choiceInteraction = (options: {
  readonly stem: string
  readonly texts: readonly string[]
  readonly keys: readonly number[]
  readonly several: boolean
  readonly shuffle: boolean
}): Interaction => ({
  declaration: response({
    cardinality: options.several ? 'multiple' : 'single',
    baseType: 'identifier',
    correct: options.keys.map((key) => `choice-${key + 1}`),
  }),
  body: element(
    'choiceInteraction',
    {
      responseIdentifier: 'RESPONSE',
      shuffle: options.shuffle,
      maxChoices: options.several ? 0 : 1,
    },
    [
      textElement('prompt', options.stem),
      ...options.texts.map((text, at) =>
        element('simpleChoice', { identifier: `choice-${at + 1}` }, escapeXml(text)),
      ),
    ].join('\n'),
  ),
  scoring: 'match',
})

const fillInteraction = (item: Extract<QuizItem, { kind: 'fill' }>): Interaction => {
  const [before, after] = splitAtBlank(item.stem)
  const longest = Math.max(...item.accepted.map((accepted) => accepted.length))
  const entry = element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: longest })
  // Two accepted answers that differ in case alone are one answer here, and a key may stand once.
  const keys = [...new Map(item.accepted.map((text) => [text.toLocaleLowerCase('vi'), text])).values()]
  const entries = keys.map((mapKey) => element('mapEntry', { mapKey, mappedValue: 1, caseSensitive: false }))
  return {
    declaration: response({
      cardinality: 'single',
      baseType: 'string',
      correct: item.accepted.slice(0, 1),
      mapping: element('mapping', { defaultValue: 0 }, entries.join('')),
    }),
    body: element('p', {}, `${escapeXml(before)}${entry}${escapeXml(after)}`),
    scoring: 'map',
  }
}

const matchInteraction = (item: Extract<QuizItem, { kind: 'match' }>): Interaction => {
  const rights = shuffledRights(item)
  const uses = (text: string) => item.pairs.filter(({ right }) => right === text).length
  const choice = (identifier: string, text: string, matchMax: number): string =>
    element('simpleAssociableChoice', { identifier, matchMax }, escapeXml(text))
  const left = item.pairs.map((pair, at) => choice(`left-${at + 1}`, pair.left, 1))
  const right = rights.map((text, at) => choice(`right-${at + 1}`, text, uses(text)))
  return {
    declaration: response({
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: item.pairs.map((pair, at) => `left-${at + 1} right-${rights.indexOf(pair.right) + 1}`),
    }),
    body: element(
      'matchInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: item.pairs.length },
      [
        textElement('prompt', item.stem),
        element('simpleMatchSet', {}, left.join('\n')),
        element('simpleMatchSet', {}, right.join('\n')),
      ].join('\n'),
    ),
    scoring: 'match',
  }
}

const interactionOf = (item: QuizItem): Interaction => {
  switch (item.kind) {
    case 'single':
      return choiceInteraction({
        stem: item.stem,
        texts: item.options,
        keys: [item.key],
        several: false,
        shuffle: true,
      })
    case 'multiple':
      return choiceInteraction({
        stem: item.stem,
        texts: item.options,
        keys: item.keys,
        several: true,
        shuffle: true,
      })
    case 'true-false':
      return choiceInteraction({
        stem: item.stem,
        texts: [exportWords.isTrue, exportWords.isFalse],
        keys: [item.key ? 0 : 1],
        several: false,
        shuffle: false,
      })
    case 'fill':
      return fillInteraction(item)
    case 'match':
      return matchInteraction(item)
  }
}

const outcome = (identifier: string, baseType: string, defaultValue: string): string =>
  element(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType },
    element('defaultValue', {}, textElement('value', defaultValue)),
  )

const variable = '<variable identifier="RESPONSE"/>'

/** All or nothing for choices and pairs; any accepted answer for a blank. Then the explanation, whatever was answered. */
const processing = (scoring: Interaction['scoring']): string => {
  const score =
    scoring === 'map'
      ? '<setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>'
      : `<responseCondition><responseIf><match>${variable}<correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>`
  const explain =
    '<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">EXPLANATION</baseValue></setOutcomeValue>'
  return element('responseProcessing', {}, `${score}\n${explain}`)
}

/** One item as an XML document of its own. */
export const writeQtiItem = (item: QuizItem, number: number): string => {
  const { declaration, body, scoring } = interactionOf(item)
  const attributes = {
    xmlns: QTI_NAMESPACE,
    identifier: `item-${number}`,
    title: exportWords.question(number),
    adaptive: false,
    timeDependent: false,
    'xml:lang': 'vi',
  }
  return `${XML_DECLARATION}${element(
    'assessmentItem',
    attributes,
    `\n${[
      declaration,
      outcome('SCORE', 'float', '0'),
      outcome('FEEDBACK', 'identifier', 'NONE'),
      element('itemBody', {}, `\n${body}\n`),
      processing(scoring),
      element(
        'modalFeedback',
        { outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier: 'EXPLANATION' },
        escapeXml(item.explanation),
      ),
    ].join('\n')}\n`,
  )}\n`
}
