import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import yazl from 'yazl'
import { zipped } from './zipped.ts'

const LOCAL = Buffer.from('PK\x03\x04', 'latin1')
const CENTRAL = Buffer.from('PK\x01\x02', 'latin1')
const ENCRYPTED = 0x1

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cageot-zip-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function zipOf(files: Record<string, Buffer>, compress = true): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { compress })
  zip.end()
  return buffer(zip.outputStream)
}

/** The same zip with something else in each of its headers: where the flags stand depends on the kind. */
function withFlags(zip: Buffer, flags: number): Buffer {
  for (const [mark, place] of [
    [LOCAL, 6],
    [CENTRAL, 8],
  ] as const) {
    for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 1))
      zip.writeUInt16LE(flags, at + place)
  }
  return zip
}

function renamed(zip: Buffer, from: string, to: Buffer): Buffer {
  for (let at = zip.indexOf(from); at >= 0; at = zip.indexOf(from, at + 1)) to.copy(zip, at)
  return zip
}

async function photosIn(zip: Buffer) {
  const path = join(folder, 'sent')
  await writeFile(path, zip)
  return Array.fromAsync(zipped(path, 'photos.zip'))
}

const PHOTO = Buffer.from('a photo')

describe('names in a zip', () => {
  test('of a Mac, in UTF-8 without saying so', async () => {
    const zip = withFlags(await zipOf({ 'Pêches séchées.jpg': PHOTO }), 0)
    expect(await photosIn(zip)).toEqual([{ name: 'Pêches séchées.jpg', bytes: PHOTO }])
  })

  test('of an older system, in the letters of DOS', async () => {
    const named = renamed(
      await zipOf({ 'P#che.jpg': PHOTO }),
      'P#che',
      Buffer.from('P\x88che', 'latin1'),
    )
    expect(await photosIn(withFlags(named, 0))).toEqual([{ name: 'Pêche.jpg', bytes: PHOTO }])
  })

  test('that lead out of the folder, or have its strokes the other way round, are names like others', async () => {
    const zip = await zipOf({ 'ab/TOM.jpg': PHOTO, 'cd/MAC.jpg': PHOTO, 'ef-CAR.jpg': PHOTO })
    renamed(zip, 'ab/', Buffer.from('../'))
    renamed(zip, 'cd/', Buffer.from('/d/'))
    renamed(zip, 'ef-', Buffer.from('C:\\'))
    const names = (await photosIn(zip)).map(({ name }) => name)
    expect(names).toEqual(['TOM.jpg', 'MAC.jpg', 'CAR.jpg'])
  })
})

describe('what is not to be unpacked is named', () => {
  test('a photo behind a password', async () => {
    const zip = withFlags(await zipOf({ 'TOM.jpg': PHOTO }), ENCRYPTED)
    expect(await photosIn(zip)).toEqual([{ name: 'TOM.jpg', flaw: 'unreadable' }])
  })

  test('eleven megabytes of nothing in a few bytes, and the photo after it is there', async () => {
    const zip = await zipOf({ 'bombe.jpg': Buffer.alloc(11 * 1024 * 1024), 'TOM.jpg': PHOTO })
    expect(await photosIn(zip)).toEqual([
      { name: 'bombe.jpg', flaw: 'too-heavy' },
      { name: 'TOM.jpg', bytes: PHOTO },
    ])
  })

  test('the same that says it were small', async () => {
    const zip = await zipOf({ 'bombe.jpg': Buffer.alloc(11 * 1024 * 1024) })
    zip.writeUInt32LE(1000, zip.indexOf(CENTRAL) + 24)
    expect(await photosIn(zip)).toEqual([{ name: 'bombe.jpg', flaw: 'unreadable' }])
  })

  test('a zip in the zip is one file, and never opened', async () => {
    const inner = await zipOf({ 'TOM.jpg': PHOTO })
    expect(await photosIn(await zipOf({ 'encore.zip': inner }))).toEqual([
      { name: 'encore.zip', bytes: inner },
    ])
  })
})
