const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text between tags or in a quoted attribute, in XML and HTML alike. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark)

/** An element with attributes (escaped here) and content that is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | boolean>>,
  content = '',
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** An element without attributes that holds a text. */
export const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
