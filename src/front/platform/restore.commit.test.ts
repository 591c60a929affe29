import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { migrate, migrationNames } from '#src/foundation/db/migrate.ts'
import { withSession } from '#src/foundation/db/session.ts'
import {
  backUp,
  backupFolder,
  emptyPlace,
  MADE,
  OLD_MIGRATIONS,
  restore,
  rowsOf,
} from '#test/backups.ts'
import { openOwnDatabase } from '#test/db.ts'
import { readFile } from './backup-file.action.ts'
import { checkFile } from './check-file.action.ts'
import { makeBackup } from './make-backup.action.ts'
import { FORMAT } from './manifest.rules.ts'
import { MembersDigest } from './members-digest.rules.ts'
import { listTables } from './tables.queries.ts'
import { type Member, TAR_END, tarFile } from './tar.rules.ts'

const folder = backupFolder()
let own: Awaited<ReturnType<typeof openOwnDatabase>>
let whole: Buffer
beforeAll(async () => {
  own = await openOwnDatabase({ max: 2 })
  await backUp(own.url, folder.file)
  whole = readFileSync(folder.file)
})
afterAll(async () => {
  await own.drop()
  folder[Symbol.dispose]()
})

async function codeOf(bytes: Buffer): Promise<string> {
  const path = join(folder.path, 'hurt')
  writeFileSync(path, bytes)
  const file = await checkFile(path)
  return file.ok ? 'fine' : file.refusal.code
}

/** Every file of the archive, as restoring reads them. */
async function saidBy(bytes: Buffer): Promise<Member[]> {
  const path = join(folder.path, 'read')
  writeFileSync(path, bytes)
  return Array.fromAsync(readFile(path))
}

/** The last bytes only close the compression: everything has come before, and its hash has been compared. */
const CLOSING = 64

/** An archive of these files, sealed as ours are. */
function sealed(files: Record<string, object>): Buffer {
  const digest = new MembersDigest()
  const members = Object.entries(files).map(([name, value]) => ({
    name,
    bytes: Buffer.from(JSON.stringify(value)),
  }))
  for (const member of members) digest.add(member)
  const all = [...members, digest.seal()]
  return zstdCompressSync(
    Buffer.concat([...all.flatMap((member) => [...tarFile(member, MADE.now)]), TAR_END]),
  )
}

describe('a file is refused before anything is touched', () => {
  test('that is cut anywhere', async () => {
    const anywhere = fc.integer({ min: 4, max: whole.length - CLOSING })
    await fc.assert(
      fc.asyncProperty(anywhere, async (length) => {
        expect(await codeOf(whole.subarray(0, length))).toBe('cut')
      }),
    )
  })

  test('in which one bit has changed, unless it says the same', async () => {
    const anywhere = fc.integer({ min: 6, max: whole.length - CLOSING })
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const hurt = Buffer.from(whole)
        hurt[at] = (hurt[at] ?? 0) ^ (1 << bit)
        if ((await codeOf(hurt)) === 'fine') expect(await saidBy(hurt)).toEqual(await saidBy(whole))
      }),
    )
  })

  const shape = { format: FORMAT, version: '9.0.0', postgres: 180004, madeAt: '', tables: [] }
  const later = { ...shape, migrations: [...migrationNames(), '999-later'] }
  const end = { tables: {}, jobs: 0, sequences: {} }
  test.each([
    ['that is something else', Buffer.from('%PDF-1.7 a recipe'), 'foreign'],
    ['that is another compressed thing', zstdCompressSync(Buffer.alloc(2000, 'a')), 'changed'],
    ['that is another archive', sealed({ 'a.txt': {} }), 'foreign'],
    ['of a newer Cageot', sealed({ 'cageot.json': later, 'end.json': end }), 'newer'],
    ['in a newer format', sealed({ 'cageot.json': { ...shape, format: FORMAT + 1 } }), 'newer'],
    ['with half a manifest', sealed({ 'cageot.json': { ...shape, tables: 7 } }), 'changed'],
    ['without its end', sealed({ 'cageot.json': { ...shape, migrations: [] } }), 'cut'],
  ])('%s', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('that is not there, or is a folder', async () => {
    expect(await restore(join(folder.path, 'none'), own.url)).toBe('missing')
    expect(await restore(folder.path, own.url)).toBe('missing')
  })
})

const tablesAt = (url: string) => withSession(url, listTables)

describe('a place is refused, and stays as it is', () => {
  test('that has data', async () => {
    const before = await rowsOf(own.url)
    expect(await restore(folder.file, own.url)).toBe('has-data')
    expect(await rowsOf(own.url)).toEqual(before)
  })

  test('that has but one job', async () => {
    await using place = await emptyPlace(inject('postgres'))
    await migrate(place.url)
    await withSession(place.url, (session) =>
      session.query(`select graphile_worker.add_job('send-mail')`),
    )
    expect(await restore(folder.file, place.url)).toBe('has-data')
  })

  test('that has the tables of another version', async () => {
    await using place = await emptyPlace(inject('postgres'))
    await migrate(place.url, { only: OLD_MIGRATIONS })
    expect(await restore(folder.file, place.url)).toBe('other-shape')
  })

  test('that has tables of something else', async () => {
    await using place = await emptyPlace(inject('postgres'))
    await withSession(place.url, (session) => session.query('create table wiki (page text)'))
    expect(await restore(folder.file, place.url)).toBe('other-shape')
  })
})

test('tables that are there and empty are taken, as an interrupted restore leaves them', async () => {
  await using place = await emptyPlace(inject('postgres'))
  await migrate(place.url)
  expect(await restore(folder.file, place.url)).toBe('restored')
  expect(await rowsOf(place.url)).toEqual(await rowsOf(own.url))
})

test('of two restores at once into one place one wins, and the other takes nothing away', async () => {
  await using place = await emptyPlace(inject('postgres'))
  const codes = await Promise.all([1, 2].map(() => restore(folder.file, place.url)))
  expect(codes.toSorted()).toEqual(['has-data', 'restored'])
  expect(await rowsOf(place.url)).toEqual(await rowsOf(own.url))
})

test('rows that break a promise of the database leave the place as bare as it was', async () => {
  await using broken = await emptyPlace(inject('postgres'))
  await using place = await emptyPlace(inject('postgres'))
  await restore(folder.file, broken.url)
  const path = join(folder.path, 'broken')
  await withSession(broken.url, async (session) => {
    await session.query('alter table basket drop constraint basket_account_id_fkey')
    await session.query('alter table member drop constraint member_account_id_fkey')
    await session.query(
      'insert into member (group_id, account_id, joined_at) select min(id), 999, now() from "group"',
    )
  })
  await backUp(broken.url, path)
  await expect(restore(path, place.url)).rejects.toThrow('member_account_id_fkey')
  expect(await tablesAt(place.url)).toEqual([])
  expect(await restore(folder.file, place.url)).toBe('restored')
})

test('a database that Cageot has never seen is no backup', async () => {
  await using place = await emptyPlace(inject('postgres'))
  const path = join(folder.path, 'nothing')
  const made = await makeBackup(place.url, { ...MADE, path })
  expect(made).toEqual({ ok: false, refusal: { code: 'nothing-there' } })
})

test('a backup that is stopped leaves no file', async () => {
  const path = join(folder.path, 'stopped')
  const stop = new AbortController()
  const making = makeBackup(own.url, { ...MADE, path, stop: stop.signal, tell: () => stop.abort() })
  await expect(making).rejects.toThrow('abort')
  expect(readdirSync(folder.path).filter((name) => name.startsWith('stopped'))).toEqual([])
})

const OTHER_SERVER = process.env.TEST_DATABASE_URL
if (!OTHER_SERVER)
  console.log('Between two majors of PostgreSQL: skipped, TEST_DATABASE_URL is not set.')

test.skipIf(!OTHER_SERVER)('from one’s own PostgreSQL to the embedded one, and back', async () => {
  const embedded = await startPostgres(join(folder.path, 'embedded'), { durable: false })
  try {
    await using here = await emptyPlace(embedded.url)
    await using there = await emptyPlace(inject('postgres'))
    expect(await restore(folder.file, here.url)).toBe('restored')
    const path = join(folder.path, 'back')
    await backUp(here.url, path)
    expect(await restore(path, there.url)).toBe('restored')
    expect(await rowsOf(there.url)).toEqual(await rowsOf(own.url))
  } finally {
    await embedded.stop()
  }
})
