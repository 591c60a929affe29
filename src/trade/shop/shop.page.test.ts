import { describe, expect } from 'vitest'
import { openApp, SECRET } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, changeProduct, findMarket, findProduct, order } from '#test/orders.ts'
import { fieldsOf, openShop } from '#test/shop.ts'
import { signInForTest } from '#test/sign-in.ts'

describe('the shop', () => {
  test('shows everyone what can be ordered, at the price that members pay', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { visitor, path } = await openShop(given)
    const page = await visitor().get(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Samedi 28 novembre')
    expect(page.text).toContain('commandes jusqu’à jeudi 26 novembre à 20 h')
    expect(page.text).toContain('13 produits')
    expect(page.text).toContain(
      'Carottes de sable La Ferme des Trois Chênes Bio 2,40 € le kg par 500 g',
    )
    expect(page.text).toContain(
      'env. 6,00 € pièce de 250 g environ · 24,00 €/kg, pesée le jour même',
    )
    expect(page.text).toContain('2,40 € Il en reste 6 150 g · 16,00 €/kg')
  })

  test('takes 4 queries, however many products there are', async ({
    queries,
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { as, path, set } = await openShop(given)
    const nadia = await as(world.people.nadia)
    await set(nadia, 'CAR', 1)
    queries.reset()
    await nadia.get(path)
    expect(queries.count).toBe(4)
  })

  test.for([
    ['?q=mache', ['Mâche']],
    ['?q=oeufs', ['Œufs plein air']],
    ['?category=bread&organic=1', ['Pain de campagne au levain', 'Pain de seigle']],
    ['?q=chou', []],
  ] as const)('%s finds %j', async ([query, names], { db, world, clock }) => {
    const given = { db, world, clock }
    const { visitor, path } = await openShop(given)
    const { html } = await visitor().get(path + query)
    const found = [...html.matchAll(/<h3 class="name">([^<]+)/g)].map(([, name]) => name)
    expect(found).toEqual(names)
  })

  test('before the opening and after the closing one looks, and cannot add', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { visitor, path } = await openShop(given)
    clock.set('2026-11-26T19:00:00Z')
    const page = await visitor().get(path)
    expect(page.text).toContain('Les commandes sont fermées.')
    expect(page.html).not.toContain('name="set"')
    clock.set('2026-11-17T12:00:00Z')
    const early = await visitor().get(path)
    expect(early.text).toContain('Les commandes ouvrent mercredi 18 novembre à 8 h.')
  })

  test('another group’s distribution is not there', async ({ db, world, clock }) => {
    const given = { db, world, clock }
    const { visitor, market } = await openShop(given)
    const page = await visitor().get(`/g/${world.groups.gare.slug}/shop/${market.code}`)
    expect(page.status).toBe(404)
  })
})

describe('the draft', () => {
  test('a tap without script comes back to the product, and to what was shown', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { visitor, market, path } = await openShop(given)
    const client = visitor()
    const { code } = await findProduct(db, market, 'CAR')
    const back = '?category=vegetable'
    const answer = await client.post(`${path}/lines`, { set: `${code}:1500`, back })
    expect(answer.location).toBe(`${path}?category=vegetable#p-${code}`)
    const page = await client.get(path)
    expect(page.html).toContain('<output>1,5\u00a0kg</output>')
    expect(page.text).toContain('Total 3,60 €')
  })

  test('more than there is is refused, and said', async ({ db, world, clock }) => {
    const given = { db, world, clock }
    const { visitor, path, set } = await openShop(given)
    const client = visitor()
    const refused = await set(client, 'MAC', 7)
    const page = await client.get(refused.location?.split('#')[0] ?? path)
    expect(page.text).toContain('Mâche : il en reste 6, vous en vouliez 7.')
  })

  test('what a visitor put together is there after signing in, once', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { visitor, path, set } = await openShop(given)
    const client = visitor()
    await set(client, 'CAR', 1)
    const { nadia } = world.people
    client.keep(await signInForTest(db, nadia, { now: clock.now(), secret: SECRET }))
    const basket = await client.get(`${path}/basket`)
    expect(basket.text).toContain('Carottes de sable')
    expect(basket.headers.getSetCookie().join()).toContain('draft=;')
  })
})

describe('ordering', () => {
  test('from the basket by the summary to a numbered confirmation', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { as, path, set } = await openShop(given)
    const nadia = await as(world.people.nadia)
    await set(nadia, 'CAR', 1.5)
    await set(nadia, 'TOM', 1)
    const summary = await nadia.get(`${path}/order`)
    expect(summary.text).toContain('Commande avec obligation de paiement')
    expect(summary.text).toContain('Total estimé 9,60 €')
    expect(summary.text).toContain('dont TVA 5,5 % 0,50 €')
    const placed = await nadia.post(`${path}/order`, fieldsOf(summary))
    expect(placed.status).toBe(303)
    const page = await nadia.get(placed.location ?? '')
    expect(page.text).toContain('Panier n° 1')
    expect(page.text).toContain('Votre commande est passée.')
    expect(page.text).toContain('1,5 kg × 2,40 €/kg')
    expect(page.text).toContain('250 g environ × 24,00 €/kg')
    const again = await nadia.post(`${path}/order`, fieldsOf(summary))
    expect(again.location).toBe(placed.location)
    expect((await nadia.get(path)).text).toContain('Vous avez commandé : panier n° 1.')
  })

  test('what changed meanwhile comes back line by line, with one button each', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { as, market, path, set } = await openShop(given)
    const nadia = await as(world.people.nadia)
    await set(nadia, 'MAC', 2)
    await set(nadia, 'CHP', 1)
    const summary = await nadia.get(`${path}/order`)
    await changeProduct(db, market, 'MAC', { stock_left_thousandths: 1000 })
    await changeProduct(db, market, 'CHP', { price_cents: 400 })
    const refused = await nadia.post(`${path}/order`, fieldsOf(summary))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Votre commande n’est pas passée.')
    expect(refused.text).toContain('Mâche : il en reste 1, vous en vouliez 2. En prendre 1')
    expect(refused.text).toContain('Champignons de Paris : le prix est passé de 3,50 € à 4,00 €.')
    await set(nadia, 'MAC', 1)
    const placed = await nadia.post(`${path}/order`, fieldsOf(await nadia.get(`${path}/order`)))
    expect((await nadia.get(placed.location ?? '')).text).toContain('Total 6,40 €')
  })

  test('a visitor is sent to sign in, and comes back to the basket', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    const { visitor, path, set } = await openShop(given)
    const client = visitor()
    await set(client, 'CAR', 1)
    const answer = await client.get(`${path}/order`)
    expect(answer.location).toBe(`/sign-in?return=${encodeURIComponent(`${path}/basket`)}`)
  })

  test('a stranger becomes a member by ordering, where the group is open', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const herve = actorIn(market, world.people.herve)
    expect(await order({ db, clock }, market, herve, { CAR: 1 })).toMatchObject({ ok: true })
    const { as } = openApp({ db, clock })
    const page = await (await as(world.people.herve)).get(
      `/g/${world.groups.lavoir.slug}/shop/${market.code}`,
    )
    expect(page.text).toContain('panier n° 1')
  })

  test('where the group takes nobody by itself, a stranger may prepare and not order', async ({
    db,
    world,
    clock,
  }) => {
    const given = { db, world, clock }
    await db
      .updateTable('group')
      .set({ registration_policy: 'waiting-list' })
      .where('id', '=', world.groups.lavoir.id)
      .execute()
    const { as, path, set, market } = await openShop(given)
    const herve = await as(world.people.herve)
    expect((await herve.get(path)).text).toContain('il faut être accepté par le groupe')
    await set(herve, 'CAR', 1)
    expect((await herve.get(`${path}/basket`)).text).toContain('quand le groupe vous aura accepté')
    expect((await herve.get(`${path}/order`)).location).toBe(`${path}/basket`)
    const answer = await order({ db, clock }, market, actorIn(market, world.people.herve), {})
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'waiting-list' } })
  })
})
