import { expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, findMarket, order } from '#test/orders.ts'

test('a basket tells its household and coordinators who ordered what, before and after', async ({
  db,
  world,
  clock,
}) => {
  const market = await findMarket(db, world)
  const placed = await order(
    { db, clock },
    market,
    actorIn(market, world.people.nadia),
    { CAR: 1 },
    'one',
  )
  if (!placed.ok) throw new Error(placed.refusal.code)
  clock.advance(3_600_000)
  await order({ db, clock }, market, actorIn(market, world.people.paul), { CAR: 0.5 }, 'two')
  const { as } = openApp({ db, clock })
  for (const person of [world.people.nadia, world.people.claire]) {
    const page = await (await as(person)).get(`/g/marche-du-lavoir/baskets/${placed.value.code}`)
    expect(page.text).toContain(
      'Paul Moreau a ajouté à la commande Carottes de sable : 1 kg → 1,5 kg Total : 2,40 € → 3,60 €',
    )
    expect(page.text).toContain(
      'Nadia Moreau a passé la commande Carottes de sable : 0 kg → 1 kg Total : 0,00 € → 2,40 €',
    )
  }
})
