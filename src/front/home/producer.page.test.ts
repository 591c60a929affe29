import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

describe('a producer’s public page', () => {
  test('shows story, shelves, dates and legal identity, in 4 queries', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const visitor = openApp({ db, clock }).visitor()
    queries.reset()
    const page = await visitor.get(`/producers/${world.catalogs.chenes.producerCode}`)
    expect(page.status).toBe(200)
    expect(queries.count).toBe(4)
    for (const said of [
      'La Ferme des Trois Chênes',
      'Maraîchage biologique · Catherine et Joël Perrin',
      'Douze hectares de terre sablonneuse',
      'Légumes',
      'Ail violet, Carottes de sable, Champignons de Paris, Mâche et 3 autres',
      'Marché du Lavoir',
      'sam. 28 nov.',
      'EARL des Trois Chênes, EARL au capital de 7 500,00 €, SIRET 512 340 878 00010',
      'Certifié bio par Ecocert France, FR-BIO-01, certificat n° 26/187432',
      'Médiateur de la consommation : Médiation de la consommation de la Drôme',
    ])
      expect(page.text).toContain(said)
    expect(page.html).toContain('href="/g/marche-du-lavoir/about"')
    expect(page.text).not.toContain('2,40')
  })

  test('shows phone and e-mail only when the producer agrees', async ({ db, world, clock }) => {
    const { producerId, producerCode } = world.catalogs.fournil
    const contact = { phone: '06 12 34 56 78', email: 'maud@fournil.example' }
    const of = db.updateTable('producer').where('id', '=', producerId)
    await of.set({ ...contact, shows_phone: true }).execute()
    const visitor = openApp({ db, clock }).visitor()
    const page = await visitor.get(`/producers/${producerCode}`)
    expect(page.html).toContain('href="tel:0612345678"')
    expect(page.text).not.toContain('maud@fournil.example')
    await of.set({ shows_email: true, shows_phone: false }).execute()
    const other = await visitor.get(`/producers/${producerCode}`)
    expect(other.text).not.toContain('06 12 34 56 78')
    expect(other.html).toContain('href="mailto:maud@fournil.example"')
  })

  test('says « bio » on the last day of the certificate and not the day after', async ({
    db,
    world,
    clock,
  }) => {
    const { producerId, producerCode } = world.catalogs.chenes
    const of = db.updateTable('producer').where('id', '=', producerId)
    const labels = ['AB', 'Agriculture biologique', 'Fermier']
    await of.set({ organic_until: '2026-11-25', labels }).execute()
    const visitor = openApp({ db, clock }).visitor()
    const before = await visitor.get(`/producers/${producerCode}`)
    for (const said of ['Certifié bio', 'Maraîchage biologique', 'Agriculture biologique'])
      expect(before.text).toContain(said)
    clock.set('2026-11-25T23:30:00Z')
    const page = await visitor.get(`/producers/${producerCode}`)
    expect(page.text).not.toContain('Certifié bio')
    expect(page.html).not.toContain('>AB<')
    expect(page.html).not.toMatch(/content="[^"]*biologique/)
    expect(page.text).not.toMatch(/(Maraîchage|Agriculture) biologique/)
    expect(page.text).toContain('Fermier')
  })

  test('says that nothing can be ordered while the sheet is not complete', async ({
    db,
    world,
    clock,
  }) => {
    const { producerId, producerCode } = world.catalogs.chenes
    await db
      .updateTable('producer')
      .where('id', '=', producerId)
      .set({ mediator_name: '' })
      .execute()
    const page = await openApp({ db, clock }).visitor().get(`/producers/${producerCode}`)
    expect(page.text).toContain('rien ne peut encore être commandé')
  })

  test('names only groups with a catalogue that runs, and their dates with this producer', async ({
    db,
    world,
    clock,
  }) => {
    const { id, groupId, producerCode } = world.catalogs.chenes
    const visitor = openApp({ db, clock }).visitor()
    await db
      .deleteFrom('delivery')
      .where('group_id', '=', groupId)
      .where('catalog_id', '=', id)
      .execute()
    const without = await visitor.get(`/producers/${producerCode}`)
    expect(without.text).toContain('Marché du Lavoir')
    expect(without.text).toContain('Pas encore de date.')
    await db
      .updateTable('catalog')
      .set({ ends_on: '2026-11-24' })
      .where('group_id', '=', groupId)
      .where('id', '=', id)
      .execute()
    const ended = await visitor.get(`/producers/${producerCode}`)
    expect(ended.text).toContain('Aucun groupe ne vend ses produits')
    expect(ended.text).not.toContain('Marché du Lavoir')
  })

  test('names nothing of a season that has ended where another goes on', async ({
    db,
    world,
    clock,
  }) => {
    const { chenes, fournil } = world.catalogs
    await db
      .updateTable('catalog')
      .set({ producer_id: chenes.producerId, ends_on: '2026-11-24' })
      .where('id', '=', fournil.id)
      .execute()
    const page = await openApp({ db, clock }).visitor().get(`/producers/${chenes.producerCode}`)
    expect(page.text).toContain('Carottes de sable')
    expect(page.text).not.toContain('Pain')
  })

  test('is not found for a code that is nobody’s', async ({ db, clock }) => {
    expect((await openApp({ db, clock }).visitor().get('/producers/nobody')).status).toBe(404)
  })

  test('escapes what was typed, and links no script', async ({ db, world, clock }) => {
    const { producerId, producerCode } = world.catalogs.vergers
    await db
      .updateTable('producer')
      .where('id', '=', producerId)
      .set({ story: '<script>alert(1)</script>\n\nDeux', labels: ['<b>x</b>'] })
      .execute()
    const page = await openApp({ db, clock }).visitor().get(`/producers/${producerCode}`)
    expect(page.html).not.toContain('<script>alert')
    expect(page.html).toContain('<p>Deux</p>')
  })
})
