import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth, Browser } from './auth.action.ts'
import { dropChallenge, keepChallenge } from './challenge.routes.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { dropPending } from './pending.routes.ts'
import { findAcceptedVersion } from './person.queries.ts'
import { withReturn } from './return-path.rules.ts'
import { hasSecondFactor } from './second-factor.queries.ts'
import { recordSignIn } from './start-sign-in.action.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** Lets signed-in people through; the others sign in first and come back. */
export const needsVisitor = createMiddleware<AppEnv>(async (c, next) => {
  if (c.var.visitor) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(withReturn('/sign-in', c.req.method === 'GET' ? pathname + search : '/'), 303)
})

export type Entering = {
  auth: Auth
  /** Whose password was right, whose e-mail is proven. */
  loginId: number
  returnPath: string
}

/**
 * Every way to sign in ends here: lets in, or asks for the second factor first where the login has
 * one.
 */
export async function enter(c: Context<AppEnv>, entering: Entering): Promise<Response> {
  const { auth, loginId, returnPath } = entering
  if (!(await hasSecondFactor(c.var.db, loginId))) return letIn(c, entering)
  dropPending(c, auth)
  keepChallenge(c, auth, { loginId, returnPath })
  return c.redirect('/sign-in/second-factor', 303)
}

/**
 * For who has shown everything that is asked: the cookies, the household, and on to where one came
 * from, by the terms when they are new.
 */
export async function letIn(
  c: Context<AppEnv>,
  { auth, loginId, returnPath }: Entering,
): Promise<Response> {
  const { db, clock } = c.var
  const at = clock.now()
  const { id: personId } = await ensureAccount(db, loginId, at)
  const browser = browserOf(c)
  const { signInId, cookies } = await auth.startSignIn(loginId, browser)
  const device = keepDeviceCookie(c, auth)
  const { userAgent } = browser
  await recordSignIn(db, { signInId, loginId, personId, device, userAgent, at })
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  dropPending(c, auth)
  dropChallenge(c, auth)
  const accepted = await findAcceptedVersion(db, loginId)
  const isCurrent = accepted >= TERMS_VERSION
  return c.redirect(isCurrent ? returnPath : withReturn('/terms/acceptance', returnPath), 303)
}

function browserOf(c: Context<AppEnv>): Browser {
  return { address: c.var.address, userAgent: (c.req.header('user-agent') ?? '').slice(0, 400) }
}

const DEVICE_COOKIE = 'cageot.device'
const DEVICE_SECONDS = 400 * 24 * 3600

/** What tells this browser from others that sign in: it opens nothing. */
function keepDeviceCookie(c: Context<AppEnv>, auth: Auth): string {
  const device = getCookie(c, DEVICE_COOKIE) || randomBytes(32).toString('base64url')
  setCookie(c, DEVICE_COOKIE, device, {
    path: '/',
    maxAge: DEVICE_SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
    secure: auth.isSecure,
  })
  return device
}
