/** Vietnamese text as Vietnamese: composed form in store, folded form for comparing. */

/** Control characters that have no business in a headline or a text, but for the line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g

/** One line of text as it is kept: NFC, no control characters, no lone surrogates, single spaces. */
export const cleanLine = (text: string): string => text.toWellFormed().normalize('NFC').replace(control, ' ').replace(/\s+/g, ' ').trim()

/**
 * Letters without marks, lower case: `Đối ngoại` → `doi ngoai`. The letter đ and its look-alikes (Ð, Ɖ) are not
 * composed letters in Unicode, so they are folded by name.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖĐÐƉ]/g, 'd')
    .toLowerCase()
    .normalize('NFC')

const latin = /\p{Script=Latin}/u

/**
 * A text as the last words of an address: `Đi chợ` → `di-cho`. Letters of other scripts stay letters.
 * @param limit most characters; cut between words
 */
export function slugOf(text: string, limit = 90): string {
  const words = text
    .toWellFormed()
    .normalize('NFC')
    // Marks are taken from Latin letters only: in Arabic, Thai or Hindi they are part of the word.
    .replace(/[\p{L}\p{M}]+/gu, (word) => (latin.test(word) ? fold(word) : word.toLowerCase()))
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word
    if ([...next].length > limit) break
    slug = next
  }
  return slug || [...(words[0] ?? '')].slice(0, limit).join('')
}
