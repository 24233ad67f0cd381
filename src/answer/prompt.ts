import { z } from 'zod'

/**
 * `text`: our own words, put into the sentence on one line. `data`: what users typed or retrieval found, put
 * between `<name>` and `</name>`, which nothing inside can close.
 */
export type PromptVariable = 'text' | 'data'

export type Prompt<Name extends string = string> = {
  /** Raised with every change of wording: answers are cached by it. */
  readonly version: number
  readonly variables: Readonly<Record<Name, PromptVariable>>
  /** For the model's system message. */
  readonly instructions: string
  /** For the user's message. */
  readonly message: string
}

export type RenderedPrompt = { readonly instructions: string; readonly message: string }

/** A prompt file that is not of its form, or variables that are not its own. */
export class PromptError extends Error {
  override readonly name = 'PromptError'
}

const FILE = /^\uFEFF?---\r?\n(.*?)\r?\n---\r?\n(.*)$/su
const SECTIONS = /^\s*# Chỉ dẫn\s*\n(.*)\n# Tin nhắn\s*\n(.*)$/su
const PLACEHOLDER = /\{\{\s*([a-zA-Z]+)\s*\}\}/gu
const frontMatter = z.strictObject({
  version: z.coerce.number().int().positive(),
  variables: z.record(z.string(), z.enum(['text', 'data'])),
})

/** The two-level subset of YAML that front matter here uses: `key: value`, or `key:` and indented pairs. */
const readFrontMatter = (yaml: string): unknown => {
  const read: Record<string, unknown> = {}
  let nested: Record<string, unknown> = read
  for (const line of yaml.split(/\r?\n/u).filter((text) => text.trim() !== '')) {
    const [, indent = '', key = '', value = ''] = /^(\s*)([a-zA-Z]+):\s*(.*)$/u.exec(line) ?? []
    if (key === '') throw new PromptError(`Dòng đầu tệp không đọc được: “${line.trim()}”`)
    if (indent === '' && value === '') read[key] = nested = {}
    else (indent === '' ? read : nested)[key] = value.trim()
  }
  return read
}

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

/**
 * Reads a prompt file: front matter with `version` and `variables`, then the sections "# Chỉ dẫn" and
 * "# Tin nhắn". `names` are the variables that the code fills in: the file must declare and use exactly these.
 * @throws PromptError that says what is wrong
 */
export const parsePrompt = <Name extends string>(markdown: string, names: readonly Name[]): Prompt<Name> => {
  const [, yaml, body = ''] = FILE.exec(markdown) ?? []
  if (yaml === undefined) throw new PromptError('Thiếu phần đầu tệp giữa hai dòng “---”')
  const head = frontMatter.safeParse(readFrontMatter(yaml))
  if (!head.success) throw new PromptError(`Phần đầu tệp không đúng: ${z.prettifyError(head.error)}`)
  const [, instructions = '', message = ''] = SECTIONS.exec(body.replaceAll('\r\n', '\n')) ?? []
  if (instructions.trim() === '' || message.trim() === '') {
    throw new PromptError('Thiếu phần “# Chỉ dẫn” hoặc “# Tin nhắn”')
  }
  const declared = head.data.variables
  const used = new Set([...body.matchAll(PLACEHOLDER)].map(([, name = '']) => name))
  const undeclared = [...used].filter((name) => !(name in declared))
  if (undeclared.length > 0) throw new PromptError(`Biến dùng mà chưa khai báo: ${list(undeclared)}`)
  const unused = Object.keys(declared).filter((name) => !used.has(name))
  if (unused.length > 0) throw new PromptError(`Biến khai báo mà không dùng: ${list(unused)}`)
  const unknown = Object.keys(declared).filter((name) => !names.some((known) => known === name))
  if (unknown.length > 0) throw new PromptError(`Biến không có trong chương trình: ${list(unknown)}`)
  const variables = z.record(z.enum(names), z.enum(['text', 'data'])).safeParse(declared)
  if (!variables.success) {
    throw new PromptError(`Thiếu biến: ${list(names.filter((name) => !(name in declared)))}`)
  }
  return {
    version: head.data.version,
    variables: variables.data,
    instructions: instructions.trim(),
    message: message.trim(),
  }
}

/** Angle brackets, full-width ones too, become their look-alikes: no tag of ours can be closed or opened inside. */
const asData = (name: string, value: string): string =>
  `<${name}>\n${value
    .replace(/[<＜﹤]/gu, '‹')
    .replace(/[>＞﹥]/gu, '›')
    .trim()}\n</${name}>`

const asText = (value: string): string => value.replace(/\s+/gu, ' ').trim()

/**
 * The prompt with its variables filled in. Values are put in once: a placeholder inside a value stays as typed.
 * @throws PromptError when a value is missing or has no place in the prompt
 */
export const renderPrompt = <Name extends string>(
  prompt: Prompt<Name>,
  values: Readonly<Record<NoInfer<Name>, string>>,
): RenderedPrompt => {
  const kinds = new Map<string, PromptVariable>(Object.entries(prompt.variables))
  const given = new Map<string, string>(Object.entries(values))
  const unknown = [...given.keys()].filter((name) => !kinds.has(name))
  if (unknown.length > 0) throw new PromptError(`Biến không có trong lời nhắc: ${list(unknown)}`)
  const fill = (template: string): string =>
    template.replace(PLACEHOLDER, (_placeholder, name: string) => {
      const value = given.get(name)
      if (value === undefined) throw new PromptError(`Thiếu giá trị cho biến “${name}”`)
      return kinds.get(name) === 'data' ? asData(name, value) : asText(value)
    })
  return { instructions: fill(prompt.instructions), message: fill(prompt.message) }
}
