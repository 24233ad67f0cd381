import type { Quiz } from '../item.ts'
import { zipTexts } from './archive.ts'
import type { WriteExport } from './exported-file.ts'
import { QTI_NAMESPACE, writeQtiItem } from './qti-item.ts'
import { element, textElement, XML_DECLARATION } from './xml.ts'

const pathOf = (number: number): string => `items/item-${number}.xml`

const writeTest = (quiz: Quiz): string => {
  const references = quiz.items.map((_, at) =>
    element('assessmentItemRef', { identifier: `ref-${at + 1}`, href: pathOf(at + 1) }),
  )
  const section = element(
    'assessmentSection',
    { identifier: 'section-1', title: quiz.title, visible: true },
    `\n${references.join('\n')}\n`,
  )
  const part = element(
    'testPart',
    { identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'individual' },
    section,
  )
  const attributes = { xmlns: QTI_NAMESPACE, identifier: 'test-1', title: quiz.title }
  return `${XML_DECLARATION}${element('assessmentTest', attributes, `\n${part}\n`)}\n`
}

const resource = (options: {
  readonly identifier: string
  readonly type: 'item' | 'test'
  readonly href: string
  readonly dependencies?: readonly string[]
}): string => {
  const { identifier, type, href, dependencies = [] } = options
  return element(
    'resource',
    { identifier, type: `imsqti_${type}_xmlv2p1`, href },
    element('file', { href }) +
      dependencies.map((identifierref) => element('dependency', { identifierref })).join(''),
  )
}

const writeManifest = (quiz: Quiz): string => {
  const identifiers = quiz.items.map((_, at) => `resource-${at + 1}`)
  const resources = [
    resource({
      identifier: 'resource-test',
      type: 'test',
      href: 'assessment.xml',
      dependencies: identifiers,
    }),
    ...identifiers.map((identifier, at) => resource({ identifier, type: 'item', href: pathOf(at + 1) })),
  ]
  const metadata = textElement('schema', 'QTIv2.1 Package') + textElement('schemaversion', '1.0.0')
  const content = [
    element('metadata', {}, metadata),
    element('organizations', {}),
    element('resources', {}, `\n${resources.join('\n')}\n`),
  ]
  return `${XML_DECLARATION}${element(
    'manifest',
    { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: 'manifest-1' },
    `\n${content.join('\n')}\n`,
  )}\n`
}

/** A QTI 2.1 package (1EdTech, Final 2012): a test, an item for each question, and the manifest that names them. */
export const writeQti: WriteExport = ({ quiz }) => ({
  content: zipTexts({
    'imsmanifest.xml': writeManifest(quiz),
    'assessment.xml': writeTest(quiz),
    ...Object.fromEntries(quiz.items.map((item, at) => [pathOf(at + 1), writeQtiItem(item, at + 1)])),
  }),
  omitted: [],
})
