import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { findVariant } from '#src/foundation/files/picture.queries.ts'
import { BASE_URL, type Client, openApp, type Page } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { heicFile, photoFile } from '#test/pictures.ts'
import type { World } from '#test/world.ts'

async function openAsClaire(at: { db: Trx; world: World; clock: StoppedClock }) {
  const { slug, placeCode } = at.world.groups.lavoir
  const claire = await openApp(at).as(at.world.people.claire)
  const settings = `/g/${slug}/settings`
  return { claire, slug, settings, place: `${settings}/places/${placeCode}` }
}

/** The code of the first photo that a page shows. */
const shownIn = ({ html }: Page) => /\/pictures\/(\w+)-416\.webp/.exec(html)?.[1]
/** The crate, by its plain name or that of a build. */
const POSTER = /\/assets\/poster[\w-]*\.svg/
const isThere = async (db: Trx, code = '') =>
  (await findVariant(db, { code, width: 208 })) !== undefined
const send = async (client: Client, sheet: string, photo?: File) =>
  client.upload(`${sheet}/picture`, { photo: photo ?? (await photoFile()) })

describe('the photo of a group', () => {
  test('stands in its settings, and history says who added it', async ({ db, world, clock }) => {
    const { claire, settings } = await openAsClaire({ db, world, clock })
    expect(shownIn(await claire.get(settings))).toBeUndefined()
    const sent = await send(claire, settings)
    expect([sent.status, sent.location]).toEqual([303, `${settings}#photo`])
    const page = await claire.get(settings)
    expect(await isThere(db, shownIn(page))).toBe(true)
    expect(page.text).toContain('Remplacer la photo')
    const history = await claire.get(`${settings}/history`)
    expect(history.text).toContain('Claire Arnaud a ajouté une photo au groupe')
  })

  test('is replaced by another, and the one before is forgotten', async ({ db, world, clock }) => {
    const { claire, settings } = await openAsClaire({ db, world, clock })
    await send(claire, settings)
    const before = shownIn(await claire.get(settings))
    await send(claire, settings)
    const after = shownIn(await claire.get(settings))
    expect(after).not.toBe(before)
    expect([await isThere(db, before), await isThere(db, after)]).toEqual([false, true])
  })

  test('is taken away, once, and the crate is back', async ({ db, world, clock }) => {
    const { claire, settings } = await openAsClaire({ db, world, clock })
    await send(claire, settings)
    const code = shownIn(await claire.get(settings))
    for (const _ of ['first', 'second']) {
      const answer = await claire.post(`${settings}/picture`, { _method: 'DELETE' })
      expect(answer.location).toBe(`${settings}#photo`)
    }
    expect(await isThere(db, code)).toBe(false)
    expect((await claire.get(settings)).html).toMatch(POSTER)
    const history = await claire.get(`${settings}/history`)
    expect(history.text.match(/a retiré la photo du groupe/g)).toHaveLength(1)
  })
})

describe('the photo of a place', () => {
  test('stands on its sheet, and goes with it', async ({ db, world, clock }) => {
    const { claire, settings, place } = await openAsClaire({ db, world, clock })
    const hall = { placeName: 'Foyer rural', city: 'Montagny', address: '', postcode: '' }
    await claire.post(`${settings}/places`, hall)
    const list = await claire.get(`${settings}/places`)
    const codes = [...list.html.matchAll(/settings\/places\/(\w{10})"/g)].map(([, code]) => code)
    const other = codes.map((code) => `${settings}/places/${code}`).find((href) => href !== place)
    expect((await send(claire, other ?? '')).status).toBe(303)
    const photo = shownIn(await claire.get(other ?? ''))
    expect(await isThere(db, photo)).toBe(true)
    expect(shownIn(await claire.get(place))).toBeUndefined()
    await claire.post(other ?? '', { _method: 'DELETE' })
    expect(await isThere(db, photo)).toBe(false)
  })

  test('does not disturb who changes the place meanwhile', async ({ db, world, clock }) => {
    const { claire, place } = await openAsClaire({ db, world, clock })
    await send(claire, place)
    const typed = {
      version: '1',
      placeName: 'Salle',
      city: 'Saint-Avit',
      address: '',
      postcode: '',
    }
    expect((await claire.post(place, typed)).status).toBe(303)
    expect(shownIn(await claire.get(place))).toBeDefined()
  })
})

describe('a file that is no photo', () => {
  test('of an iPhone is refused beside the field, with how to get a JPEG', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, place } = await openAsClaire({ db, world, clock })
    await send(claire, place)
    const { status, html, text } = await send(claire, place, heicFile())
    expect(status).toBe(422)
    expect(text).toContain('sur l’iPhone, choisissez Réglages')
    expect(html).toMatch(/<input type="file"[^>]*aria-invalid="true"/)
    expect(shownIn(await claire.get(place))).toBeDefined()
  })

  const wrong = [
    ['nothing chosen', new File([], ''), 'Choisissez une photo.'],
    ['a list', new File(['Radis;1,20'], 'liste.csv'), 'Ce fichier n’est pas une photo'],
    ['11 MB', new File([new Uint8Array(11e6)], 'a.jpg'), 'pèse plus de 10 Mo'],
    ['25 MB', new File([new Uint8Array(25e6)], 'a.jpg'), 'pèse plus de 10 Mo'],
  ] as const
  for (const [name, file, sentence] of wrong) {
    test(`is refused beside the field: ${name}`, async ({ db, world, clock }) => {
      const { claire, settings } = await openAsClaire({ db, world, clock })
      const { status, text } = await send(claire, settings, file)
      expect([status, text]).toEqual([422, expect.stringContaining(sentence)])
    })
  }

  test('made up by hand is refused as none', async ({ db, world, clock }) => {
    const { claire, settings } = await openAsClaire({ db, world, clock })
    const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: BASE_URL }
    const init = { method: 'POST', body: '--y', headers }
    expect((await claire.send(`${settings}/picture`, init)).status).toBe(422)
    const asText = await claire.post(`${settings}/picture`, { photo: 'a photo' })
    expect([asText.status, asText.text]).toEqual([422, expect.stringContaining('Choisissez')])
  })
})

test('a photo sent twice by a second tap is added once', async ({ db, world, clock }) => {
  const { claire, settings } = await openAsClaire({ db, world, clock })
  const photo = await photoFile()
  for (const _ of ['first', 'second']) {
    await claire.upload(`${settings}/picture`, { once: 'ab12', photo })
  }
  const history = await claire.get(`${settings}/history`)
  expect(history.text).toContain('a ajouté une photo')
  expect(history.text).not.toContain('a remplacé la photo')
})

test('the page of a group shows its photo and those of its places', async ({
  db,
  world,
  clock,
}) => {
  const { claire, slug, settings, place } = await openAsClaire({ db, world, clock })
  await send(claire, settings)
  await send(claire, place)
  const codes = [shownIn(await claire.get(settings)), shownIn(await claire.get(place))]
  const { html } = await openApp({ db, clock }).visitor().get(`/g/${slug}/about`)
  for (const code of codes) expect(html).toContain(`/pictures/${code}-416.webp`)
  expect(html).not.toMatch(POSTER)
})
