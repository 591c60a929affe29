import { type Context, Hono } from 'hono'
import { Forbidden } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { actorOf, needsAnyRight, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { listPlaces } from '#src/people/groups/places.queries.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import {
  type Actor,
  DISTRIBUTION_RIGHTS,
  type GroupEnv,
  hasSome,
} from '#src/people/groups/standing.rules.ts'
import { listCatalogNames } from '#src/supply/catalogs/catalog-names.queries.ts'
import { listDistributions } from './distribution.queries.ts'
import { DISTRIBUTION_NEWS, DistributionsPage } from './distributions.page.tsx'
import type { OrderedOf } from './list.rules.ts'
import { openingRoutes } from './opening.routes.ts'
import {
  changePlan,
  createPlan,
  type FindOrdered,
  planOf,
  showBlankPlan,
  showPlan,
} from './plan.routes.ts'
import { PlanHistoryPage } from './plan-history.page.tsx'

/** Questions of the room that has the orders, which comes after this one. */
type Parts = { findOrdered: FindOrdered; listOrdered: ListOrdered }
type ListOrdered = (db: Db, of: { actor: Actor; distributionIds: number[] }) => Promise<OrderedOf[]>

/** The list of distributions, planning one, changing one, its history; a distribution's own page is of the front. */
export function distributionRoutes({ findOrdered, listOrdered }: Parts): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/distributions', needsAnyRight, showList(listOrdered))
    .get('/distributions/new', needsRight('distributions'), showBlankPlan)
    .post('/distributions/new', needsRight('distributions'), createPlan)
    .get('/distributions/:code/edit', needsRight('distributions'), showPlan)
    .post('/distributions/:code/edit', needsRight('distributions'), changePlan(findOrdered))
    .get('/distributions/:code/history', needsRight('distributions'), showHistory)
    .route('/', openingRoutes(findOrdered))
}

const showList = (listOrdered: ListOrdered) => async (c: Context<GroupEnv>) => {
  const { lang, standing, db, clock } = c.var
  if (!DISTRIBUTION_RIGHTS.some((kind) => hasSome(standing, kind))) throw new Forbidden('right')
  const now = clock.now()
  const actor = actorOf(c)
  const found = await listDistributions(db, { actor, now })
  const ordered = await listOrdered(db, { actor, distributionIds: found.map(({ id }) => id) })
  const byId = new Map(ordered.map((one) => [one.distributionId, one]))
  const distributions = found.map((one) => ({ ...one, ordered: byId.get(one.id) }))
  const news = DISTRIBUTION_NEWS.find((one) => one === c.req.query('news'))
  const page = { lang, visitor: visitorOf(c), standing, distributions, now, news }
  return render(c, DistributionsPage(page))
}

async function showHistory(c: Context<GroupEnv>) {
  const { lang, standing, db } = c.var
  const actor = actorOf(c)
  const { id, code, plan } = await planOf(c)
  const rows = await listHistory(db, {
    groupId: actor.groupId,
    object: 'distribution',
    objectId: id,
    isAllowed: hasRight(actor, 'distributions'),
  })
  const places = await listPlaces(db, actor)
  const catalogs = await listCatalogNames(db, actor)
  const of = { code, day: plan.day, rows, places, catalogs }
  return render(c, PlanHistoryPage({ lang, visitor: visitorOf(c), standing, ...of }))
}
