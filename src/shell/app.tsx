import { Hono } from 'hono'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { health } from './health.ts'
import type { Log } from './log.ts'
import { logRequests } from './request-log.ts'

export type AppParts = { db: Db; clock: Clock; baseUrl: string; log: Log }

/** The whole program as one function from request to response, without a socket. */
export function createApp({ db, clock, baseUrl, log }: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(logRequests(log))
  app.use(async (c, next) => {
    c.set('db', db)
    c.set('clock', clock)
    c.set('baseUrl', baseUrl)
    await next()
  })
  app.route('/', health)
  return app
}
