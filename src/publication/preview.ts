import { readPictures } from '../media/index.ts'
import type { RevisionToRelease } from '../newsroom/index.ts'
import type { Sql } from '../platform/db/sql.ts'
import { pictureOf } from './actions/release-revisions.ts'
import { assetsOf, buildDocument } from './rules.ts'
import type { PublicDocument } from './schema.ts'
import { readEdition } from './store.ts'

/** The public document that a text would become, were it released at an instant. Nothing is written, and nobody else sees it. */
export async function previewDocument(sql: Sql, text: RevisionToRelease, at: Date): Promise<PublicDocument> {
  const { content } = text
  const assets = [...(content.picture ? [content.picture.asset] : []), ...assetsOf(content.body.doc)]
  const pictures = await readPictures(sql, [...new Set(assets)], [text.language])
  const live = (await readEdition(sql, text.editionId))?.document
  const previous = live && !('removed' in live) ? live : undefined
  return buildDocument(
    text,
    { kind: previous ? 'update' : 'publish', publicFrom: at, notice: {} },
    new Map(pictures.map((row) => [row.id, pictureOf(row)])),
    previous,
  )
}
