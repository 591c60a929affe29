import { expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { fillDraft, findMarket, type Market } from '#test/orders.ts'
import { orderJobs } from './forget-drafts.job.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const DAY_MS = 86_400_000
const THIRTY_DAYS_MS = 30 * DAY_MS

const countDrafts = async (db: Trx) => {
  const rows = await db.selectFrom('draft').select('id').execute()
  return rows.length
}

/** The market's last delivery closes an hour after the others. */
async function closeLater(db: Trx, market: Market): Promise<Date> {
  const closesAt = new Date(market.closesAt.getTime() + 3_600_000)
  await db
    .updateTable('delivery')
    .set({ opens_at: new Date(closesAt.getTime() - DAY_MS), closes_at: closesAt })
    .where('group_id', '=', market.groupId)
    .where('distribution_id', '=', market.id)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('delivery as v')
        .select((one) => one.fn.max('v.id').as('last'))
        .where('v.group_id', '=', market.groupId)
        .where('v.distribution_id', '=', market.id),
    )
    .execute()
  return closesAt
}

test('drafts go 30 days after the last closing, a visitor’s and a household’s alike', async ({
  db,
  world,
  clock,
}) => {
  const market = await findMarket(db, world)
  const { accountId } = world.people.nadia
  await fillDraft({ db, clock }, market, { tokenHash: 'a visitor' }, { CAR: 1 })
  await fillDraft({ db, clock }, market, { accountId }, { CAR: 1 })
  const lastClosing = await closeLater(db, market)
  const tools = { db, clock, mailer: null, baseUrl: 'https://cageot.example', log }
  const forget = () => orderJobs['forget-drafts']({}, tools)

  clock.set(new Date(market.closesAt.getTime() + THIRTY_DAYS_MS))
  await forget()
  expect(await countDrafts(db)).toBe(2)
  clock.set(new Date(lastClosing.getTime() + THIRTY_DAYS_MS))
  await forget()
  expect(await countDrafts(db)).toBe(0)
})
