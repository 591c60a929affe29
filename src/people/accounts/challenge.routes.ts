import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { findPasswordSetAt } from './login.queries.ts'
import { seal, unseal } from './seal.rules.ts'

/** Who has shown a password or an e-mail, and owes the second factor; sealed in a cookie. */
export type Challenge = { loginId: number; returnPath: string }

const COOKIE = 'cageot.challenge'
const KEPT_SECONDS = 10 * 60

const shape = z.object({ loginId: z.int(), returnPath: z.string(), since: z.number() })

export function keepChallenge(c: Context<AppEnv>, auth: Auth, challenge: Challenge): void {
  const since = c.var.clock.now().getTime()
  setCookie(c, COOKIE, seal(auth.secret, 'challenge', { ...challenge, since }), {
    path: '/',
    maxAge: KEPT_SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
    secure: auth.isSecure,
  })
}

export function dropChallenge(c: Context<AppEnv>, auth: Auth): void {
  deleteCookie(c, COOKIE, { path: '/', secure: auth.isSecure })
}

/**
 * null when nothing was shown here within ten minutes, or when a new password was chosen since: who
 * knew the one before starts again.
 */
export async function readChallenge(c: Context<AppEnv>, auth: Auth): Promise<Challenge | null> {
  const sealed = unseal(auth.secret, 'challenge', getCookie(c, COOKIE) ?? '')
  const { data } = shape.safeParse(sealed)
  if (!data || c.var.clock.now().getTime() >= data.since + KEPT_SECONDS * 1000) return null
  const passwordSetAt = await findPasswordSetAt(c.var.db, data.loginId)
  return passwordSetAt && passwordSetAt.getTime() > data.since ? null : data
}
