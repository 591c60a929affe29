import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import {
  actorIn,
  changeProduct,
  fillDraft,
  findMarket,
  type Market,
  openSummary,
  order,
} from '#test/orders.ts'
import { placeOrder } from './place-order.action.ts'

const OUTDATED = { ok: false, refusal: { code: 'summary-outdated' } }

type Meanwhile = (db: Db, market: Market) => Promise<unknown>

const groupSells: Meanwhile = (db, { groupId }) =>
  db.updateTable('catalog').set({ seller: 'group' }).where('group_id', '=', groupId).execute()
const otherHours: Meanwhile = (db, { groupId, id }) =>
  db
    .updateTable('distribution')
    .set({ start_time: '17:00', end_time: '18:00' })
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .execute()
const otherAddress: Meanwhile = (db, { groupId }) =>
  db.updateTable('place').set({ address: 'Quai 2' }).where('group_id', '=', groupId).execute()

describe('nothing is placed but what the summary showed', () => {
  test.for<[string, Meanwhile]>([
    ['the name', (db, market) => changeProduct(db, market, 'AIL', { name: 'Ail blanc' })],
    ['the content', (db, market) => changeProduct(db, market, 'AIL', { net_thousandths: 200_000 })],
    ['who sells', groupSells],
    ['the hours', otherHours],
    ['the address', otherAddress],
  ])('when %s changed while it was open', async ([, change], { db, world, clock }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    await fillDraft({ db, clock }, market, { accountId: nadia.accountId }, { AIL: 1 })
    const summary = await openSummary({ db, clock }, market, nadia)
    await change(db, market)
    expect(await placeOrder({ db, clock }, summary)).toEqual(OUTDATED)
    const anew = await openSummary({ db, clock }, market, nadia)
    expect(await placeOrder({ db, clock }, anew)).toMatchObject({ ok: true })
  })

  test('a key that another household has used is no key', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    const { nadia, odile } = world.people
    await order({ db, clock }, market, actorIn(market, nadia), { CAR: 1 }, 'once')
    const again = await order({ db, clock }, market, actorIn(market, odile), { CAR: 1 }, 'once')
    expect(again).toEqual(OUTDATED)
  })
})
