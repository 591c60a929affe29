import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import yazl from 'yazl'
import type { Trx } from '#src/foundation/db/open.ts'
import { BASE_URL, type Client, openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { heicFile, photoFile } from '#test/pictures.ts'
import { jobTools } from '#test/post.ts'
import type { World } from '#test/world.ts'
import { importJobs } from './read-photos.job.ts'

const baseOf = (world: World) => `/g/marche-du-lavoir/catalogs/${world.catalogs.chenes.code}`

/** A zip as people make it: folders, and what systems leave in them. */
async function zipOf(files: Record<string, File | string>): Promise<File> {
  const zip = new yazl.ZipFile()
  for (const [name, file] of Object.entries(files)) {
    const bytes = typeof file === 'string' ? file : await file.arrayBuffer()
    zip.addBuffer(Buffer.from(bytes as ArrayBuffer), name)
  }
  zip.end()
  return new File([new Uint8Array(await buffer(zip.outputStream))], 'photos.zip')
}

const productsOf = (db: Trx, world: World) =>
  db
    .selectFrom('product')
    .select(['name', 'reference', 'picture_id as pictureId'])
    .where('catalog_id', '=', world.catalogs.chenes.id)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute()

async function otherPhoto(): Promise<File> {
  const red = sharp({ create: { width: 300, height: 200, channels: 3, background: '#a22' } })
  return new File([new Uint8Array(await red.png().toBuffer())], 'x.png')
}

/** Works off what waits, as the worker would; twice, as after a kill. */
async function workOff(db: Trx, clock: StoppedClock): Promise<void> {
  const lists = await db
    .selectFrom('photo_list')
    .select(['group_id as groupId', 'id as listId'])
    .execute()
  for (const list of [...lists, ...lists]) {
    await importJobs['read-photos'](list, jobTools({ db, clock }))
  }
}

const markIn = ({ html }: { html: string }) => /name="mark" value="([^"]+)"/.exec(html)?.[1] ?? ''
const counted = (db: Trx) =>
  db.selectFrom('picture').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()

async function send(claire: Client, base: string, photos: File) {
  const { status, location } = await claire.upload(`${base}/photos`, { photos })
  expect(status).toBe(303)
  return location ?? ''
}

describe('a zip of photos', () => {
  test('is read in the background, shown, and placed; the same again changes nothing', async ({
    db,
    world,
    clock,
  }) => {
    const [first, second] = await productsOf(db, world)
    const zip = await zipOf({
      [`marché/${first?.reference}.jpg`]: await photoFile(),
      [`marché/${second?.name}.png`]: await otherPhoto(),
      'marché/plage.jpg': await photoFile(),
      'marché/iphone.heic': heicFile(),
      'marché/notes.txt': 'pas une photo',
      '__MACOSX/marché/._x.jpg': 'x',
      'marché/.DS_Store': 'x',
      'marché/Thumbs.db': 'x',
    })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const base = baseOf(world)
    const path = await send(claire, base, zip)
    const reading = await claire.get(path)
    expect(reading.text).toContain('0 photos lues sur 5')
    expect(reading.headers.get('refresh')).toBe('3')
    const link = `href="${path}">Voir ces photos`
    expect((await claire.get(`${base}/photos`)).html).toContain(link)
    await workOff(db, clock)
    const shown = await claire.get(path)
    expect(shown.text).toContain('Nouvelles 2 Remplacées 0 Inchangées 0 Laissées de côté 3')
    expect(shown.text).toContain('plage.jpg Aucun produit n’a cette référence ni ce nom.')
    expect(shown.text).toMatch(/iphone\.heic Cette photo est en HEIC/)
    expect(shown.text).toContain('notes.txt Ce fichier n’est pas une photo lisible.')
    expect((await productsOf(db, world)).every(({ pictureId }) => pictureId === null)).toBe(true)
    const placed = await claire.post(path, { mark: markIn(shown) })
    expect(placed.location).toBe(`${base}?news=photos`)
    expect((await claire.get(`${base}?news=photos`)).text).toContain('Les photos sont posées.')
    const after = await productsOf(db, world)
    expect(after.filter(({ pictureId }) => pictureId !== null)).toHaveLength(2)
    // a second click, a page loaded again, and the picture that was nobody's
    expect((await claire.post(path, { mark: markIn(shown) })).location).toBe(`${base}?news=photos`)
    expect((await claire.get(path)).location).toBe(base)
    expect((await claire.get(`${base}/photos`)).html).not.toContain('Voir ces photos')
    const again = await send(claire, base, zip)
    await workOff(db, clock)
    const same = await claire.get(again)
    expect(same.text).toContain('Nouvelles 0 Remplacées 0 Inchangées 2')
    expect(same.text).toContain('Rien à changer.')
    expect(await productsOf(db, world)).toEqual(after)
  })

  test('is not placed as shown when a product was renamed meanwhile', async ({
    db,
    world,
    clock,
  }) => {
    const [first] = await productsOf(db, world)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await send(
      claire,
      baseOf(world),
      await zipOf({
        'Chou rave.jpg': await photoFile(),
        [`${first?.name}.jpg`]: await otherPhoto(),
      }),
    )
    await workOff(db, clock)
    const mark = markIn(await claire.get(path))
    await db
      .updateTable('product')
      .set({ name: 'Chou-rave' })
      .where('name', '=', first?.name ?? '')
      .execute()
    const moved = await claire.post(path, { mark })
    expect([moved.status, moved.text]).toEqual([
      409,
      expect.stringContaining('Le catalogue a changé entre-temps.'),
    ])
    expect((await productsOf(db, world))[0]?.pictureId).toBe(null)
    await claire.post(path, { mark: markIn(moved) })
    expect((await productsOf(db, world))[0]?.pictureId).not.toBe(null)
  })

  test('leaves no picture behind that no product shows', async ({ db, world, clock }) => {
    const before = await counted(db)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await send(claire, baseOf(world), await zipOf({ 'plage.jpg': await photoFile() }))
    await workOff(db, clock)
    await claire.get(path)
    clock.advance(23 * 3_600_000)
    await importJobs['forget-lists']({}, jobTools({ db, clock }))
    expect((await claire.get(path)).status).toBe(200)
    clock.advance(2 * 3_600_000)
    await importJobs['forget-lists']({}, jobTools({ db, clock }))
    expect(await counted(db)).toEqual(before)
    expect((await claire.get(path)).status).toBe(404)
  })
})

describe('what is no zip of photos is said beside the field', () => {
  test('nothing chosen, a form cut off, a zip that breaks off', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const base = baseOf(world)
    const nothing = await claire.upload(`${base}/photos`, { photos: new File([], '') })
    expect([nothing.status, nothing.text]).toEqual([
      422,
      expect.stringContaining('Choisissez des photos'),
    ])
    const whole = new Uint8Array(await (await zipOf({ 'a.jpg': await photoFile() })).arrayBuffer())
    const path = await send(claire, base, new File([whole.slice(0, 200)], 'coupé.zip'))
    const shown = await claire.get(path)
    expect(shown.text).toContain('coupé.zip Ce fichier n’est pas une photo lisible.')
    const broken = await claire.send(`${base}/photos`, {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\nabc',
      headers: { 'content-type': 'multipart/form-data; boundary=x', origin: BASE_URL },
    })
    expect([broken.status, broken.text]).toEqual([
      422,
      expect.stringContaining('L’envoi s’est interrompu'),
    ])
  })

  test('more than 300 photos', async ({ db, world, clock }) => {
    const files = Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`${at}.jpg`, 'x']))
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const refused = await claire.upload(`${baseOf(world)}/photos`, { photos: await zipOf(files) })
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('plus de 300 photos'),
    ])
    expect(await db.selectFrom('photo_list').selectAll().execute()).toEqual([])
  })

  test('a thousand files at once: just enough of them are kept to tell', async ({
    db,
    world,
    clock,
  }) => {
    const part = (at: number) =>
      `--x\r\nContent-Disposition: form-data; name="photos"; filename="${at}.jpg"\r\n\r\nx\r\n`
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const refused = await claire.send(`${baseOf(world)}/photos`, {
      method: 'POST',
      body: `${Array.from({ length: 1000 }, (_, at) => part(at)).join('')}--x--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=x', origin: BASE_URL },
    })
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('plus de 300 photos'),
    ])
  })
})
