import { describe, expect } from 'vitest'
import type { Policy } from '#src/people/groups/kinds.rules.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, fillDraft, findMarket, order } from '#test/orders.ts'

describe('the start page', () => {
  test('says to visitors what this is and shows the ways in', async ({ db, clock, queries }) => {
    const visitor = openApp({ db, clock }).visitor()
    queries.reset()
    const page = await visitor.get('/')
    expect(page.text).toContain('Commander ensemble, manger d’ici')
    expect(page.html).toContain('href="/sign-in"')
    expect(queries.count).toBe(0)
  })
  test('shows people their groups with the next distribution, in 5 queries', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const nadia = await openApp({ db, clock }).as(world.people.nadia)
    queries.reset()
    const page = await nadia.get('/')
    expect(page.text).toContain('Bonjour Nadia')
    expect(page.text).toContain('sam. 28 nov. Marché du Lavoir')
    expect(page.text).toContain('Il reste 1 jour et 4 h.')
    expect(page.text).not.toContain('Paniers de la Gare')
    expect(page.text).not.toContain('Coordonner')
    expect(queries.count).toBe(5)
  })
  test('reminds of the basket that is put together and not ordered', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    await fillDraft({ db, clock }, market, actorIn(market, world.people.nadia), { CAR: 1, OEU: 2 })
    const paul = await openApp({ db, clock }).as(world.people.paul)
    const page = await paul.get('/')
    expect(page.text).toContain('Votre panier du samedi 28 novembre n’est pas commandé.')
    expect(page.text).toContain('Marché du Lavoir, 2 produits. Rien n’est réservé.')
    expect(page.html).toContain(`/g/marche-du-lavoir/shop/${market.code}/basket`)
  })
  test('shows the household’s basket to both people of it', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    await order({ db, clock }, market, actorIn(market, world.people.nadia), { OEU: 2 })
    const page = await (await openApp({ db, clock }).as(world.people.paul)).get('/')
    expect(page.text).toContain('Panier n° 1, 5,40 €')
  })
  test('invites people without a group to find or create one', async ({ db, world, clock }) => {
    const page = await (await openApp({ db, clock }).as(world.people.herve)).get('/')
    expect(page.text).toContain('Pas encore de groupe')
  })
})

describe('a group’s link', () => {
  test('opens on the shop when exactly one distribution is open', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    const page = await openApp({ db, clock }).visitor().get('/g/marche-du-lavoir')
    expect([page.status, page.location]).toEqual([302, `/g/marche-du-lavoir/shop/${market.code}`])
  })
  test('else shows the group, its dates and who grows', async ({ db, clock, queries }) => {
    clock.set('2026-11-27T10:00:00Z')
    const visitor = openApp({ db, clock }).visitor()
    queries.reset()
    const page = await visitor.get('/g/marche-du-lavoir')
    expect(page.status).toBe(200)
    expect(page.text).toContain('sam. 28 nov. Commandes fermées')
    expect(page.text).toContain('Les commandes ouvrent mercredi 2 décembre à 8 h.')
    expect(page.text).toContain('La Ferme des Trois Chênes Maraîchage biologique Chazelles')
    expect(queries.count).toBe(3)
  })
  test('says « biologique » of who grows only while the certificate holds', async ({
    db,
    world,
    clock,
  }) => {
    const { producerId } = world.catalogs.chenes
    const of = db.updateTable('producer').where('id', '=', producerId)
    await of.set({ organic_until: '2026-11-24' }).execute()
    const page = await openApp({ db, clock }).visitor().get('/g/marche-du-lavoir/about')
    expect(page.text).toContain('La Ferme des Trois Chênes Chazelles')
  })
  test('shows strangers whose shop it is, with one line; members see products at once', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const { visitor, as } = openApp({ db, clock })
    const shop = `/g/marche-du-lavoir/shop/${market.code}`
    const line = 'Un samedi sur deux, trois producteurs à moins de 15 km. Le groupe'
    expect((await visitor().get(shop)).text).toContain(line)
    expect((await (await as(world.people.nadia)).get(shop)).text).not.toContain(line)
  })
  test('tells how to get in, and shows the phone only where the group says so', async ({
    db,
    world,
    clock,
  }) => {
    const { visitor, as } = openApp({ db, clock })
    const set = (registration_policy: Policy) =>
      db
        .updateTable('group')
        .set({ registration_policy, contact_phone: '04 75 00 00 00' })
        .execute()
    const about = '/g/marche-du-lavoir/about'
    const herve = await as(world.people.herve)
    await set('open')
    expect((await herve.get(about)).text).toContain('Commander Rejoindre le groupe')
    const open = await visitor().get(about)
    expect(open.text).toContain('Commander S’inscrire Connexion')
    expect(open.text).toContain('Accès : Entrée par la cour, parking derrière l’église.')
    expect(open.text).not.toContain('04 75 00 00 00')
    await set('waiting-list')
    expect((await herve.get(about)).text).toContain('Demander à rejoindre le groupe')
    await set('full')
    const full = await herve.get(about)
    expect(full.text).toContain('Marché du Lavoir est complet pour l’instant.')
    expect(full.text).not.toContain('Demander à rejoindre')
    await db.updateTable('group').set({ shows_contact_phone: true }).execute()
    expect((await visitor().get(about)).text).toContain('04 75 00 00 00')
  })
  test('names a producer until the catalogue ends, by the day where the group is', async ({
    db,
    world,
    clock,
  }) => {
    const { groupId, id } = world.catalogs.fournil
    await db
      .updateTable('catalog')
      .set({ ends_on: '2026-11-25' })
      .where('group_id', '=', groupId)
      .where('id', '=', id)
      .execute()
    const visitor = openApp({ db, clock }).visitor()
    clock.set('2026-11-25T22:59:59Z')
    expect((await visitor.get('/g/marche-du-lavoir/about')).text).toContain('Le Fournil de Maud')
    clock.set('2026-11-25T23:00:00Z')
    expect((await visitor.get('/g/marche-du-lavoir/about')).text).not.toContain('Fournil')
  })
})

describe('a distribution for those who work with it', () => {
  test('lists baskets by number and what each producer is ordered', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const market = await findMarket(db, world)
    await order({ db, clock }, market, actorIn(market, world.people.nadia), { CAR: 1.5, TOM: 1 })
    await order({ db, clock }, market, actorIn(market, world.people.odile), { OEU: 2 })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    queries.reset()
    const page = await claire.get(`/g/marche-du-lavoir/distributions/${market.code}`)
    expect(page.text).toContain('1 Moreau, Nadia et Paul 2 env. 9,60 €')
    expect(page.text).toContain('2 Chauvet, Odile 1 5,40 €')
    expect(page.text).toContain('La Chèvrerie du Lavoir env. 11,40 € 2 paniers')
    expect(page.text).toContain('15,00 €')
    expect(queries.count).toBe(5)
  })
  test('sums what is ordered by product', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    await order({ db, clock }, market, actorIn(market, world.people.nadia), { CAR: 1.5, TOM: 1 })
    await order({ db, clock }, market, actorIn(market, world.people.odile), { CAR: 2, TOM: 2 })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.get(`/g/marche-du-lavoir/distributions/${market.code}/products`)
    expect(page.text).toContain('Carottes de sable 3,5 kg 8,40 €')
    expect(page.text).toContain('Tomme de chèvre 3 pièces à peser, 0,75 kg env. 18,00 €')
  })
  test('shows whoever follows one producer only what that producer is ordered', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    await order({ db, clock }, market, actorIn(market, world.people.nadia), { CAR: 1.5, TOM: 1 })
    const samir = await openApp({ db, clock }).as(world.people.samir)
    const page = await samir.get(`/g/marche-du-lavoir/distributions/${market.code}/products`)
    expect(page.text).toContain('Carottes de sable')
    expect(page.text).not.toContain('Tomme de chèvre')
    expect(page.text).not.toContain('Paniers')
    const at = `/g/marche-du-lavoir/distributions/${market.code}`
    expect((await samir.get(at)).location).toBe(`${at}/products`)
  })
})
