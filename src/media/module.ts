import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HttpError } from '../platform/errors.ts'
import type { Module } from '../platform/module.ts'
import { mediaEndpoints } from './http.ts'
import { renditionsOf } from './originals.ts'
import { parseRendition, type Rendition, readRendition, renditionPath } from './renditions.ts'
import { listAssetIds } from './store.ts'

/** What fronts and lists ask for first. */
const ahead: Omit<Rendition, 'assetId'>[] = [
  { shape: '3x2', width: 400, format: 'avif' },
  { shape: '3x2', width: 800, format: 'avif' },
  { shape: '3x2', width: 800, format: 'jpg' },
]

export const mediaModule: Module = {
  name: 'media',
  endpoints: mediaEndpoints,
  jobs: [
    {
      task: 'media.make-renditions',
      on: ['media.picture-added'],
      /** Makes the usual sizes of every picture before a reader asks; newest first. What exists is passed over. */
      async run(app, _payload, stopping) {
        for (const assetId of (await listAssetIds(app.db)).reverse()) {
          for (const one of ahead) {
            if (stopping()) return
            const name = renditionPath({ ...one, assetId }).slice('/anh/'.length)
            if (existsSync(join(renditionsOf(app.data, assetId), name))) continue
            await readRendition(app, { ...one, assetId }).catch((error) =>
              app.log.warn({ assetId, error: String(error) }, 'a picture could not be made'),
            )
          }
        }
      },
    },
  ],
  routes(web, app) {
    web.get<{ Params: { name: string } }>('/anh/:name', async (request, reply) => {
      const one = parseRendition(request.params.name)
      const bytes = one && (await readRendition(app, one))
      if (!one || !bytes) throw new HttpError(404, 'no-such-picture')
      return reply
        .header('Content-Type', one.format === 'avif' ? 'image/avif' : 'image/jpeg')
        .header('Cache-Control', 'public, max-age=31536000, immutable')
        .header('X-Content-Type-Options', 'nosniff')
        .send(bytes)
    })
  },
}
