import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { PATHS } from './paths.ts'
import { postedBody } from './posted-body.ts'
import type { AppEnv } from './request.ts'
import { LANGS } from './words.ts'

const YEAR_SECONDS = 365 * 24 * 3600

/** `POST /language` keeps a visitor's language in a cookie and goes back to the page that asked. */
export function languageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().post(PATHS.language, async (c) => {
    const { lang: asked } = await postedBody(c)
    const lang = LANGS.find((one) => one === asked)
    const secure = c.var.baseUrl.startsWith('https:')
    const kept = {
      path: '/',
      maxAge: YEAR_SECONDS,
      httpOnly: true,
      sameSite: 'Lax',
      secure,
    } as const
    if (lang) setCookie(c, 'lang', lang, kept)
    return c.redirect(ownPath(c.req.header('referer'), c.var.baseUrl), 303)
  })
}

/** Where the form stood, if that was one of our own pages; else the start. */
function ownPath(referer: string | undefined, baseUrl: string): string {
  if (!referer || !URL.canParse(referer)) return PATHS.home
  const { origin, pathname, search } = new URL(referer)
  // two strokes at the beginning would lead the browser to another site
  const isOwn = origin === new URL(baseUrl).origin && !pathname.startsWith('//')
  return isOwn ? pathname + search : PATHS.home
}
