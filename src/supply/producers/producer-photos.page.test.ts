import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { findVariant } from '#src/foundation/files/picture.queries.ts'
import { type Client, openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { heicFile, photoFile } from '#test/pictures.ts'
import type { World } from '#test/world.ts'

/** The sheet of the baker, which the market keeps. */
async function openSheet(at: { db: Trx; world: World; clock: StoppedClock }) {
  const app = openApp(at)
  const { slug } = at.world.groups.lavoir
  const sheet = `/g/${slug}/producers/${at.world.catalogs.fournil.producerCode}`
  return { ...app, claire: await app.as(at.world.people.claire), sheet }
}

const codesIn = ({ html }: { html: string }) =>
  [...html.matchAll(/src="\/pictures\/(\w+)-416\.webp"/g)].map(([, code = '']) => code)

/** Adds so many photos and answers their codes in the order of the sheet. */
async function addPhotos(claire: Client, sheet: string, count: number): Promise<string[]> {
  for (const at of Array(count).keys()) {
    const photo = await photoFile('ferme.jpg', { width: 40 + at, height: 30 })
    await claire.upload(`${sheet}/pictures`, { photo })
  }
  return codesIn(await claire.get(sheet))
}

describe('the photos of a producer', () => {
  test('stand on the sheet in the order in which they were added', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    const [first] = await addPhotos(claire, sheet, 1)
    const codes = await addPhotos(claire, sheet, 2)
    expect(codes).toHaveLength(3)
    expect(codes[0]).toBe(first)
    expect((await claire.get(sheet)).text).toContain('Claire Arnaud a ajouté une photo')
  })

  test('begin with the one that somebody puts first', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    const [a, b, c] = await addPhotos(claire, sheet, 3)
    const moved = await claire.post(`${sheet}/pictures/${c}/front`)
    expect(moved.location).toBe(`${sheet}#photos`)
    expect(codesIn(await claire.get(sheet))).toEqual([c, a, b])
    await claire.post(`${sheet}/pictures/${b}/front`)
    expect(codesIn(await claire.get(sheet))).toEqual([b, c, a])
  })

  test('are forgotten one by one', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    const [a, b = '', c] = await addPhotos(claire, sheet, 3)
    await claire.post(`${sheet}/pictures/${b}`, { _method: 'DELETE' })
    expect(codesIn(await claire.get(sheet))).toEqual([a, c])
    expect(await findVariant(db, { code: b, width: 208 })).toBeUndefined()
    const again = await claire.post(`${sheet}/pictures/${b}`, { _method: 'DELETE' })
    expect(again.status).toBe(404)
    const more = await addPhotos(claire, sheet, 1)
    expect(more.slice(0, 2)).toEqual([a, c])
  })

  test('are 8 at most, which is said beside the field', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    await addPhotos(claire, sheet, 8)
    const ninth = await claire.upload(`${sheet}/pictures`, { photo: await photoFile() })
    expect([ninth.status, ninth.text]).toEqual([422, expect.stringContaining('déjà 8 photos')])
    expect(codesIn(await claire.get(sheet))).toHaveLength(8)
  })

  test('of an iPhone are refused beside the field', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    const refused = await claire.upload(`${sheet}/pictures`, { photo: heicFile() })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('HEIC')])
  })

  test('sent twice by a second tap are added once', async ({ db, world, clock }) => {
    const { claire, sheet } = await openSheet({ db, world, clock })
    const photo = await photoFile()
    for (const _ of ['first', 'second']) {
      await claire.upload(`${sheet}/pictures`, { once: 'ab12', photo })
    }
    expect(codesIn(await claire.get(sheet))).toHaveLength(1)
  })

  test('are those of the group that keeps the sheet: for others it is unknown', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, as, sheet } = await openSheet({ db, world, clock })
    const [code] = await addPhotos(claire, sheet, 1)
    const ines = await as(world.people.ines)
    const elsewhere = sheet.replace(world.groups.lavoir.slug, world.groups.gare.slug)
    const photo = await photoFile()
    expect((await ines.upload(`${elsewhere}/pictures`, { photo })).status).toBe(404)
    const taken = await ines.post(`${elsewhere}/pictures/${code}`, { _method: 'DELETE' })
    expect(taken.status).toBe(404)
    const samir = await as(world.people.samir)
    expect((await samir.upload(`${sheet}/pictures`, { photo })).status).toBe(403)
    expect(codesIn(await claire.get(sheet))).toEqual([code])
  })
})
