import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Cache, chooseEncoding, encodePage, type ReadyPage } from './page-cache.ts'

/** Whether one of the browser's tags names these bytes (weak comparison, RFC 9110 §13.1.2). */
export const matchesTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === etag || header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** Answers with a ready page: encoding, 304 where the browser has these bytes, no body for HEAD. */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: ReadyPage,
  kept?: { cache: Cache; key: string },
): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const had = page.encoded[encoding]
  const body = had ?? (await encodePage(page, encoding))
  if (kept && !had && encoding !== 'identity') kept.cache.grow(kept.key, body.length)
  const etag = `"${page.etag}-${encoding === 'identity' ? 'i' : encoding}"`
  if (page.status === 200 && matchesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { ...page.headers, ETag: etag })
    response.end()
    return
  }
  const headers: Record<string, string | number> = { ...page.headers, ETag: etag, 'Content-Length': body.length }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  response.writeHead(page.status, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}
