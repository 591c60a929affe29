import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Actor, GroupEnv } from '#src/people/groups/standing.rules.ts'
import { adoptDrafts } from '#src/trade/orders/adopt-drafts.action.ts'
import type { DraftOwner } from '#src/trade/orders/draft.queries.ts'

/**
 * Requests of the shop's journey. `merged`: codes of the shops that have still to say that a visitor's draft has met
 * the household's own; whoever says it takes the code out.
 */
export type ShopEnv = { Variables: GroupEnv['Variables'] & { merged: Set<string> } }

const COOKIE = 'draft'
const MERGED = 'merged'
const HOUR = 60 * 60
const DAYS_60 = 60 * 24 * 60 * 60

/** At the first request of somebody signed in, what they put together as a visitor becomes their household's. */
export const adoptVisitorsDrafts = createMiddleware<ShopEnv>(async (c, next) => {
  const token = getCookie(c, COOKIE)
  const { visitor } = c.var
  const unsaid = (getCookie(c, MERGED) ?? '').split('.').filter((code) => /^\w{1,20}$/.test(code))
  const merged = new Set(visitor ? unsaid : [])
  c.set('merged', merged)
  if (visitor && token) {
    const { accountId } = visitor
    const adopted = await adoptDrafts(c.var, { tokenHash: hashOf(token), accountId })
    for (const code of adopted.merged) merged.add(code)
    deleteCookie(c, COOKIE, { path: '/g' })
  }
  await next()
  keepUnsaid(c, unsaid, [...merged])
})

/** A tap answers without a page, and another date's page isn't the place: what is still to say waits in a cookie. */
function keepUnsaid(c: Context<ShopEnv>, before: string[], codes: string[]): void {
  if (codes.join('.') === before.join('.')) return
  if (codes.length === 0) deleteCookie(c, MERGED, { path: '/g' })
  else setCookie(c, MERGED, codes.join('.'), { ...cookieOf(c), maxAge: HOUR })
}

function cookieOf(c: Context<ShopEnv>) {
  const secure = c.var.baseUrl.startsWith('https:')
  return { path: '/g', httpOnly: true, sameSite: 'Lax', secure } as const
}

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
  setCookie(c, COOKIE, token, { ...cookieOf(c), maxAge: DAYS_60 })
  return { tokenHash: hashOf(token) }
}

/** Tells one household's browser state from another's in the same tab; no secret, and no id. */
export function householdMark(c: Context<ShopEnv>): string {
  const { visitor } = c.var
  return visitor ? hashOf(`household ${visitor.accountId}`).slice(0, 10) : 'visitor'
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
