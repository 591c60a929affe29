import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Forbidden, HouseholdGone, NotFound } from '#src/foundation/core/outcome.ts'
import { namesGoneHousehold } from '#src/foundation/db/violation.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { ErrorPage, type Trouble } from './errors.page.tsx'
import type { Log } from './log.ts'

const STATUS: Record<Trouble, ContentfulStatusCode> = {
  missing: 404,
  forbidden: 403,
  origin: 403,
  tooLarge: 413,
  moved: 409,
  unavailable: 503,
  broken: 500,
}

/** The page for an unknown address. */
export const notFound = (c: Context<AppEnv>) => answer(c, 'missing')

/** Turns what a route threw into a page; only bugs and a lost database are logged as errors. */
export function onError(log: Log) {
  return (error: Error, c: Context<AppEnv>) => {
    const trouble = troubleOf(error)
    if (trouble === 'broken' || trouble === 'unavailable') {
      log.error({ requestId: c.var.requestId, path: c.req.path, error: error.stack }, trouble)
    }
    return answer(c, trouble)
  }
}

function answer(c: Context<AppEnv>, trouble: Trouble) {
  const { lang = 'fr', visitor = null, requestId = '' } = c.var
  return render(c, ErrorPage({ lang, visitor, trouble, requestId }), STATUS[trouble])
}

function troubleOf(error: Error): Trouble {
  if (error instanceof NotFound) return 'missing'
  if (error instanceof Forbidden) return 'forbidden'
  if (error instanceof HTTPException) {
    if (error.status === 403) return 'origin'
    if (error.status === 413) return 'tooLarge'
  }
  if (error instanceof HouseholdGone || namesGoneHousehold(error)) return 'moved'
  return isLostDatabase(error) ? 'unavailable' : 'broken'
}

/** No connection, or the server is starting or stopping (SQLSTATE 08…, 57P0x). */
function isLostDatabase(error: Error): boolean {
  const { code } = error as { code?: unknown }
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|08|57P0)/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
