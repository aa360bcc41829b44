import { isDeepStrictEqual } from 'node:util'
import { deleteDemoAssets, deleteFiles } from '../src/media/index.ts'
import { deleteDemo as deleteDemoConcepts, deleteDemoStories } from '../src/newsroom/index.ts'
import { deleteDemoPersons, serviceAccount, systemActor } from '../src/people/index.ts'
import { type App, type Context, inTransaction } from '../src/platform/context.ts'
import { tellChange } from '../src/platform/db/outbox.ts'
import { deleteSetting, readSetting } from '../src/platform/db/settings.ts'
import { deleteDemo as deleteDemoPages, eraseDemo, lastPosition, readDemoEditions, removeEditions } from '../src/publication/index.ts'
import { deleteRatings } from '../src/readers/index.ts'
import { deleteDemoFile, removeDemoAccounts } from './accounts.ts'
import { archiveSetting } from './archive.ts'
import { must } from './load.ts'
import { imprint } from './pages.ts'

const batchSize = 1000

/**
 * Takes the demonstration out and nothing else. The release log is never cut: what was public of the demonstration gets an
 * entry that takes it down, its texts are erased, and its drafts, pictures, people and unused topics are deleted. It goes in batches, each
 * whole by itself; where it was stopped the next call goes on.
 * @param say a step, how many of its parts are done, and of how many (0: not known)
 */
export async function removeDemo(
  app: App,
  say: (step: string, done: number, of: number) => void = () => {},
): Promise<{ editions: number; accounts: number }> {
  const actor = systemActor('demo', await serviceAccount(app.db, 'demo'))
  const act = <T>(run: (ctx: Context) => Promise<T>) => inTransaction(app, actor, run)
  /** Does a step batch by batch, from one id to the next, until nothing is left. */
  const all = async (step: string, take: (ctx: Context, after: number) => Promise<number[]>): Promise<number> => {
    let done = 0
    for (let after = 0; ; ) {
      const ids = await act((ctx) => take(ctx, after))
      if (!ids.length) return done
      after = Math.max(...ids)
      done += ids.length
      say(step, done, 0)
    }
  }
  const editions = await all('taken down', async (ctx, after) => {
    const ids = await readDemoEditions(ctx.sql, after, batchSize)
    if (ids.length) must(await removeEditions(ctx, ids, 'Bản trình diễn đã được gỡ khỏi tờ báo này.'))
    await deleteRatings(ctx.sql, ids)
    return ids
  })
  await all('drafts deleted', (ctx, after) => deleteDemoStories(ctx.sql, after, batchSize))
  const end = await lastPosition(app.db)
  for (let position = 0; position < end; position += batchSize) {
    await act(async (ctx) => await eraseDemo(ctx.sql, position, position + batchSize))
    say('texts erased', Math.min(position + batchSize, end), end)
  }
  const { accounts, files: assets } = await act(async (ctx) => {
    await deleteDemoConcepts(ctx.sql)
    await deleteDemoPersons(ctx.sql)
    const accounts = await removeDemoAccounts(ctx)
    const files = await deleteDemoAssets(ctx.sql)
    await deleteDemoPages(ctx.sql)
    // A newspaper that has an imprint of its own keeps it.
    if (isDeepStrictEqual(await readSetting(ctx.sql, 'imprint'), imprint)) await deleteSetting(ctx.sql, 'imprint')
    for (const key of ['demo', archiveSetting]) await deleteSetting(ctx.sql, key)
    await tellChange(ctx.sql, 'taxonomy')
    return { accounts, files }
  })
  await deleteFiles(app.data, assets)
  deleteDemoFile(app.data)
  return { editions, accounts }
}
