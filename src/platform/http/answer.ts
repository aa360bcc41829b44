import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Cache, chooseEncoding, type Encoding, encodePage, improvePage, matchesTag, type ReadyPage, tagsOf } from './page-cache.ts'

/** Where a page is kept, so that what is made of it later counts there. */
export type Kept = { cache: Cache; key: string }

/** What of a page's headers stands in a 304 too (RFC 9110 §15.4.5), with what shared caches go by. */
const ofNotModified = ['Cache-Control', 'Vary', 'Surrogate-Key', 'Log-Position']

/** Status, header lines (name and value in turn) and bytes of an answer. */
export type Answer = { status: number; headers: readonly string[]; body?: Buffer }

/**
 * The answer with a page in an encoding that is at hand, or 304 where the browser has these bytes; undefined where the encoding
 * must be made first.
 */
export function answerAtHand(page: ReadyPage, encoding: Encoding, ifNoneMatch: string | undefined, kept?: Kept): Answer | undefined {
  const encoded = page.encoded[encoding]
  if (!encoded) return undefined
  if (ifNoneMatch !== undefined && page.status === 200) {
    // Both strengths of an encoding are the same page: whoever has either has what we would send, and is told so by the mark it knows.
    const etag = tagsOf(page, encoding).find((one) => matchesTag(ifNoneMatch, one))
    if (etag) {
      const headers = ofNotModified.flatMap((name) => (page.headers[name] === undefined ? [] : [name, page.headers[name]]))
      return { status: 304, headers: [...headers, 'ETag', etag] }
    }
  }
  if (kept) improvePage(page, encoding, kept)
  return { status: page.status, headers: encoded.headers, body: encoded.body }
}

/** Answers with a ready page: encoding, 304 where the browser has these bytes, no body for HEAD. */
export function answerPage(request: IncomingMessage, response: ServerResponse, page: ReadyPage, kept?: Kept): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  encodePage(page, encoding, kept && ((bytes) => kept.cache.grow(kept.key, page, bytes)))
  const answer = answerAtHand(page, encoding, request.headers['if-none-match'], kept) as Answer
  response.writeHead(answer.status, answer.headers as string[])
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}
