import type { FastifyInstance } from 'fastify'
import { WebSocketServer } from 'ws'
import { callerFinder, canSomewhere } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import type { Caller } from '../../platform/http/api.ts'
import { isFromAnotherSite } from '../../platform/http/same-site.ts'
import { refuseUpgrade, serveUpgrades } from '../../platform/http/upgrade.ts'
import { mostMessageBytes } from './frames.ts'
import { OpenTexts } from './open-texts.ts'

/** Where a text is open for writing: `/api/editions/12/draft`, by a session's cookie, which is valid below /api only. */
const path = /^\/api\/editions\/([1-9]\d{0,14})\/draft$/

/**
 * Serves the connections of those who write. Who asks is looked at before the connection is made, and again and again while it stands:
 * when a session ends, its connections do.
 */
export function serveDrafts(web: FastifyInstance, app: App): OpenTexts {
  const callerOf = callerFinder(app)
  const stillMay = async (headers: Parameters<typeof callerOf>[0]['headers']): Promise<Caller | undefined> => {
    const caller = await callerOf({ headers })
    return caller && canSomewhere(caller.actor, 'newsroom.write') ? caller : undefined
  }
  const texts = new OpenTexts(app, stillMay)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes, clientTracking: false, perMessageDeflate: false })
  serveUpgrades(
    web,
    path,
    (request, socket, head, found) => {
      void (async () => {
        const { headers } = request
        if (isFromAnotherSite({ headers }, app.origin)) return refuseUpgrade(socket, 403, 'from-another-site')
        const caller = await callerOf({ headers })
        if (!caller) return refuseUpgrade(socket, 401, 'not-signed-in')
        if (!canSomewhere(caller.actor, 'newsroom.write')) return refuseUpgrade(socket, 403, 'not-allowed')
        sockets.handleUpgrade(request, socket, head, (open) => void texts.enter(open, Number(found[1]), caller, headers))
      })().catch((error) => {
        app.log.error({ err: error }, 'a connection could not be made')
        refuseUpgrade(socket, 503, 'fault')
      })
    },
    () => texts.close(),
  )
  return texts
}
