import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { findVariant } from '#src/foundation/files/picture.queries.ts'
import { openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { heicFile, photoFile } from '#test/pictures.ts'
import type { World } from '#test/world.ts'

/** A product of the market gardener whom Samir answers for, and its sheet. */
async function openSheet(at: { db: Trx; world: World; clock: StoppedClock }) {
  const { slug } = at.world.groups.lavoir
  const { catalogs } = at.world
  const [first] = Object.values(catalogs).filter(
    ({ groupId }) => groupId === at.world.groups.lavoir.id,
  )
  const { id: catalogId = 0, code: catalog = '' } = first ?? {}
  const { code } = await at.db
    .selectFrom('product')
    .select('code')
    .where('catalog_id', '=', catalogId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const app = openApp(at)
  return { ...app, sheet: `/g/${slug}/catalogs/${catalog}/products/${code}` }
}
const shownIn = ({ html }: { html: string }) => /\/pictures\/(\w+)-416\.webp/.exec(html)?.[1]

describe('the photo of a product', () => {
  test('stands on its sheet instead of the drawing, and in its history', async ({
    db,
    world,
    clock,
  }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const claire = await as(world.people.claire)
    expect((await claire.get(sheet)).html).toMatch(/<img src="\/assets\/food\//)
    const sent = await claire.upload(`${sheet}/picture`, { photo: await photoFile() })
    expect(sent.location).toBe(`${sheet}#photo`)
    const page = await claire.get(sheet)
    const code = shownIn(page) ?? ''
    expect(await findVariant(db, { code, width: 1248 })).toBeDefined()
    expect(page.html).not.toMatch(/<img src="\/assets\/food\//)
    expect(page.text).toContain('Claire Arnaud a ajouté une photo')
  })

  test('is given to an archived product too: its sheet offers it', async ({ db, world, clock }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const claire = await as(world.people.claire)
    await claire.post(`${sheet}/archive`, {})
    expect((await claire.get(sheet)).text).toContain('Ajouter une photo')
    const sent = await claire.upload(`${sheet}/picture`, { photo: await photoFile() })
    expect(sent.location).toBe(`${sheet}#photo`)
  })

  test('leaves what somebody is typing on the sheet as it is', async ({ db, world, clock }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const claire = await as(world.people.claire)
    const versionOf = ({ html }: { html: string }) => /name="version" value="(\d+)"/.exec(html)?.[1]
    const before = versionOf(await claire.get(sheet))
    await claire.upload(`${sheet}/picture`, { photo: await photoFile() })
    expect([before, versionOf(await claire.get(sheet))]).toEqual(['1', '1'])
  })

  test('of an iPhone is refused beside the field, and the one before stays', async ({
    db,
    world,
    clock,
  }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const claire = await as(world.people.claire)
    await claire.upload(`${sheet}/picture`, { photo: await photoFile() })
    const code = shownIn(await claire.get(sheet))
    const refused = await claire.upload(`${sheet}/picture`, { photo: heicFile() })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('HEIC')])
    expect([shownIn(refused), shownIn(await claire.get(sheet))]).toEqual([code, code])
  })

  test('taken away gives the drawing back', async ({ db, world, clock }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const claire = await as(world.people.claire)
    await claire.upload(`${sheet}/picture`, { photo: await photoFile() })
    const code = shownIn(await claire.get(sheet)) ?? ''
    await claire.post(`${sheet}/picture`, { _method: 'DELETE' })
    expect(await findVariant(db, { code, width: 208 })).toBeUndefined()
    const page = await claire.get(sheet)
    expect(shownIn(page)).toBeUndefined()
    expect(page.text).toContain('a retiré une photo')
  })

  test('is changed by people who keep the catalogue alone', async ({ db, world, clock }) => {
    const { as, sheet } = await openSheet({ db, world, clock })
    const photo = await photoFile()
    const odile = await as(world.people.odile)
    expect((await odile.upload(`${sheet}/picture`, { photo })).status).toBe(403)
    const ines = await as(world.people.ines)
    expect((await ines.upload(`${sheet}/picture`, { photo })).status).toBe(404)
    const elsewhere = sheet.replace(world.groups.lavoir.slug, world.groups.gare.slug)
    expect((await ines.upload(`${elsewhere}/picture`, { photo })).status).toBe(404)
  })
})
