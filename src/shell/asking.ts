import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { parseAccept } from 'hono/utils/accept'
import { NotFound } from '#src/foundation/core/outcome.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { LANGS, type Lang } from '#src/foundation/ui/words.ts'
import { readSessionToken } from '#src/people/accounts/session-token.rules.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { findStanding } from '#src/people/members/standing.queries.ts'

const GROUP_PATH = /^\/g\/([^/]+)/
/** Answered without asking the database who it is. */
const ANONYMOUS = /^\/(assets|health|pictures)\//

/** The language as the request itself says it, for what is answered before anybody is known. */
export const askedLanguage = createMiddleware<AppEnv>((c, next) => {
  const chosen = chosenLang(getCookie(c, 'lang'))
  c.set('visitor', null)
  c.set('lang', chosen ?? browserLang(c.req.header('accept-language') ?? ''))
  return next()
})

/**
 * Finds out, in one query, who is asking and, below `/g/:slug`, where that person stands in the group; an unknown
 * group is 404 before its routes. The person's own choice of language goes before the cookie's and the browser's.
 */
export function whoIsAsking(at: { secret: string; baseUrl: string }) {
  const kept = { secret: at.secret, isSecure: at.baseUrl.startsWith('https:') }
  return createMiddleware<GroupEnv>(async (c, next) => {
    if (ANONYMOUS.test(c.req.path)) return next()
    // a character that the database can't even be asked for
    if (c.req.url.includes('%00')) throw new NotFound('address')
    const token = readSessionToken(c.req.header('cookie') ?? '', kept)
    const slug = GROUP_PATH.exec(c.req.path)?.[1] ?? null
    if (!token && !slug) return next()
    const { visitor, standing } = await findStanding(c.var.db, {
      token,
      slug,
      now: c.var.clock.now(),
    })
    c.set('visitor', visitor)
    if (visitor?.language) c.set('lang', visitor.language)
    if (slug && !standing) throw new NotFound('group')
    if (standing) c.set('standing', standing)
    return next()
  })
}

const chosenLang = (text: string | undefined): Lang | undefined =>
  LANGS.find((lang) => lang === text)

/** The first language of ours the browser asks for: `de, en-GB;q=0.8` → en; none → fr. */
export function browserLang(acceptLanguage: string): Lang {
  const asked = parseAccept(acceptLanguage).toSorted((a, b) => b.q - a.q)
  return asked.map(({ type }) => chosenLang(type.slice(0, 2).toLowerCase())).find(Boolean) ?? 'fr'
}
