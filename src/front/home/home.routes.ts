import { type Context, Hono } from 'hono'
import { civilOf } from '#src/foundation/core/day.ts'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { actorOf, needsAnyRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import {
  findDistribution,
  listUpcomingDistributions,
  type UpcomingDistribution,
} from '#src/supply/distributions/distribution.queries.ts'
import { listBaskets, listMyBaskets } from '#src/trade/orders/basket.queries.ts'
import { findOrdered } from '#src/trade/orders/ordered.queries.ts'
import { seesBaskets } from '#src/trade/orders/sees-baskets.rules.ts'
import { totalsByProducer, totalsByProduct } from '#src/trade/orders/totals.queries.ts'
import { DistributionBasketsPage, DistributionProductsPage } from './distribution.page.tsx'
import { GroupPage } from './group.page.tsx'
import { findGroupPage } from './group.queries.ts'
import { LandingPage } from './landing.page.tsx'
import { StartPage } from './start.page.tsx'
import { listMyGroups, listMyRequests } from './start.queries.ts'

const ORDERS_SHOWN = 5

/** `/`: what this is for visitors, « Accueil » for people. */
export function homeRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', showStart)
}

/** A group's public page, and a distribution for those who work with it; relative to `/g/:slug`. */
export function groupHomeRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/', showGroup)
    .get('/about', showGroupPage)
    .get('/distributions/:code', needsAnyRight, showBaskets)
    .get('/distributions/:code/products', needsAnyRight, showProducts)
}

async function showStart(c: Context<AppEnv>) {
  const { db, lang, visitor, clock } = c.var
  if (!visitor) return render(c, LandingPage({ lang }))
  const now = clock.now()
  const { accountId, personId } = visitor
  const groups = await listMyGroups(db, { accountId, personId, now })
  const upcoming = await listUpcomingDistributions(db, {
    groupIds: groups.map(({ id }) => id),
    now,
  })
  const requests = await listMyRequests(db, accountId)
  const past = await listMyBaskets(db, { accountId, limit: ORDERS_SHOWN })
  return render(c, StartPage({ lang, visitor, now, groups, requests, upcoming, past }))
}

/** With exactly one open distribution the group's link opens on its shop, else on the public page. */
async function showGroup(c: Context<GroupEnv>) {
  const upcoming = await upcomingHere(c)
  const [open, ...more] = upcoming.filter(({ state }) => state.state === 'open')
  if (!open || more.length > 0) return renderGroup(c, upcoming)
  return c.redirect(`/g/${c.var.standing.group.slug}/shop/${open.code}`, 302)
}

const showGroupPage = async (c: Context<GroupEnv>) => renderGroup(c, await upcomingHere(c))

const upcomingHere = ({ var: { db, clock, standing } }: Context<GroupEnv>) =>
  listUpcomingDistributions(db, { groupIds: [standing.group.id], now: clock.now() })

async function renderGroup(c: Context<GroupEnv>, upcoming: UpcomingDistribution[]) {
  const { db, lang, visitor, clock, standing } = c.var
  const now = clock.now()
  const facts = await findGroupPage(db, {
    groupId: standing.group.id,
    today: civilOf(now, standing.group.timeZone).day,
  })
  return render(c, GroupPage({ lang, visitor, now, standing, facts, upcoming }))
}

/** Baskets are for whoever hands them out or takes the money; who only keeps a catalogue gets what is ordered of it. */
async function showBaskets(c: Context<GroupEnv>) {
  if (!seesBaskets(c.var.standing)) return c.redirect(`${c.req.path}/products`, 302)
  const frame = await frameOf(c)
  const of = { actor: actorOf(c), distributionId: frame.distribution.id }
  return render(c, DistributionBasketsPage({ ...frame, baskets: await listBaskets(c.var.db, of) }))
}

async function showProducts(c: Context<GroupEnv>) {
  const frame = await frameOf(c)
  const of = { actor: actorOf(c), distributionId: frame.distribution.id }
  const products = await totalsByProduct(c.var.db, of)
  return render(c, DistributionProductsPage({ ...frame, products }))
}

async function frameOf(c: Context<GroupEnv>) {
  const { db, lang, clock, standing } = c.var
  const actor = actorOf(c)
  const now = clock.now()
  const distribution = await findDistribution(db, { actor, code: c.req.param('code') ?? '', now })
  if (!distribution) throw new NotFound('distribution')
  const byProducer = await totalsByProducer(db, { actor, distributionId: distribution.id })
  const { draftCount } = await findOrdered(db, { actor, distributionId: distribution.id })
  return { lang, visitor: visitorOf(c), standing, now, distribution, byProducer, draftCount }
}
