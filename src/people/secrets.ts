import { createHash, createHmac, randomBytes } from 'node:crypto'

/** What stands in a link or a token: so much that nobody guesses it, so that a plain hash is enough to know it by. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
/** An address as it is kept where wrong passwords are counted: nobody who reads the table reads addresses. */
export const hashOfAddress = (email: string, key: string): Buffer => createHmac('sha256', key).update(`sign-in ${email}`).digest()

export const tokenPrefix = 'caunoi_'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** A password that can be read from paper: four groups of five signs that cannot be taken for one another, 98 bits. */
export function newPassword(): string {
  let text = ''
  while (text.length < 20) {
    for (const byte of randomBytes(32)) if (byte < 248 && text.length < 20) text += letters[byte % 31]
  }
  return text.replace(/(.{5})(?=.)/g, '$1-')
}
