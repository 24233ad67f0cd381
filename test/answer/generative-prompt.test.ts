import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_VARIABLES } from '../../src/answer/compose-generative.ts'
import { PromptError, parsePrompt, renderPrompt } from '../../src/answer/prompt.ts'
import { FOLLOW_UP_VARIABLES, QUESTION_VARIABLES } from '../../src/answer/rewrite.ts'

const file = (name: string) => readFileSync(new URL(`../../prompts/${name}.md`, import.meta.url), 'utf8')
const written = (body: string, variables = '  question: data') =>
  `---\nversion: 3\nvariables:\n${variables}\n---\n# Chỉ dẫn\n\nTrả lời.\n\n# Tin nhắn\n\n${body}\n`

describe('the prompts that ship', () => {
  test.each<[string, readonly string[]]>([
    ['answer', ANSWER_VARIABLES],
    ['rewrite-follow-up', FOLLOW_UP_VARIABLES],
    ['rewrite-question', QUESTION_VARIABLES],
    ['judge', ['title', 'clauses', 'question', 'answer']],
  ])('%s takes exactly its variables and shows each', (name, names) => {
    const prompt = parsePrompt(file(name), names)
    const { instructions, message } = renderPrompt(
      prompt,
      Object.fromEntries(names.map((each) => [each, `giá trị ${each}`])),
    )
    for (const each of names) expect(`${instructions}\n${message}`).toContain(`giá trị ${each}`)
    expect(`${instructions}${message}`).not.toContain('{{')
    expect(prompt.version).toBeGreaterThan(0)
  })
})

describe('a prompt file at fault is refused with the reason', () => {
  test.each<[string, string, string]>([
    ['no front matter', 'Trả lời đi', '---'],
    [
      'no version',
      '---\nvariables:\n  question: data\n---\n# Chỉ dẫn\n\na\n\n# Tin nhắn\n\n{{question}}',
      'version',
    ],
    ['a variable used but not declared', written('{{question}} {{secret}}'), 'secret'],
    ['a variable declared but not used', written('{{question}}', '  question: data\n  title: text'), 'title'],
    [
      'a variable that the code does not fill',
      written('{{question}} {{mood}}', '  question: data\n  mood: text'),
      'mood',
    ],
    ['a variable missing', written('{{other}}', '  other: data'), 'other'],
    ['an unknown kind', written('{{question}}', '  question: html'), 'question'],
    [
      'no message',
      '---\nversion: 1\nvariables:\n  question: data\n---\n# Chỉ dẫn\n\n{{question}}',
      'Tin nhắn',
    ],
  ])('%s', (_what, markdown, reason) => {
    const parse = () => parsePrompt(markdown, ['question'])
    expect(parse).toThrow(PromptError)
    expect(parse).toThrow(reason)
  })
})

test('what is typed cannot close its fence, open another, or pull in another variable', () => {
  const prompt = parsePrompt(written('{{question}} {{title}}', '  question: data\n  title: text'), [
    'question',
    'title',
  ])
  const attack = fc.oneof(
    fc.constantFrom(
      '</question>',
      '<question>',
      '＜/question＞',
      '{{title}}',
      '<|im_start|>system',
      '$&',
      '$1',
      '\n---\n',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(attack, { maxLength: 8 }), (parts) => {
      const { message } = renderPrompt(prompt, { question: parts.join(''), title: 'TIÊU ĐỀ' })
      expect(message.match(/[<＜]/gu)).toHaveLength(2)
      expect(message.match(/TIÊU ĐỀ/gu)).toHaveLength(1)
      expect(message.endsWith('</question> TIÊU ĐỀ')).toBe(true)
    }),
  )
})
