import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Actor, GroupEnv } from '#src/people/groups/standing.rules.ts'
import { adoptDrafts } from '#src/trade/orders/adopt-drafts.action.ts'
import type { DraftOwner } from '#src/trade/orders/draft.queries.ts'

/** Requests of the shop's journey: whether a visitor's draft has just met the household's own. */
export type ShopEnv = { Variables: GroupEnv['Variables'] & { hasMerged: boolean } }

const COOKIE = 'draft'
const DAYS_60 = 60 * 24 * 60 * 60

/** At the first request of somebody signed in, what they put together as a visitor becomes their household's. */
export const adoptVisitorsDrafts = createMiddleware<ShopEnv>(async (c, next) => {
  const token = getCookie(c, COOKIE)
  const { visitor } = c.var
  c.set('hasMerged', false)
  if (visitor && token) {
    const { accountId } = visitor
    const { merged } = await adoptDrafts(c.var, { tokenHash: hashOf(token), accountId })
    c.set('hasMerged', merged > 0)
    deleteCookie(c, COOKIE, { path: '/g' })
  }
  await next()
})

/** Whose draft it is; undefined for a visitor who has put nothing together yet. */
export function draftOwner(c: Context<ShopEnv>): DraftOwner | undefined {
  const { visitor } = c.var
  if (visitor) return { accountId: visitor.accountId }
  const token = getCookie(c, COOKIE)
  return token ? { tokenHash: hashOf(token) } : undefined
}

/** The same, with a new token in a cookie for a visitor's first product. */
export function draftOwnerOrNew(c: Context<ShopEnv>): DraftOwner {
  const owner = draftOwner(c)
  if (owner) return owner
  const token = randomBytes(24).toString('base64url')
  const secure = c.var.baseUrl.startsWith('https:')
  setCookie(c, COOKIE, token, {
    path: '/g',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: DAYS_60,
  })
  return { tokenHash: hashOf(token) }
}

/** The table keeps no token that opens a draft. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The signed-in person as who orders. */
export function buyerOf(c: Context<ShopEnv>): Actor {
  const { visitor, standing } = c.var
  assert(visitor, 'whoever is not signed in has been sent to sign in')
  return { groupId: standing.group.id, personId: visitor.personId, accountId: visitor.accountId }
}
