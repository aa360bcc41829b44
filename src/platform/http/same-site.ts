import type { FastifyRequest } from 'fastify'

/** Whether a form or a call was sent by a page of somebody else. Browsers that do not say so in Sec-Fetch-Site name the page's origin. */
export function isFromAnotherSite({ headers }: Pick<FastifyRequest, 'headers'>, origin: string): boolean {
  const from = headers['sec-fetch-site']
  // Another site of the same domain is another site: it may be somebody else's.
  if (from !== undefined) return from !== 'same-origin' && from !== 'none'
  const named = headers.origin
  if (named === undefined || named === origin) return false
  return !URL.canParse(named) || new URL(named).host !== headers.host
}
