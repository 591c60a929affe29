import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { remoteAddress } from './address.ts'
import { askedLanguage, whoIsAsking } from './asking.ts'
import { notFound, onError } from './errors.tsx'
import { formMethods } from './form-methods.ts'
import { health } from './health.ts'
import type { Log } from './log.ts'
import { logRequests } from './request-log.ts'
import { mountRooms } from './rooms.ts'
import { limitedBody, ownOrigin, ownPages, safeHeaders } from './safety.ts'

export type AppParts = {
  db: Db
  clock: Clock
  baseUrl: string
  secret: string
  log: Log
  /** On this machine only: `/dev/ui` is there, and `/dev/mails` where letters are kept. */
  isLocal: boolean
  /** No mail server is set: letters stay in the outbox. */
  keepsMails: boolean
  /** How many reverse proxies of ours stand in front. */
  proxies: number
}

/** The whole program as one function from request to response, without a socket. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { db, clock, baseUrl, log } = parts
  const app = new Hono<AppEnv>()
  app.onError(onError(log))
  app.notFound(notFound)
  app.use(safeHeaders())
  app.use(ownPages)
  app.use(logRequests(log))
  app.use(askedLanguage)
  app.use(limitedBody())
  app.use(formMethods(app))
  app.use(async (c, next) => {
    c.set('db', db)
    c.set('clock', clock)
    c.set('baseUrl', baseUrl)
    c.set('address', remoteAddress(c, parts.proxies))
    await next()
  })
  app.use(compress())
  app.route('/', health)
  app.use(ownOrigin(baseUrl))
  app.use(whoIsAsking(parts))
  mountRooms(app, parts)
  return app
}
