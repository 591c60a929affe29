import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Log } from './log.ts'

/** A request that starts over with another method leaves one line, the second one's. */
export type LoggedEnv = AppEnv & { Variables: { isLoggedElsewhere?: boolean } }

const SAFE_ID = /^[\w-]{8,64}$/
/** Asked every few seconds by machines, or a dozen at once by each page. */
const QUIET = /^\/(health|assets|pictures)\//

/**
 * Gives each request an id (a proxy's X-Request-Id when it looks like one), answers it in the same header, and logs
 * method, path, status and time. The query string stays out: it may hold a code or a name.
 */
export function logRequests(log: Log) {
  return createMiddleware<LoggedEnv>(async (c, next) => {
    const given = c.req.header('x-request-id') ?? ''
    const requestId = SAFE_ID.test(given) ? given : randomUUID()
    c.set('requestId', requestId)
    const start = performance.now()
    await next()
    c.header('X-Request-Id', requestId)
    if (c.var.isLoggedElsewhere) return
    const { method, path } = c.req
    const line = {
      requestId,
      method,
      path,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    }
    if (QUIET.test(path)) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}
