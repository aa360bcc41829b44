import { hash } from 'node:crypto'

/** What tells two texts of an edition apart. @param content the JSON text of a RevisionContent */
export const textDigest = (headline: string, standfirst: string, content: string): Buffer =>
  hash('sha256', JSON.stringify([headline, standfirst]) + content, 'buffer')
