/** What XML 1.0 (Fifth Edition, production 2) does not allow in a document, once lone surrogates are gone. */
const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n\r\x7f-\x9f]]/gv
const special = /[&<>"'\r]/g
const specialInAttribute = /[&<>"'\r\n\t]/g
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
const entity = (character: string) => entities[character] as string

/**
 * The text without what XML cannot carry: control characters and non-characters are left out, a lone
 * surrogate becomes U+FFFD.
 */
export const xmlCharacters = (text: string): string => text.toWellFormed().replace(forbidden, '')

/** Text between tags; a carriage return is kept as a reference, since a parser would turn it into a line feed (XML 1.0, 2.11). */
export const xmlText = (text: string): string => xmlCharacters(text).replace(special, entity)

/** The value of a quoted attribute; line feeds and tabs are references, since a parser would turn them into spaces (XML 1.0, 3.3.3). */
export const xmlAttribute = (text: string): string => xmlCharacters(text).replace(specialInAttribute, entity)

export type XmlAttributes = Record<string, string | number | undefined>

/**
 * One element. `content` is markup made by these functions, or undefined for an empty element; an
 * attribute that is undefined is left out. Names are our own words and are not escaped.
 */
export function xmlElement(name: string, attributes: XmlAttributes, content?: string): string {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) open += ` ${key}="${xmlAttribute(String(value))}"`
  return content === undefined ? `${open}/>` : `${open}>${content}</${name}>`
}

/** An element that holds words, or nothing at all where the words are absent or empty. */
export const xmlWords = (name: string, words: string | undefined, attributes: XmlAttributes = {}): string =>
  words ? xmlElement(name, attributes, xmlText(words)) : ''

/** A whole document, with the declaration that every reader of XML understands. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
