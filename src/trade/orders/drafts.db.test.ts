import { describe, expect } from 'vitest'
import { test } from '#test/db.ts'
import { actorIn, fillDraft, findMarket, findProduct, order } from '#test/orders.ts'
import { adoptDrafts } from './adopt-drafts.action.ts'
import { listMyBaskets } from './basket.queries.ts'
import { listDraftLines } from './draft.queries.ts'
import { ordersCustody } from './orders.custody.ts'
import { saveDraftLine } from './save-draft-line.action.ts'

describe('drafts', () => {
  test('a visitor’s quantities replace those of the same products, the rest stays', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const owner = { accountId: world.people.nadia.accountId }
    await fillDraft({ db, clock }, market, owner, { CAR: 1, CHP: 1 })
    await fillDraft({ db, clock }, market, { tokenHash: 'a visitor' }, { CAR: 2.5, AIL: 1 })
    const adopt = () => adoptDrafts({ db, clock }, { tokenHash: 'a visitor', ...owner })
    expect(await adopt()).toEqual({ adopted: 1, merged: [market.code] })
    expect(await adopt()).toEqual({ adopted: 0, merged: [] })
    const of = { groupId: market.groupId, distributionId: market.id, owner }
    const quantities = (await listDraftLines(db, of)).map((line) => line.quantityThousandths)
    expect(quantities.toSorted()).toEqual([1000, 1000, 2500])
    const left = await listDraftLines(db, { ...of, owner: { tokenHash: 'a visitor' } })
    expect(left).toEqual([])
  })

  test.for([
    ['CAR', 700, 'step-wrong'],
    ['MAC', 7000, 'stock-short'],
    ['TOM', 1500, 'step-wrong'],
  ] as const)(
    '%s × %i thousandths is refused: %s',
    async ([name, quantity, code], { db, world, clock }) => {
      const market = await findMarket(db, world)
      const product = await findProduct(db, market, name)
      const saved = await saveDraftLine(
        { db, clock },
        {
          groupId: market.groupId,
          distributionCode: market.code,
          productCode: product.code,
          owner: { accountId: world.people.nadia.accountId },
          quantityThousandths: quantity,
        },
      )
      expect(saved).toMatchObject({ ok: false, refusal: { code } })
    },
  )
})

describe('custody', () => {
  const orders = ordersCustody

  test('an order to come holds a household back, in its group', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    await order({ db, clock }, market, nadia, { CAR: 1 })
    const { accountId } = nadia
    const { groupId } = market
    const blocks = [{ code: 'order-to-come', groupId }]
    const now = clock.now()
    expect(await orders.blocksLeaving(db, { accountId, groupId, now })).toEqual(blocks)
    expect(await orders.blocksLeaving(db, { accountId, groupId: null, now })).toEqual(blocks)
    const elsewhere = { accountId, groupId: world.groups.gare.id, now }
    expect(await orders.blocksLeaving(db, elsewhere)).toEqual([])
    clock.set('2026-11-28T11:30:00Z')
    const over = { accountId, groupId, now: clock.now() }
    expect(await orders.blocksLeaving(db, over)).toEqual([])
  })

  test('baskets and drafts move to the other household; a second basket stays where it is', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const { nadia, odile, samir } = world.people
    await order({ db, clock }, market, actorIn(market, nadia), { CAR: 1 })
    await order({ db, clock }, market, actorIn(market, odile), { CHP: 1 })
    await fillDraft({ db, clock }, market, { accountId: nadia.accountId }, { AIL: 1 })
    const move = (to: number) => orders.moveTo(db, { from: nadia.accountId, to })
    await move(odile.accountId)
    expect(await listMyBaskets(db, nadia)).toHaveLength(1)
    const drafts = { groupId: market.groupId, distributionId: market.id }
    expect(
      await listDraftLines(db, { ...drafts, owner: { accountId: odile.accountId } }),
    ).toHaveLength(1)
    await move(samir.accountId)
    expect(await listMyBaskets(db, nadia)).toEqual([])
    const moved = await listMyBaskets(db, samir)
    expect(moved).toMatchObject([{ number: 1, totalCents: 240 }])
    const exported = await orders.exportOf(db, { personId: samir.id, accountId: samir.accountId })
    expect(exported).toMatchObject({ basket: [{ name: 'Carottes de sable', total_cents: 240 }] })
  })

  test('a draft goes with the last person of its household', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    const { nadia, odile } = world.people
    const left = async (accountId: number) => {
      const of = { groupId: market.groupId, distributionId: market.id, owner: { accountId } }
      return (await listDraftLines(db, of)).length
    }
    for (const { id: personId, accountId } of [nadia, odile]) {
      await fillDraft({ db, clock }, market, { accountId }, { CAR: 1 })
      await orders.erase(db, { personId, accountId })
    }
    expect([await left(nadia.accountId), await left(odile.accountId)]).toEqual([1, 0])
  })
})
