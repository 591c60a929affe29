import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth, Browser, SignedIn } from './auth.action.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { dropPending } from './pending.routes.ts'
import { findAcceptedVersion } from './person.queries.ts'
import { withReturn } from './return-path.rules.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** Lets signed-in people through; the others sign in first and come back. */
export const needsVisitor = createMiddleware<AppEnv>(async (c, next) => {
  if (c.var.visitor) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(withReturn('/sign-in', c.req.method === 'GET' ? pathname + search : '/'), 303)
})

/**
 * Ends signing in: the cookies, the household, and on to where one came from, by the terms when
 * they are new.
 */
export async function enter(
  c: Context<AppEnv>,
  { auth, signedIn, returnPath }: { auth: Auth; signedIn: SignedIn; returnPath: string },
): Promise<Response> {
  await ensureAccount(c.var.db, signedIn.loginId, c.var.clock.now())
  for (const cookie of signedIn.cookies) c.header('Set-Cookie', cookie, { append: true })
  dropPending(c, auth)
  const accepted = await findAcceptedVersion(c.var.db, signedIn.loginId)
  const isCurrent = accepted >= TERMS_VERSION
  return c.redirect(isCurrent ? returnPath : withReturn('/terms/acceptance', returnPath), 303)
}

export function browserOf(c: Context<AppEnv>): Browser {
  return { address: c.var.address, userAgent: c.req.header('user-agent') ?? '' }
}
