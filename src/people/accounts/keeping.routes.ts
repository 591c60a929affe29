import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { postedBody } from '#src/foundation/ui/posted-body.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { type Auth, SIGN_IN_DAYS } from './auth.action.ts'
import { prolongSignIn } from './login.queries.ts'
import { setLanguage } from './person.queries.ts'
import { withReturn } from './return-path.rules.ts'
import { SESSION_COOKIE } from './session-token.rules.ts'
import { TERMS_VERSION } from './terms.rules.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * A sign-in that is used lasts 30 days from then; its row and cookie are renewed at most once a
 * day.
 */
export function keepsSignedIn(auth: Auth) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { visitor, db, clock } = c.var
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + SIGN_IN_DAYS * DAY_MS)
    const isYoung = visitor && Date.parse(visitor.signInExpiresAt) > expiresAt.getTime() - DAY_MS
    if (!visitor || isYoung) return next()
    await prolongSignIn(db, visitor.signInId, { expiresAt, now })
    const name = auth.isSecure ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE
    const maxAge = SIGN_IN_DAYS * (DAY_MS / 1000)
    const kept = {
      path: '/',
      maxAge,
      httpOnly: true,
      sameSite: 'Lax',
      secure: auth.isSecure,
    } as const
    setCookie(c, name, getCookie(c, name) ?? '', kept)
    return next()
  })
}

/** What one may read before deciding, and the letters of a program tried out. */
const BEFORE_TERMS = /^\/(terms|privacy|dev)(\/|$)/

/**
 * Somebody signed in for long is asked for a new version of the terms at the next page, then goes
 * on; a form already filled in still counts.
 */
export const asksForNewTerms = createMiddleware<AppEnv>(async (c, next) => {
  const { visitor } = c.var
  const isAsked = visitor && visitor.termsVersion < TERMS_VERSION && c.req.method === 'GET'
  if (!isAsked || BEFORE_TERMS.test(c.req.path)) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(withReturn('/terms/acceptance', pathname + search), 303)
})

/** The language chosen at the foot of a page is the signed-in person's own from then on. */
export const keepsLanguage = createMiddleware<AppEnv>(async (c, next) => {
  const { visitor, db } = c.var
  const { lang } = await postedBody(c)
  if (visitor && (lang === 'fr' || lang === 'en')) await setLanguage(db, visitor.personId, lang)
  return next()
})
