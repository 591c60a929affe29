import { describe, expect } from 'vitest'
import { addDays } from '#src/foundation/core/day.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { actorIn, fillDraft, findMarket, order } from '#test/orders.ts'
import type { World } from '#test/world.ts'
import { createDistribution } from './save-distribution.action.ts'

const LIST = '/g/marche-du-lavoir/distributions'

/** One more distribution of the market for each of so many Saturdays from 19 December on. */
async function planMore(at: { db: Trx; world: World; clock: StoppedClock }, count: number) {
  const { groups, people, catalogs } = at.world
  for (let week = 0; week < count; week++) {
    const day = addDays('2026-12-19', 7 * week)
    const made = await createDistribution(at.db, {
      actor: actorIn({ groupId: groups.lavoir.id }, people.claire),
      zone: 'Europe/Paris',
      today: '2026-11-25',
      now: at.clock.now(),
      plan: {
        day,
        startTime: '09:30',
        endTime: '12:30',
        opensDay: addDays(day, -7),
        opensTime: '08:00',
        closesDay: addDays(day, -2),
        closesTime: '20:00',
        place: groups.lavoir.placeCode,
        catalogs: Object.values(catalogs)
          .filter(({ groupId }) => groupId === groups.lavoir.id)
          .map(({ code }) => code),
        note: '',
      },
    })
    expect(made.ok).toBe(true)
  }
}

describe('the list of distributions', () => {
  test('shows what is to come, the next first, of this group alone', async ({
    db,
    world,
    clock,
  }) => {
    const { as } = openApp({ db, clock })
    const { text, status } = await (await as(world.people.claire)).get(LIST)
    expect(status).toBe(200)
    expect(text).toMatch(
      /sam\. 28 nov\. Commandes ouvertes .*3 producteurs Jusqu’à jeudi 26 .*sam\. 12 déc\. Pas encore ouvertes/,
    )
    expect(text).not.toContain('10 déc.')
    expect(text).not.toMatch(/Passées|À valider/)
  })

  test('says what is ordered so far, by producer, and how many baskets wait', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const doors = { db, clock }
    await order(doors, market, actorIn(market, world.people.nadia), { CHP: 2, TOM: 1 })
    await fillDraft(doors, market, { accountId: world.people.odile.accountId }, { CAR: 1 })
    await fillDraft(doors, market, { tokenHash: 'a visitor' }, { CAR: 1 })
    const { as } = openApp(doors)
    const { text } = await (await as(world.people.claire)).get(LIST)
    expect(text).toContain('1 panier · 1 en attente · env. 13,00 €')
    expect(text).toMatch(/Chèvrerie du Lavoir env\. 6,00 € .*Trois Chênes 7,00 €/)
    const samir = await (await as(world.people.samir)).get(LIST)
    expect(samir.text).toContain('7,00 €')
    expect(samir.text).not.toMatch(/1 panier|en attente|13,00|Chèvrerie/)
  })

  test('puts what is over on top, to be validated', async ({ db, world, clock }) => {
    clock.set('2026-11-28T11:30:00Z')
    const { as } = openApp({ db, clock })
    const { text, html } = await (await as(world.people.claire)).get(LIST)
    expect(text).toMatch(/À valider .*samedi 28 novembre 2026 .*À valider À venir sam\. 12 déc\./)
    expect(html.match(/\/edit"/g)).toHaveLength(1)
  })

  test('counts no baskets, not even none, for who may not see them', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    await order({ db, clock }, market, actorIn(market, world.people.nadia), { CHP: 2, TOM: 1 })
    clock.set('2026-11-28T11:30:00Z')
    const { as } = openApp({ db, clock })
    expect((await (await as(world.people.claire)).get(LIST)).text).toMatch(/2026 .* 1 panier /)
    const { text } = await (await as(world.people.samir)).get(LIST)
    expect(text).toMatch(/samedi 28 novembre 2026 .* – 7,00 €/)
    expect(text).not.toContain('0 panier')
  })

  test('is empty in a new group, with what to do', async ({ db, world, clock }) => {
    clock.set('2026-11-01T12:00:00Z')
    const { gare } = world.groups
    await db.deleteFrom('delivery').where('group_id', '=', gare.id).execute()
    await db.deleteFrom('distribution').where('group_id', '=', gare.id).execute()
    const { as } = openApp({ db, clock })
    const ines = await as(world.people.ines)
    const page = await ines.get(`/g/${gare.slug}/distributions`)
    expect(page.text).toContain('Pas encore de distribution')
    expect(page.html.match(/\/distributions\/new"/g)).toHaveLength(1)
    const blank = await ines.get(`/g/${gare.slug}/distributions/new`)
    for (const value of ['2026-11-07', '09:30', '12:30', '2026-10-31', '2026-11-05'])
      expect(blank.html).toContain(`value="${value}"`)
  })

  test('is read by who keeps a catalogue or the money; only planners plan', async ({
    db,
    world,
    clock,
  }) => {
    const { as } = openApp({ db, clock })
    for (const person of [world.people.samir, world.people.odile]) {
      const client = await as(person)
      const { text, html } = await client.get(LIST)
      expect(text).toContain('sam. 28 nov.')
      expect(html).not.toMatch(/distributions\/new|\/edit"/)
      expect((await client.get(`${LIST}/new`)).status).toBe(403)
    }
  })

  test('is closed to whoever only looks after members', async ({ db, world, clock }) => {
    const { as } = openApp({ db, clock })
    const odile = await as(world.people.odile)
    await db
      .deleteFrom('held_right')
      .where('person_id', '=', world.people.odile.id)
      .where('kind', '=', 'money')
      .execute()
    expect((await odile.get(LIST)).status).toBe(403)
  })

  test('asks the database as often for 2 distributions as for 22', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const { as } = openApp({ db, clock })
    const claire = await as(world.people.claire)
    queries.reset()
    await claire.get(LIST)
    expect(queries.count).toBe(QUERIES)
    await planMore({ db, world, clock }, 20)
    queries.reset()
    expect((await claire.get(LIST)).html.match(/<time class="poster-date"/g)).toHaveLength(22)
    expect(queries.count).toBe(QUERIES)
  })
})

/** Who is asking, the list, and what is ordered. */
const QUERIES = 3
