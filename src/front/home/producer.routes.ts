import { Hono } from 'hono'
import { civilOf } from '#src/foundation/core/day.ts'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { listUpcomingDistributions } from '#src/supply/distributions/distribution.queries.ts'
import { ProducerPage } from './producer.page.tsx'
import { findPublicProducer, listSellingGroups, listSoldShelves } from './producer.queries.ts'

/** A certificate's last day is a day in France. */
const FRANCE = 'Europe/Paris'
const DATES_SHOWN = 3

/** A producer's public page; words like `charter` come before codes. */
export function producerPageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/producers/:producer', async (c) => {
    const { db, lang, visitor, clock } = c.var
    const now = clock.now()
    const producer = await findPublicProducer(db, c.req.param('producer'))
    if (!producer) throw new NotFound('producer')
    const selling = await listSellingGroups(db, { producerId: producer.id, now })
    const groupIds = selling.map(({ id }) => id)
    const shelves = await listSoldShelves(db, { producerId: producer.id, groupIds, now })
    const upcoming = await listUpcomingDistributions(db, { groupIds, now })
    const groups = selling.map((group) => ({
      ...group,
      upcoming: upcoming
        .filter(({ code }) => group.distributionCodes.includes(code))
        .slice(0, DATES_SHOWN),
    }))
    const today = civilOf(now, FRANCE).day
    return render(c, ProducerPage({ lang, visitor, now, today, producer, shelves, groups }))
  })
}
