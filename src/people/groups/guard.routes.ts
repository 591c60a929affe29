import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { assert, Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { SecondFactorNeededPage } from './second-factor-needed.page.tsx'
import { type Actor, type GroupEnv, hasSome, holdsAny, type Right } from './standing.rules.ts'

/** The signed-in person behind a guarded route. */
export function visitorOf(c: Context<GroupEnv>): Visitor {
  assert(c.var.visitor, 'the route is behind a guard')
  return c.var.visitor
}

/** Who acts in this group, for queries and actions behind a guard. */
export function actorOf(c: Context<GroupEnv>): Actor {
  const { personId, accountId } = visitorOf(c)
  return { groupId: c.var.standing.group.id, personId, accountId }
}

/**
 * Lets people with the right through (for `catalogs`: all or some named ones; the query narrows). Members without it
 * get 403, people of other groups 404, nobody signed in goes to sign in and comes back. Who holds rights that wait for
 * a second factor meets a page that says so.
 */
export function needsRight(kind: Right): MiddlewareHandler<GroupEnv> {
  return guard((c) => hasSome(c.var.standing, kind))
}

/** Lets everyone through who holds any right in the group. */
export const needsAnyRight: MiddlewareHandler<GroupEnv> = guard((c) => holdsAny(c.var.standing))

/**
 * Under a slug the group had before, pages move to its present one; forms posted there still count. Goes before all
 * routes below `/g/:slug`.
 */
export const followsMovedSlug: MiddlewareHandler<GroupEnv> = createMiddleware(async (c, next) => {
  const { slug } = c.var.standing.group
  const [, asked = '', rest = ''] = /^\/g\/([^/]+)(.*)$/.exec(c.req.path) ?? []
  if (asked === slug || !['GET', 'HEAD'].includes(c.req.method)) return next()
  return c.redirect(`/g/${slug}${rest}${new URL(c.req.url).search}`, 302)
})

function guard(allows: (c: Context<GroupEnv>) => boolean): MiddlewareHandler<GroupEnv> {
  return createMiddleware<GroupEnv>(async (c, next) => {
    if (!c.var.visitor) return c.redirect(withReturn(PATHS.signIn, returnPath(c)), 303)
    if (allows(c)) return next()
    const { isMember, rights, rightsWait } = c.var.standing
    if (rightsWait) return askForSecondFactor(c)
    throw isMember || rights.length > 0 ? new Forbidden('right') : new NotFound('group')
  })
}

/** Rights are held that wait for a second factor: why, and the way there and back. */
function askForSecondFactor(c: Context<GroupEnv>): Promise<Response> {
  const { lang, standing } = c.var
  const props = { lang, visitor: visitorOf(c), standing, returnPath: returnPath(c) }
  return render(c, SecondFactorNeededPage(props), 403)
}

/** Where to come back to: the page asked for; of a form, the group, because what was typed is gone. */
function returnPath(c: Context<GroupEnv>): string {
  const isPage = c.req.method === 'GET'
  return isPage ? c.req.path + new URL(c.req.url).search : `/g/${c.var.standing.group.slug}`
}
