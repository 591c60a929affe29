import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import type { LinkedCode } from './code-link.rules.ts'
import type { Purpose } from './email-code.rules.ts'
import { seal, unseal } from './seal.rules.ts'

/**
 * What a browser is waiting for: a code for this e-mail. Sealed in a cookie, so that no address
 * shows the e-mail.
 */
export type Pending = {
  email: string
  purpose: Purpose
  /** Of the form this browser sent. */
  form: string | null
  /** Where this browser was going; null elsewhere, where only the code itself remembers. */
  returnPath: string | null
}

const COOKIE = 'cageot.pending'
const KEPT_SECONDS = 30 * 60

const purpose = z.enum(['register', 'sign-in', 'password'])
const pendingShape = z.object({
  email: z.string(),
  purpose,
  form: z.string().nullable(),
  returnPath: z.string().nullable(),
})
const linkShape = z.object({ email: z.string(), purpose, code: z.string() })

export function keepPending<Env extends AppEnv>(
  c: Context<Env>,
  auth: Auth,
  pending: Pending,
): void {
  setCookie(c, COOKIE, seal(auth.secret, 'pending', pending), {
    path: '/',
    maxAge: KEPT_SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
    secure: auth.isSecure,
  })
}

export function dropPending(c: Context<AppEnv>, auth: Auth): void {
  deleteCookie(c, COOKIE, { path: '/', secure: auth.isSecure })
}

/**
 * The followed link's e-mail, else the cookie's; the form's code only where this browser typed
 * it.
 */
export function readPending(
  c: Context<AppEnv>,
  auth: Auth,
  link: LinkedCode | null,
): Pending | null {
  const kept = pendingShape.safeParse(unseal(auth.secret, 'pending', getCookie(c, COOKIE) ?? ''))
  if (!link) return kept.data ?? null
  const { email, purpose } = kept.data ?? {}
  if (kept.data && email === link.email && purpose === link.purpose) return kept.data
  return { email: link.email, purpose: link.purpose, form: null, returnPath: null }
}

/** The e-mail, purpose and code in a letter's link; null when it was not made here. */
export function readLink(auth: Auth, sealed: string | undefined): LinkedCode | null {
  return linkShape.safeParse(unseal(auth.secret, 'link', sealed ?? '')).data ?? null
}
