import { describe, expect } from 'vitest'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import { findOrdered } from '#src/trade/orders/ordered.queries.ts'
import { test as base, type StoppedClock } from '#test/db.ts'
import { actorIn, findMarket, order } from '#test/orders.ts'
import type { World, WorldPerson } from '#test/world.ts'
import { findPlan } from './plan.queries.ts'
import type { PlanFault } from './plan.rules.ts'
import {
  type AskedPlan,
  changeDistribution,
  createDistribution,
} from './save-distribution.action.ts'

const zone = 'Europe/Paris'

/** A Saturday of winter, like the market's next one. */
function asked(world: World, change: Partial<AskedPlan> = {}): AskedPlan {
  const { chenes, fournil } = world.catalogs
  return {
    day: '2026-12-19',
    startTime: '09:30',
    endTime: '12:30',
    place: world.groups.lavoir.placeCode,
    opensDay: '2026-12-09',
    opensTime: '08:00',
    closesDay: '2026-12-17',
    closesTime: '20:00',
    catalogs: [chenes.code, fournil.code],
    note: '',
    ...change,
  }
}

type Doors = { db: Trx; world: World; clock: StoppedClock }

const test = base.extend<{ doors: Doors }>({
  doors: async ({ db, world, clock }, use) => use({ db, world, clock }),
})

function around({ world, clock }: Doors, person: WorldPerson = world.people.claire) {
  const actor = actorIn({ groupId: world.groups.lavoir.id }, person)
  return { actor, zone, today: '2026-11-25', now: clock.now() }
}

const create = (doors: Doors, change?: Partial<AskedPlan>, person?: WorldPerson) =>
  createDistribution(doors.db, { ...around(doors, person), plan: asked(doors.world, change) })

async function made(doors: Doors, change?: Partial<AskedPlan>): Promise<string> {
  const outcome = await create(doors, change)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

type Change = Partial<AskedPlan> & { version?: number; by?: WorldPerson; seal?: string }

function save(doors: Doors, code: string, { version = 1, by, seal = '', ...change }: Change) {
  const plan = asked(doors.world, change)
  const at = { ...around(doors, by), code, version, plan }
  return changeDistribution(doors.db, { ...at, seal, findOrdered })
}

async function kept({ db, world }: Doors, code: string) {
  const actor = actorIn({ groupId: world.groups.lavoir.id }, world.people.claire)
  const found = await findPlan(db, { actor, code })
  if (!found) throw new NotFound('distribution')
  return found
}

async function history(doors: Doors, code: string) {
  const { id: objectId } = await kept(doors, code)
  const groupId = doors.world.groups.lavoir.id
  const isAllowed = hasRight(actorIn({ groupId }, doors.world.people.claire), 'distributions')
  return listHistory(doors.db, { groupId, object: 'distribution', objectId, isAllowed })
}

const refused = (fault: PlanFault) => ({
  ok: false,
  refusal: { code: 'faults', faults: [fault] },
})

const idsOf = (world: World, ...keys: (keyof World['catalogs'])[]) =>
  keys
    .map((key) => world.catalogs[key].id)
    .toSorted((a, b) => a - b)
    .join(',')

describe('a new distribution', () => {
  test('brings the ticked catalogues, and history says who planned it', async ({ doors }) => {
    const code = await made(doors)
    expect(await kept(doors, code)).toMatchObject({
      plan: { day: '2026-12-19', catalogIds: idsOf(doors.world, 'chenes', 'fournil') },
      version: 1,
      basketCount: 0,
    })
    expect(await history(doors, code)).toMatchObject([
      { action: 'created', actor_first_name: 'Claire' },
    ])
  })

  test('is refused in the past, and nothing is left of it', async ({ doors }) => {
    const past = { day: '2026-11-25', opensDay: '2026-11-10', closesDay: '2026-11-23' }
    expect(await create(doors, past)).toEqual(refused({ code: 'in-the-past' }))
    const sameDay = doors.db.selectFrom('distribution').where('day', '=', past.day)
    expect(await sameDay.select('id').execute()).toEqual([])
  })

  test.for<[string, { starts_on?: string; ends_on?: string }]>([
    ['ends the day before', { ends_on: '2026-12-18' }],
    ['starts the day after', { starts_on: '2026-12-20' }],
  ])('is refused with a catalogue that %s', async ([, dates], { doors }) => {
    const { fournil } = doors.world.catalogs
    await doors.db.updateTable('catalog').set(dates).where('id', '=', fournil.id).execute()
    expect(await create(doors)).toEqual(
      refused({ code: 'out-of-season', catalogIds: [fournil.id] }),
    )
    expect(await create(doors, { catalogs: [doors.world.catalogs.chenes.code] })).toMatchObject({
      ok: true,
    })
  })

  test('knows no place and no catalogue of another group', async ({ doors }) => {
    const { groups, catalogs } = doors.world
    await expect(create(doors, { place: groups.gare.placeCode })).rejects.toThrow(NotFound)
    const both = [catalogs.chenes.code, catalogs.vergers.code]
    await expect(create(doors, { catalogs: both })).rejects.toThrow(NotFound)
  })

  test('is planned by people with the right alone', async ({ doors }) => {
    const { odile, samir, ines } = doors.world.people
    await expect(create(doors, {}, odile)).rejects.toThrow(Forbidden)
    await expect(create(doors, {}, samir)).rejects.toThrow(Forbidden)
    await expect(create(doors, {}, ines)).rejects.toThrow(NotFound)
  })
})

describe('a change of a distribution', () => {
  test('moves its instants, its catalogues and its version, and history keeps what was', async ({
    doors,
  }) => {
    const code = await made(doors)
    const { chenes, chevrerie } = doors.world.catalogs
    const catalogs = [chenes.code, chevrerie.code]
    expect(await save(doors, code, { closesTime: '19:00', catalogs })).toMatchObject({ ok: true })
    expect(await kept(doors, code)).toMatchObject({
      plan: { closesTime: '19:00', catalogIds: idsOf(doors.world, 'chenes', 'chevrerie') },
      version: 2,
    })
    const [row] = await history(doors, code)
    expect(row).toMatchObject({
      action: 'changed',
      fields: {
        closesTime: { before: '20:00', after: '19:00' },
        catalogIds: { before: idsOf(doors.world, 'chenes', 'fournil') },
      },
    })
  })

  test('that changes nothing is none', async ({ doors }) => {
    const code = await made(doors)
    await save(doors, code, {})
    expect(await kept(doors, code)).toMatchObject({ version: 1 })
    expect(await history(doors, code)).toHaveLength(1)
  })

  test('into the past is refused', async ({ doors }) => {
    const code = await made(doors)
    const past = { day: '2026-11-25', opensDay: '2026-11-10', closesDay: '2026-11-23' }
    expect(await save(doors, code, past)).toEqual(refused({ code: 'in-the-past' }))
  })

  test('read before another coordinator saved is refused with what the other saved', async ({
    doors,
  }) => {
    const code = await made(doors)
    await save(doors, code, { closesTime: '19:00', endTime: '13:00' })
    const mine = { closesTime: '18:00', note: 'Apportez vos sacs.' }
    expect(await save(doors, code, mine)).toMatchObject({
      refusal: {
        code: 'stale',
        savedBy: 'Claire Arnaud',
        version: 2,
        conflicts: ['closesTime'],
        taken: ['endTime'],
        theirs: { closesTime: '19:00' },
        merged: { closesTime: '18:00', endTime: '13:00', note: 'Apportez vos sacs.' },
      },
    })
    expect(await kept(doors, code)).toMatchObject({ plan: { closesTime: '19:00', note: '' } })
    expect(await save(doors, code, { ...mine, version: 2 })).toMatchObject({ ok: true })
  })

  test('of another group’s distribution is not found', async ({ doors }) => {
    const { code } = await doors.db
      .selectFrom('distribution')
      .select('code')
      .where('group_id', '=', doors.world.groups.gare.id)
      .executeTakeFirstOrThrow()
    await expect(save(doors, code, {})).rejects.toThrow(NotFound)
  })

  test('is for people with the right alone', async ({ doors }) => {
    const code = await made(doors)
    const { odile, ines } = doors.world.people
    await expect(save(doors, code, { by: odile })).rejects.toThrow(Forbidden)
    await expect(save(doors, code, { by: ines })).rejects.toThrow(NotFound)
  })
})

describe('once members have ordered', () => {
  async function ordered(doors: Doors) {
    const market = await findMarket(doors.db, doors.world)
    const nadia = actorIn(market, doors.world.people.nadia)
    const placed = await order(doors, market, nadia, { MAC: 2 })
    expect(placed).toMatchObject({ ok: true })
    const saturday = {
      day: '2026-11-28',
      opensDay: '2026-11-18',
      closesDay: '2026-11-26',
    }
    return { code: market.code, saturday }
  }

  test('their catalogue stays, and so does all else of the change', async ({ doors }) => {
    const { code, saturday } = await ordered(doors)
    const { chenes, fournil, chevrerie } = doors.world.catalogs
    const catalogs = [fournil.code]
    const before = await kept(doors, code)
    expect(await save(doors, code, { ...saturday, catalogs, note: 'Neige' })).toEqual({
      ok: false,
      refusal: { code: 'catalog-ordered', catalogIds: [chenes.id] },
    })
    expect(await kept(doors, code)).toEqual(before)
    expect(before.plan.catalogIds).toContain(String(chevrerie.id))
  })

  test('another catalogue may leave, and the plan counts their baskets', async ({ doors }) => {
    const { code, saturday } = await ordered(doors)
    const catalogs = [doors.world.catalogs.chenes.code]
    expect(await save(doors, code, { ...saturday, catalogs })).toMatchObject({ ok: true })
    expect(await kept(doors, code)).toMatchObject({
      basketCount: 1,
      plan: { catalogIds: idsOf(doors.world, 'chenes') },
    })
  })
})
