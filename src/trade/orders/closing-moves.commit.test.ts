import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { changeDistribution } from '#src/supply/distributions/save-distribution.action.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import {
  actorIn,
  fillDraft,
  findMarket,
  type Market,
  makeBuyers,
  openSummary,
} from '#test/orders.ts'
import { saturday } from '#test/plans.ts'
import { TEST_NOW } from '#test/world.ts'
import { findOrdered } from './ordered.queries.ts'
import { type Order, placeOrder } from './place-order.action.ts'

/** Real commits: the file has a database of its own. */
let own: Awaited<ReturnType<typeof openOwnDatabase>>
let market: Market
const clock = new StoppedClock(TEST_NOW)
const doors = () => ({ db: own.db, clock })

beforeAll(async () => {
  own = await openOwnDatabase({ max: 12 })
  market = await findMarket(own.db, own.world)
})
afterAll(() => own.drop())

async function summariesOf(buyers: Actor[]): Promise<Order[]> {
  const summaries = []
  for (const actor of buyers) {
    await fillDraft(doors(), market, { accountId: actor.accountId }, { CAR: 1, BRI: 1, CRO: 1 })
    summaries.push(await openSummary(doors(), market, actor))
  }
  return summaries
}

/** Claire moves the closing of all to today at 15:00, an hour ago; asked first, she confirms. */
async function closeAnHourAgo() {
  const { people } = own.world
  const asked = {
    actor: actorIn(market, people.claire),
    zone: 'Europe/Paris',
    today: '2026-11-25',
    now: clock.now(),
    code: market.code,
    version: 1,
    findOrdered,
    plan: { ...saturday(own.world), closesDay: '2026-11-25', closesTime: '15:00' },
  }
  const first = await changeDistribution(own.db, { ...asked, seal: '' })
  if (first.ok || first.refusal.code !== 'to-confirm') throw new Error('not asked')
  return changeDistribution(own.db, { ...asked, seal: first.refusal.seal })
}

test('a closing moved while ten households order: each is in time or told, and nobody waits for ever', async () => {
  const summaries = await summariesOf(await makeBuyers(own.db, market, 10))
  const early = summaries.slice(0, 5).map((one) => placeOrder(doors(), one))
  const closing = closeAnHourAgo()
  const late = summaries.slice(5).map((one) => placeOrder(doors(), one))
  const answers = await Promise.all([...early, ...late])
  expect(await closing).toMatchObject({ ok: true })

  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  for (const refusal of refused) {
    expect(refusal).toMatchObject({ code: 'lines-refused' })
    const lines = refusal.code === 'lines-refused' ? refusal.lines : []
    expect(lines.map(({ code }) => code)).toEqual([
      'delivery-closed',
      'delivery-closed',
      'delivery-closed',
    ])
  }
  const { baskets } = await own.db
    .selectFrom('basket')
    .select((eb) => eb.fn.countAll<number>().as('baskets'))
    .where('distribution_id', '=', market.id)
    .executeTakeFirstOrThrow()
  expect(baskets + refused.length).toBe(10)
})

test('once it is closed, nobody orders any more', async () => {
  const [buyer] = await makeBuyers(own.db, market, 1)
  if (!buyer) throw new Error('nobody')
  await expect(summariesOf([buyer])).rejects.toThrow('delivery-closed')
})
