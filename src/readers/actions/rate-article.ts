import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { fail, ok } from '../../platform/result.ts'
import { upsertRating } from '../store.ts'

/** A device's secret for one article: in a cookie of that article's rating path alone, so that votes on two articles cannot be joined. */
export const newDevice = (): string => randomBytes(18).toString('base64url')
export const isDevice = (text: string | undefined): text is string => text !== undefined && /^[A-Za-z0-9_-]{24}$/.test(text)
/** What is kept of the secret. */
export const deviceHash = (device: string, editionId: number): Buffer => createHash('sha256').update(`${editionId}\n${device}`).digest()

/** Counts a reader's vote for an article, from 1 «Kém» to 5 «Rất tốt»; the same device's earlier vote is changed. */
export async function rateArticle(ctx: Context, editionId: number, device: string, level: number) {
  if (!Number.isInteger(level) || level < 1 || level > 5) return fail({ kind: 'bad-rating' })
  await upsertRating(ctx.sql, editionId, deviceHash(device, editionId), level)
  return ok(level)
}
