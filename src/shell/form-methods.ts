import type { Hono, MiddlewareHandler } from 'hono'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { LoggedEnv } from './request-log.ts'

const METHODS = ['PUT', 'PATCH', 'DELETE']

/**
 * Lets a form, which can only GET and POST, say `_method=DELETE`. The request starts over with that method before
 * any room has looked at it, under the same id. (Hono's own keeps only the last of repeated fields.)
 */
export function formMethods(app: Hono<AppEnv>): MiddlewareHandler<LoggedEnv> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || !isForm(c.req.header('content-type'))) return next()
    const body = await c.req.text()
    const method = new URLSearchParams(body).get('_method')?.toUpperCase() ?? ''
    if (!METHODS.includes(method)) return next()
    const headers = new Headers(c.req.raw.headers)
    headers.set('X-Request-Id', c.var.requestId)
    c.set('isLoggedElsewhere', true)
    return app.fetch(new Request(c.req.url, { method, headers, body }), c.env)
  }
}

const isForm = (type = '') => type.startsWith('application/x-www-form-urlencoded')
