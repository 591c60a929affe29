import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { type Client, openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { actorIn, fillDraft, findMarket, order } from '#test/orders.ts'
import { saturday } from '#test/plans.ts'
import type { World } from '#test/world.ts'

const LIST = '/g/marche-du-lavoir/distributions'
type Given = { db: Trx; world: World; clock: StoppedClock }

/** The market's next distribution as its form holds it. */
const typedSaturday = (world: World) => ({ ...saturday(world), version: '1' })

async function claireAt(given: Given) {
  const market = await findMarket(given.db, given.world)
  const claire = await openApp(given).as(given.world.people.claire)
  const edit = `${LIST}/${market.code}/edit`
  return { market, claire, edit }
}

describe('a change that touches people who have ordered', () => {
  async function ordered(given: Given) {
    const at = await claireAt(given)
    const { nadia, odile } = given.world.people
    await order(given, at.market, actorIn(at.market, nadia), { MAC: 2 })
    await fillDraft(given, at.market, { accountId: odile.accountId }, { CAR: 1 })
    return at
  }
  const hidden = (html: string) =>
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
  function fieldsIn(html: string) {
    const fields: Record<string, string[]> = {}
    for (const [name, value] of hidden(html)) fields[name] = [...(fields[name] ?? []), value]
    return fields
  }
  const closes = (claire: Client, edit: string, world: World) =>
    claire.post(edit, { ...typedSaturday(world), closesDay: '2026-11-25', closesTime: '15:00' })

  test('is asked with what follows; confirmed it is saved, by a double click too', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { claire, edit, market } = await ordered(given)
    const asks = await closes(claire, edit, world)
    expect(asks.status).toBe(200)
    expect(asks.text).toContain('Enregistrer ce changement ?')
    expect(asks.text).toContain('les commandes ferment aussitôt.')
    expect(asks.text).toContain('1 panier en attente : rien n’en est commandé.')
    const saved = await claire.post(edit, fieldsIn(asks.html))
    expect(saved.location).toBe(`${LIST}?news=saved`)
    const again = await claire.post(edit, fieldsIn(asks.html))
    expect(again.location).toBe(`${LIST}?news=saved`)
    const { text } = await openApp(given).visitor().get(`/g/marche-du-lavoir/shop/${market.code}`)
    expect(text).toContain('Les commandes sont fermées.')
  })

  test('can be gone on with: the form comes back as it was typed', async ({ db, world, clock }) => {
    const { claire, edit } = await ordered({ db, world, clock })
    const asks = await closes(claire, edit, world)
    const back = await claire.post(edit, { ...fieldsIn(asks.html), back: '1' })
    expect(back.status).toBe(200)
    expect(back.html).toContain('value="15:00"')
    expect(back.html.match(/name="catalogs"[^>]* checked/g)).toHaveLength(3)
  })

  test('says that all move to another day, and moves them once that is confirmed', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, edit } = await ordered({ db, world, clock })
    const asks = await claire.post(edit, { ...typedSaturday(world), day: '2026-11-29' })
    expect(asks.text).toContain(
      '1 panier commandé pour le samedi 28 novembre : tout passe au dimanche 29 novembre.',
    )
    expect(asks.text).toContain('Aucun message ne part')
    expect((await claire.post(edit, fieldsIn(asks.html))).status).toBe(303)
  })

  test('a seal of something else is asked again', async ({ db, world, clock }) => {
    const { claire, edit } = await ordered({ db, world, clock })
    const asks = await closes(claire, edit, world)
    const other = { ...fieldsIn(asks.html), startTime: '10:00' }
    expect((await claire.post(edit, other)).text).toContain('Enregistrer ce changement ?')
    const forged = { ...fieldsIn(asks.html), seal: 'whatever' }
    expect((await claire.post(edit, forged)).text).toContain('Enregistrer ce changement ?')
  })

  test('confirmed after somebody else saved, the other’s change is shown first', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, edit } = await ordered({ db, world, clock })
    const asks = await closes(claire, edit, world)
    await claire.post(edit, { ...typedSaturday(world), note: 'Neige' })
    const stale = await claire.post(edit, fieldsIn(asks.html))
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Neige')
    expect(stale.html).toContain('value="15:00"')
  })

  test('one more basket in between does not ask again', async ({ db, world, clock }) => {
    const given = { db, world, clock }
    const { claire, edit, market } = await ordered(given)
    const asks = await claire.post(edit, { ...typedSaturday(world), startTime: '10:00' })
    expect(asks.text).toContain('1 panier commandé : les nouvelles heures s’appliquent aussi.')
    await order(given, market, actorIn(market, world.people.samir), { CAR: 1 })
    expect((await claire.post(edit, fieldsIn(asks.html))).status).toBe(303)
  })
})
