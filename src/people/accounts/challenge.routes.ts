import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { seal, unseal } from './seal.rules.ts'

/** Who has shown a password or an e-mail, and owes the second factor; sealed in a cookie. */
export type Challenge = { loginId: number; returnPath: string }

const COOKIE = 'cageot.challenge'
const KEPT_SECONDS = 10 * 60

const shape = z.object({ loginId: z.int(), returnPath: z.string(), until: z.number() })

export function keepChallenge(c: Context<AppEnv>, auth: Auth, challenge: Challenge): void {
  const until = c.var.clock.now().getTime() + KEPT_SECONDS * 1000
  setCookie(c, COOKIE, seal(auth.secret, 'challenge', { ...challenge, until }), {
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

/** null when nothing was shown here within ten minutes. */
export function readChallenge(c: Context<AppEnv>, auth: Auth): Challenge | null {
  const sealed = unseal(auth.secret, 'challenge', getCookie(c, COOKIE) ?? '')
  const { data } = shape.safeParse(sealed)
  return data && c.var.clock.now().getTime() < data.until ? data : null
}
