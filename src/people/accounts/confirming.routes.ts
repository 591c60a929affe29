import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { assert } from '#src/foundation/core/outcome.ts'
import type { AppEnv, Visitor } from '#src/foundation/ui/request.ts'
import { needsVisitor } from './entering.routes.ts'
import { withReturn } from './return-path.rules.ts'
import { findConfirmedAt } from './sign-ins.queries.ts'

const FRESH_MS = 10 * 60_000

/**
 * For pages that change how one signs in: lets through who signed in, or showed again who it is,
 * within ten minutes; others do so first and come back. A form comes back to its page.
 */
export function needsConfirmed(back: string) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (!c.var.visitor) return needsVisitor(c, next)
    if (await isConfirmed(c)) return next()
    const { pathname, search } = new URL(c.req.url)
    const path = c.req.method === 'GET' ? pathname + search : back
    return c.redirect(withReturn('/account/confirmation', path), 303)
  })
}

/** Whether whoever is signed in has shown who it is within ten minutes. */
export async function isConfirmed(c: Context<AppEnv>): Promise<boolean> {
  const { db, clock } = c.var
  const confirmedAt = await findConfirmedAt(db, visitorBehind(c).signInId)
  return confirmedAt !== null && clock.now().getTime() - confirmedAt.getTime() < FRESH_MS
}

/** The signed-in person behind `needsVisitor` or `needsConfirmed`. */
export function visitorBehind(c: Context<AppEnv>): Visitor {
  assert(c.var.visitor, 'the route is behind a guard')
  return c.var.visitor
}
