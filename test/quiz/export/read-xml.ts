import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

/** An element as a tree: its name, attributes, own text and the elements in it, in order. */
export type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Node[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
})

const attributeMap = z.record(z.string(), z.string())
const parsed: z.ZodType<readonly Record<string, unknown>[]> = z.array(z.record(z.string(), z.unknown()))

const toNodes = (value: unknown): { readonly text: string; readonly children: readonly Node[] } => {
  const entries = parsed.parse(value)
  const text = entries.map((entry) => ('#text' in entry ? String(entry['#text']) : '')).join('')
  const children = entries.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined || name.startsWith('?')) return []
    const attributes = attributeMap.parse(entry[':@'] ?? {})
    return [{ name, attributes, ...toNodes(entry[name]) }]
  })
  return { text, children }
}

/** The root of a document; throws where it is not well formed. */
export const readXml = (xml: string): Node => {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line})`)
  const [root] = toNodes(parser.parse(xml)).children
  if (root === undefined) throw new Error('The document has no element')
  return root
}

/** Elements with a name in any depth, in document order. */
export const findAll = (node: Node, name: string): readonly Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)])

export const find = (node: Node, name: string): Node => {
  const [first] = findAll(node, name)
  if (first === undefined) throw new Error(`<${node.name}> holds no <${name}>`)
  return first
}

/** All text in an element, in document order where its text and elements do not mix. */
export const textOf = (node: Node): string => node.text + node.children.map(textOf).join('')
