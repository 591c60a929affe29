import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const LIST = '/g/marche-du-lavoir/producers'

describe('the producers of a group', () => {
  test('are those of its catalogues, with what each lacks, in one query more', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const { claire } = world.people
    const of = db.updateTable('producer').where('id', '=', world.catalogs.fournil.producerId)
    await of.set({ siret: null, mediator_name: '' }).execute()
    const client = await openApp({ db, clock }).as(claire)
    queries.reset()
    const page = await client.get(LIST)
    expect(queries.count).toBe(2)
    expect(page.text).toContain('Il manque 2 choses')
    expect(page.text).toContain('Il manque le SIRET (ou le RNA d’une association) et le médiateur.')
    expect(page.text).toContain('La Chèvrerie du Lavoir')
    expect(page.text).not.toContain('Les Vergers de la Combe')
    expect(page.html).toContain(`href="${LIST}/${world.catalogs.fournil.producerCode}"`)
  })

  test('of another group’s keeping lead to a proposal, and count no proposals', async ({
    db,
    world,
    clock,
  }) => {
    const { chenes, vergers } = world.catalogs
    await db
      .updateTable('catalog')
      .set({ producer_id: vergers.producerId })
      .where('group_id', '=', chenes.groupId)
      .where('id', '=', chenes.id)
      .execute()
    const client = await openApp({ db, clock }).as(world.people.claire)
    const page = await client.get(LIST)
    expect(page.html).toContain(`href="${LIST}/${vergers.producerCode}/proposal"`)
    expect(page.text).toContain('Paniers de la Gare')
  })

  test('are for a producer’s contact the one whose catalogue they keep', async ({
    db,
    world,
    clock,
  }) => {
    const page = await (await openApp({ db, clock }).as(world.people.samir)).get(LIST)
    expect(page.text).toContain('La Ferme des Trois Chênes')
    expect(page.text).not.toContain('Le Fournil de Maud')
    expect(page.html).toContain(`href="/producers/${world.catalogs.chenes.producerCode}"`)
  })
})

describe('the page of a catalogue', () => {
  test('says what its producer lacks, and where it is mended', async ({ db, world, clock }) => {
    const { code, producerId, producerCode } = world.catalogs.chenes
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = `/g/marche-du-lavoir/catalogs/${code}`
    expect((await client.get(path)).text).not.toContain('Rien ne peut encore être commandé')
    const of = db.updateTable('producer').where('id', '=', producerId)
    await of.set({ charter_version: null, organic_until: '2026-11-24' }).execute()
    const page = await client.get(path)
    expect(page.text).toContain(
      'Rien ne peut encore être commandé chez La Ferme des Trois Chênes. Il manque la charte signée.',
    )
    expect(page.text).toContain('Le certificat bio était valable jusqu’au')
    expect(page.html).toContain(`href="${LIST}/${producerCode}"`)
  })

  test('says when products carry VAT that their producer may not charge', async ({
    db,
    world,
    clock,
  }) => {
    const { code, id, groupId, producerId } = world.catalogs.chenes
    const of = db.updateTable('producer').where('id', '=', producerId)
    await of.set({ vat_regime: 'exempt-293b' }).execute()
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = `/g/marche-du-lavoir/catalogs/${code}`
    const said = '7 produits ont un taux de TVA, mais La Ferme des Trois Chênes vend sans TVA.'
    expect((await client.get(path)).text).toContain(said)
    const catalog = db.updateTable('catalog').where('group_id', '=', groupId).where('id', '=', id)
    await catalog.set({ seller: 'group' }).execute()
    expect((await client.get(path)).text).not.toContain('ont un taux de TVA')
  })
})
