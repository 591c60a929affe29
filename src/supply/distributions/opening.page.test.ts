import { describe, expect } from 'vitest'
import { placeOrder } from '#src/trade/orders/place-order.action.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, changeProduct, fillDraft, findMarket, openSummary } from '#test/orders.ts'

const LIST = '/g/marche-du-lavoir/distributions'

describe('« Ouvrir les commandes »', () => {
  test('says that members can order, until when, and gives the text to send', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const { code } = await findMarket(db, world)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    queries.reset()
    const { text } = await claire.get(`${LIST}/${code}/opening`)
    expect(queries.count).toBe(3)
    expect(text).toContain('Les membres peuvent commander.')
    expect(text).toContain('Tous sont prêts')
    expect(text).toContain('Les commandes sont ouvertes jusqu’à jeudi 26 novembre à 20 h.')
    expect(text).toContain(
      'Retrait samedi 28 novembre, 9 h 30 – 12 h 30, Salle du Lavoir, 1 place du Lavoir',
    )
    expect(text).toContain(`http://cageot.test/g/marche-du-lavoir/shop/${code}`)
  })

  test('lists why not, delivery by delivery, with the link that solves it', async ({
    db,
    world,
    clock,
  }) => {
    const { code } = await findMarket(db, world)
    const { chenes, chevrerie, fournil } = world.catalogs
    const change = (id: number, set: object) =>
      db.updateTable('catalog').set(set).where('id', '=', id).execute()
    await change(chenes.id, { members_can_order: false })
    await change(chevrerie.id, { ends_on: '2026-11-27' })
    await db
      .updateTable('producer')
      .set({ mediator_name: '', siret: null })
      .where('id', '=', fournil.producerId)
      .execute()
    const { as } = openApp({ db, clock })
    const { text, html } = await (await as(world.people.claire)).get(`${LIST}/${code}/opening`)
    expect(text).toContain('Personne ne peut commander. Aucun catalogue ne peut être commandé.')
    expect(text).toContain('0 sur 3')
    expect(text).toContain('Le catalogue n’est pas ouvert aux membres.')
    expect(text).toContain('Le catalogue ne couvre pas ce jour-là.')
    expect(text).toMatch(
      /La fiche légale du producteur est incomplète\. Il manque le SIRET .* et le médiateur\./,
    )
    expect(html).toContain(`href="/g/marche-du-lavoir/catalogs/${chenes.code}/edit"`)
    expect(html).toContain(`href="/g/marche-du-lavoir/producers/${fournil.producerCode}"`)
    const samir = await (await as(world.people.samir)).get(`${LIST}/${code}/opening`)
    expect(samir.text).toContain('Le catalogue n’est pas ouvert aux membres.')
    expect(samir.html).not.toMatch(
      /catalogs\/\w+\/edit|producers\/|<form method="post" action="[^"]*(opening|closure)"/,
    )
  })

  test('says where nothing is switched on, nothing is left, or « bio » is hidden', async ({
    db,
    world,
    clock,
  }) => {
    const { code } = await findMarket(db, world)
    const { chenes, chevrerie, fournil } = world.catalogs
    await db
      .updateTable('product')
      .set({ is_active: false })
      .where('catalog_id', '=', chevrerie.id)
      .execute()
    await db
      .updateTable('product')
      .set({ stock_left_thousandths: 0 })
      .where('catalog_id', '=', fournil.id)
      .execute()
    await db
      .updateTable('producer')
      .set({ organic_until: '2026-11-27' })
      .where('id', '=', chenes.producerId)
      .execute()
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { text } = await claire.get(`${LIST}/${code}/opening`)
    expect(text).toContain('Aucun produit actif.')
    expect(text).toContain('Il n’en reste plus.')
    expect(text).toMatch(/« Bio » n’est pas affiché pour \d produits/)
    const shop = await claire.get(`/g/marche-du-lavoir/shop/${code}`)
    expect(shop.text).not.toMatch(/Trois Chênes Bio/)
  })
})

describe('opening before the planned time', () => {
  test('opens now, once, with history; a catalogue with its own dates keeps them', async ({
    db,
    world,
    clock,
  }) => {
    const { id, code } = await db
      .selectFrom('distribution')
      .select(['id', 'code'])
      .where('day', '=', '2026-12-12')
      .executeTakeFirstOrThrow()
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const before = await claire.get(`${LIST}/${code}/opening`)
    expect(before.text).toContain(
      'Tout est prêt : les commandes ouvrent mercredi 2 décembre à 8 h.',
    )
    expect(before.text).toContain('Ouvrir maintenant')
    for (const _ of [1, 2]) {
      const opened = await claire.post(`${LIST}/${code}/opening`)
      expect(opened.location).toBe(`${LIST}/${code}/opening`)
    }
    const kept = db
      .selectFrom('distribution')
      .select(['opens_at', 'opens_day', 'opens_time', 'version'])
    expect(await kept.where('id', '=', id).executeTakeFirst()).toEqual({
      opens_at: new Date('2026-11-25T15:00:00Z'),
      opens_day: '2026-11-25',
      opens_time: '16:00',
      version: 2,
    })
    const history = await claire.get(`${LIST}/${code}/history`)
    expect(history.text.match(/a modifié la distribution/g)).toHaveLength(1)
    expect((await claire.get(`${LIST}/${code}/opening`)).text).not.toContain('Ouvrir maintenant')
  })

  test('is for planners, and not after the closing', async ({ db, world, clock }) => {
    const { code } = await findMarket(db, world)
    const { as } = openApp({ db, clock })
    clock.set('2026-11-27T10:00:00Z')
    const claire = await as(world.people.claire)
    const late = await claire.post(`${LIST}/${code}/opening`)
    expect(late.location).toContain('news=window-over')
    expect((await claire.get(late.location ?? '')).text).toContain('La fermeture prévue est passée')
    const samir = await as(world.people.samir)
    expect((await samir.post(`${LIST}/${code}/opening`)).status).toBe(403)
  })
})

describe('closing by hand', () => {
  test('is asked first with the baskets that wait; then nobody orders, until it is taken back', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const doors = { db, clock }
    const nadia = actorIn(market, world.people.nadia)
    await fillDraft(doors, market, { accountId: nadia.accountId }, { CAR: 1 })
    const summary = await openSummary(doors, market, nadia)
    const claire = await openApp(doors).as(world.people.claire)
    const at = `${LIST}/${market.code}`
    expect((await claire.get(`${at}/closure`)).text).toContain(
      '1 panier en attente ne sera pas commandé.',
    )
    for (const _ of [1, 2])
      expect((await claire.post(`${at}/closure`)).location).toBe(`${at}/opening`)

    expect(await placeOrder(doors, summary)).toMatchObject({
      refusal: {
        code: 'lines-refused',
        lines: [{ code: 'delivery-closed', closedAt: clock.now() }],
      },
    })
    const closed = await claire.get(`${at}/opening`)
    expect(closed.text).toContain('Les commandes sont fermées depuis mercredi 25 novembre à 16 h.')
    const shop = await openApp(doors).visitor().get(`/g/marche-du-lavoir/shop/${market.code}`)
    expect(shop.text).toContain('Les commandes sont fermées.')

    const reopened = await claire.post(`${at}/closure`, { _method: 'DELETE' })
    expect(reopened.location).toBe(`${at}/opening`)
    expect((await placeOrder(doors, summary)).ok).toBe(true)
    const { text } = await claire.get(`${at}/history`)
    expect(text.match(/a fermé les commandes/g)).toHaveLength(1)
    expect(text).toContain('a rouvert les commandes')
  })
})

describe('the shop, to people with rights', () => {
  test('says for product, delivery and distribution why it can’t be ordered; members don’t read it', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const market = await findMarket(db, world)
    const path = `/g/marche-du-lavoir/shop/${market.code}`
    await changeProduct(db, market, 'MAC', { is_active: false })
    await changeProduct(db, market, 'BRI', { stock_left_thousandths: 0 })
    await db
      .updateTable('producer')
      .set({ charter_version: null })
      .where('id', '=', world.catalogs.chevrerie.producerId)
      .execute()
    const { as } = openApp({ db, clock })
    const claire = await as(world.people.claire)
    queries.reset()
    const { text, html } = await claire.get(path)
    expect(queries.count).toBe(6)
    expect(text).toContain('Pourquoi ne peut-on pas le commander ? 3 raisons')
    expect(text).toContain(
      'La Chèvrerie du Lavoir (Fromages de chèvre et œufs) La fiche légale du producteur est incomplète. Compléter la fiche',
    )
    expect(text).toContain('Brioche au beurre Il n’en reste plus. Voir les produits')
    expect(text).toContain('Mâche Désactivé dans son catalogue. Modifier le produit')
    expect(html).toMatch(new RegExp(`catalogs/${world.catalogs.chenes.code}/products/\\w+"`))
    const nadia = await (await as(world.people.nadia)).get(path)
    expect(nadia.text).not.toContain('Pourquoi ne peut-on pas')
    expect(nadia.text).toContain('Ce producteur ne peut pas encore être commandé')
  })
})
