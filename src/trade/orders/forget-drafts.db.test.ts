import { expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { fillDraft, findMarket, type Market } from '#test/orders.ts'
import { giveOwnWindow } from '#test/own-window.ts'
import type { World } from '#test/world.ts'
import { orderJobs } from './forget-drafts.job.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const DAY_MS = 86_400_000
const THIRTY_DAYS_MS = 30 * DAY_MS

const countDrafts = async (db: Trx) => {
  const rows = await db.selectFrom('draft').select('id').execute()
  return rows.length
}

/** The market's bread closes an hour after the others. */
async function closeLater(db: Trx, world: World, market: Market): Promise<Date> {
  const closesAt = new Date(market.closesAt.getTime() + 3_600_000)
  const opensAt = new Date(closesAt.getTime() - DAY_MS)
  const { id: catalogId } = world.catalogs.fournil
  await giveOwnWindow(db, { distributionId: market.id, catalogId, opensAt, closesAt })
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
  const lastClosing = await closeLater(db, world, market)
  const tools = { db, clock, mailer: null, baseUrl: 'https://cageot.example', log }
  const forget = () => orderJobs['forget-drafts']({}, tools)

  clock.set(new Date(market.closesAt.getTime() + THIRTY_DAYS_MS))
  await forget()
  expect(await countDrafts(db)).toBe(2)
  clock.set(new Date(lastClosing.getTime() + THIRTY_DAYS_MS))
  await forget()
  expect(await countDrafts(db)).toBe(0)
})
