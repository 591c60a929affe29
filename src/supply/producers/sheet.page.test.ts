import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { type Client, openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import type { World } from '#test/world.ts'

type At = { db: Trx; world: World; clock: StoppedClock }

/** What a browser would send of the form of a sheet, read from its page. */
async function typedOn(client: Client, path: string): Promise<Record<string, string>> {
  const { html } = await client.get(path)
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const isChosen = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag)
    if (isChosen && name !== 'once') fields[name] ??= unescaped(/value="([^"]*)"/.exec(tag)?.[1])
  }
  for (const [, name = '', text] of html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)/g))
    fields[name] = unescaped(text)
  for (const [, name = '', options = ''] of html.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return fields
}
const unescaped = (text = '') =>
  text.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

async function atTheSheet({ db, world, clock }: At) {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const path = `/g/marche-du-lavoir/producers/${world.catalogs.chenes.producerCode}`
  return { as, claire, path, typed: await typedOn(claire, path) }
}

const rowOf = (db: Trx, id: number) =>
  db.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('a producer’s sheet', () => {
  test('comes back as it was: saved untouched, nothing changes', async ({ db, world, clock }) => {
    const { claire, path, typed } = await atTheSheet({ db, world, clock })
    const before = await rowOf(db, world.catalogs.chenes.producerId)
    const saved = await claire.post(path, typed)
    expect(saved.location).toBe(`${path}?news=saved`)
    expect(await rowOf(db, world.catalogs.chenes.producerId)).toEqual(before)
  })

  test('is saved with all its sections, and its history tells them', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, path, typed } = await atTheSheet({ db, world, clock })
    const changed = {
      ...typed,
      capital: '8 000,50 €',
      organicBody: 'bureau veritas',
      organicUntil: '2028-01-31',
      website: 'www.chenes.example',
      labels: 'AB, Demeter, ab',
      vatRegime: 'exempt-293b',
      vatNumber: '',
    }
    expect((await claire.post(path, changed)).status).toBe(303)
    const kept = await rowOf(db, world.catalogs.chenes.producerId)
    expect(kept).toMatchObject({
      capital_cents: 800_050,
      organic_body: 'FR-BIO-10',
      organic_until: '2028-01-31',
      website: 'https://www.chenes.example/',
      labels: ['AB', 'Demeter'],
      vat_regime: 'exempt-293b',
      vat_number: null,
      legal_complete: true,
    })
    const page = await claire.get(path)
    expect(page.text).toContain('Capital social : 7 500,00 € → 8 000,50 €')
    expect(page.text).toContain('TVA : Assujetti à la TVA → Franchise en base (art. 293 B)')
  })

  test.for([
    ['capital', '1,5o', 'Écrivez un montant, par exemple 7500.'],
    ['capital', '-1', 'Écrivez un montant, par exemple 7500.'],
    ['capital', '0', 'C’est trop petit.'],
    ['siret', '5123408780001O', 'Un SIRET a 14 chiffres.'],
    ['siret', '51234087800011', 'Un chiffre est faux'],
    ['siret', '80155326400012', 'Un autre producteur a déjà ce SIRET.'],
    ['rna', 'X262001234', 'Un RNA commence par W'],
    ['rna', 'W262001234', 'Seule une association a un RNA'],
    ['vatNumber', 'FR29512340878', 'Un chiffre est faux'],
    ['vatNumber', 'FR25801553264', 'Ce numéro n’est pas celui du SIRET'],
    ['organicBody', 'Demeter', 'Écrivez son code'],
    ['organicUntil', '2027-02-30', 'Choisissez un jour.'],
    ['website', 'javascript:alert(1)', 'Écrivez une adresse entière'],
    ['legalForm', 'ei', 'Cette forme juridique n’a pas de capital'],
    ['legalForm', 'king', 'À corriger.'],
    ['vatRegime', 'none', 'À corriger.'],
    ['producerName', '!!', 'Écrivez un nom, avec des lettres.'],
  ])(
    'refuses %s « %s » and says how to mend it',
    async ([field, bad, said], { db, world, clock }) => {
      const { claire, path, typed } = await atTheSheet({ db, world, clock })
      const before = await rowOf(db, world.catalogs.chenes.producerId)
      const page = await claire.post(path, { ...typed, [field as string]: bad as string })
      expect(page.status).toBe(422)
      expect(page.text).toContain(said)
      expect(await rowOf(db, world.catalogs.chenes.producerId)).toEqual(before)
    },
  )

  test('says on top what is missing, with a link to each field', async ({ db, world, clock }) => {
    const { claire, path, typed } = await atTheSheet({ db, world, clock })
    await claire.post(path, { ...typed, siret: '', vatNumber: '', mediatorName: '' })
    const page = await claire.get(path)
    expect(page.text).toContain('Rien ne peut encore être commandé.')
    for (const field of ['siret', 'vatNumber', 'mediatorName']) {
      expect(page.html).toContain(`href="#f-${field}"`)
      expect(page.html).toContain(`id="f-${field}"`)
    }
    expect(page.html).not.toContain('href="#charter"')
  })

  test('says what is missing, each with a link to a field that is there', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, path } = await atTheSheet({ db, world, clock })
    const { producerId } = world.catalogs.chenes
    await db.deleteFrom('charter_acceptance').where('producer_id', '=', producerId).execute()
    const nothing = {
      ...{ legal_form: null, business_name: '', siret: null, capital_cents: null, address_1: '' },
      ...{ postcode: '', city: '', vat_regime: null, vat_number: null, mediator_name: '' },
      ...{ mediator_address: '', charter_version: null, organic_body: null },
      ...{ organic_number: '', organic_until: null, labels: ['AB'] },
    }
    await db.updateTable('producer').set(nothing).where('id', '=', producerId).execute()
    const { html, text } = await claire.get(path)
    expect(text).toContain('La fiche dit « bio », sans certificat.')
    const places = [...html.matchAll(/href="#([^"]+)"/g)].map(([, place]) => place)
    expect(places).toEqual(expect.arrayContaining(['f-legalForm', 'f-vatRegime', 'charter']))
    expect(places.filter((place) => !html.includes(`id="${place}"`))).toEqual([])
  })

  test('says that a certificate has expired', async ({ db, world, clock }) => {
    const { claire, path, typed } = await atTheSheet({ db, world, clock })
    await claire.post(path, { ...typed, organicUntil: '2026-11-24' })
    const page = await claire.get(path)
    expect(page.text).toContain('Le certificat bio était valable jusqu’au')
  })

  test('saved by two, the second keeps what was typed and sees the other’s', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, path, typed } = await atTheSheet({ db, world, clock })
    await claire.post(path, { ...typed, profession: 'Maraîchage', mediatorName: 'CM2C' })
    const stale = await claire.post(path, { ...typed, profession: 'Légumes' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Métier : « Maraîchage » est enregistré')
    expect(stale.html).toContain('value="Légumes"')
    expect(stale.html).toContain('value="CM2C"')
    const again = await claire.post(path, {
      ...typed,
      version: '2',
      profession: 'Légumes',
      mediatorName: 'CM2C',
    })
    expect(again.status).toBe(303)
  })

  test('of another group’s producer is not found, whatever form is sent', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, typed } = await atTheSheet({ db, world, clock })
    const foreign = `/g/marche-du-lavoir/producers/${world.catalogs.vergers.producerCode}`
    expect((await claire.get(foreign)).status).toBe(404)
    expect((await claire.post(foreign, typed)).status).toBe(404)
    expect((await claire.post(`${foreign}/charter/document`, {})).status).toBe(404)
  })
})

describe('the charter', () => {
  const signed = { acceptedOn: '2026-11-24', signedBy: 'Catherine Perrin' }

  test('is public, with its version', async ({ db, clock }) => {
    const page = await openApp({ db, clock }).visitor().get('/producers/charter')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Version 1')
  })

  test('signed is noted with day, name and scan; a second tap notes nothing more', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, path } = await atTheSheet({ db, world, clock })
    const scan = new File(['%PDF-1.4 signed'], 'charte signée.pdf')
    const form = { ...signed, once: 'a-key', file: scan }
    for (const _tap of [1, 2]) {
      const noted = await claire.upload(`${path}/charter/document`, form)
      expect(noted.location).toBe(`${path}?news=charter`)
    }
    const page = await claire.get(path)
    expect(page.text.match(/signée le mardi 24 novembre 2026 par Catherine Perrin/g)).toHaveLength(
      1,
    )
    const file = await claire.get(`${path}/charter/document`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.html).toContain('%PDF-1.4 signed')
  })

  test.for([
    ['acceptedOn', '2026-11-26', 'Ce jour n’est pas encore venu'],
    ['acceptedOn', '0202-11-26', 'Vérifiez l’année.'],
    ['acceptedOn', 'hier', 'Choisissez un jour.'],
    ['signedBy', ' ', 'À remplir.'],
  ])('with %s « %s » is refused', async ([field, bad, said], { db, world, clock }) => {
    const { claire, path } = await atTheSheet({ db, world, clock })
    const sent = { ...signed, [field as string]: bad as string }
    const page = await claire.upload(`${path}/charter/document`, sent)
    expect(page.status).toBe(422)
    expect(page.text).toContain(said)
  })

  test('with a file that is none is refused, and what was typed stays', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, path } = await atTheSheet({ db, world, clock })
    const file = new File(['<svg/>'], 'x.svg')
    const page = await claire.upload(`${path}/charter/document`, { ...signed, file })
    expect(page.status).toBe(422)
    expect(page.text).toContain('ni un PDF ni une photo lisible')
    expect(page.html).toContain('value="Catherine Perrin"')
  })
})
