import { statSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addJob } from '#src/foundation/db/jobs.ts'
import { migrate, migrationNames } from '#src/foundation/db/migrate.ts'
import { type OpenDb, openDb } from '#src/foundation/db/open.ts'
import { withSession } from '#src/foundation/db/session.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import {
  backUp,
  backupFolder,
  emptyPlace,
  exportSnapshot,
  MADE,
  OLD_MIGRATIONS,
  restore,
  rowsOf,
} from '#test/backups.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { findMarket, type Market, makeBuyers, order } from '#test/orders.ts'
import { findWorld, TEST_NOW } from '#test/world.ts'
import { readAll } from './backup.action.ts'
import { writeFile } from './backup-file.action.ts'
import { beginSnapshot } from './make-backup.action.ts'
import { readSequences } from './tables.queries.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let market: Market
const clock = new StoppedClock(TEST_NOW)

beforeAll(async () => {
  own = await openOwnDatabase()
  market = await findMarket(own.db, own.world)
})
afterAll(() => own.drop())

/** A new household orders: rows in seven tables that refer to each other, and a job. */
async function orderOnce(at: { db: OpenDb['db'] | typeof own.db }, where = market) {
  const [buyer] = await makeBuyers(at.db, where, 1)
  if (!buyer) throw new Error('somebody wanted to buy')
  const placed = await order({ db: at.db, clock }, where, buyer, { CAR: 0.5, TOM: 1 })
  expect(placed.ok).toBe(true)
}

/** After every few pieces somebody orders, and only then the backup goes on. */
async function* whileOrdering(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let count = 0
  for await (const piece of pieces) {
    yield piece
    count += 1
    if (count % 15 === 0) await orderOnce(own)
  }
}

const count = async (db: OpenDb['db'] | typeof own.db, table: 'basket' | 'line') =>
  (await db.selectFrom(table).selectAll().execute()).length

async function inDatabase<T>(url: string, work: (db: OpenDb['db']) => Promise<T>): Promise<T> {
  const open = openDb(url, { max: 2 })
  try {
    return await work(open.db)
  } finally {
    await open.close()
  }
}

test('a backup made while people order holds one moment, and an ordinary user restores it to the row', async () => {
  using folder = backupFolder()
  await using place = await emptyPlace(inject('postgres'))
  await orderOnce(own)
  const before = await count(own.db, 'basket')
  const moment = await withSession(own.url, async (session) => {
    await beginSnapshot(session)
    const snapshot = await exportSnapshot(session)
    await writeFile(folder.file, whileOrdering(readAll(session, MADE)))
    return rowsOf(own.url, snapshot)
  })
  expect(await count(own.db, 'basket')).toBeGreaterThan(before)

  expect(await restore(folder.file, place.url)).toBe('restored')
  expect(await rowsOf(place.url)).toEqual(moment)
  expect(moment.basket).toHaveLength(before + 1)
})

test('the next household, basket and order get ids that nobody has', async () => {
  using folder = backupFolder()
  await using place = await emptyPlace(inject('postgres'))
  await orderOnce(own)
  await backUp(own.url, folder.file)
  await restore(folder.file, place.url)
  const positions = (url: string) => withSession(url, readSequences)
  expect(await positions(place.url)).toEqual(await positions(own.url))
  await inDatabase(place.url, async (db) => {
    const baskets = await count(db, 'basket')
    await orderOnce({ db }, await findMarket(db, await findWorld(db)))
    expect(await count(db, 'basket')).toBe(baskets + 1)
  })
})

test('jobs come along once each; one that was being worked on is free again and has its try back', async () => {
  using folder = backupFolder()
  await using place = await emptyPlace(inject('postgres'))
  await sql`delete from graphile_worker._private_jobs`.execute(own.db)
  await inTransaction(own.db, async (trx) => {
    const runAt = new Date('2027-01-01T08:00:00Z')
    await addJob(trx, 'send-mail', { mailId: 1 }, { key: 'mail-1', maxAttempts: 8, runAt })
    await addJob(trx, 'send-mail', { mailId: 2 }, { maxAttempts: 8 })
    await addJob(trx, 'tell-placed', { name: 'é — "\\\n' })
  })
  await sql`update graphile_worker._private_jobs set attempts = 8, locked_at = now(), locked_by = 'pool-1'
    where payload ->> 'mailId' = '2'`.execute(own.db)
  await sql`update graphile_worker._private_jobs set attempts = 2, priority = -3, flags = '{"slow": true}'
    where key = 'mail-1'`.execute(own.db)
  await backUp(own.url, folder.file)
  await restore(folder.file, place.url)
  const jobs = await inDatabase(place.url, async (db) => {
    const { rows } = await sql`
      select task_identifier as task, payload, jobs.key, jobs.run_at = '2027-01-01T08:00:00Z' as later, jobs.attempts,
        jobs.max_attempts as max, jobs.priority, jobs.flags, jobs.locked_at as locked, is_available as free
      from graphile_worker.jobs join graphile_worker._private_jobs own on own.id = jobs.id
      order by jobs.id`.execute(db)
    return rows
  })
  const plain = { key: null, later: false, attempts: 0, max: 25, priority: 0, flags: null }
  const free = { locked: null, free: true }
  expect(jobs).toEqual([
    {
      ...{ task: 'send-mail', payload: { mailId: 1 }, key: 'mail-1', later: true, attempts: 2 },
      ...{ max: 8, priority: -3, flags: { slow: true }, ...free },
    },
    { ...plain, task: 'send-mail', payload: { mailId: 2 }, attempts: 7, max: 8, ...free },
    { ...plain, task: 'tell-placed', payload: { name: 'é — "\\\n' }, ...free },
  ])
})

test('a backup in an older shape is loaded in that shape and brought to the newest', async () => {
  using folder = backupFolder()
  await using older = await emptyPlace(inject('postgres'))
  await using place = await emptyPlace(inject('postgres'))
  await migrate(older.url, { only: OLD_MIGRATIONS })
  await inDatabase(older.url, async (db) => {
    await sql`insert into account (city) values ('Chazelles')`.execute(db)
    await sql`insert into person (account_id, first_name, last_name)
      select id, 'Nadia', 'Moreau' from account`.execute(db)
  })
  await backUp(older.url, folder.file)
  expect(await restore(folder.file, place.url)).toBe('restored')
  const rows = await rowsOf(place.url)
  expect(rows.kysely_migration).toHaveLength(migrationNames().length + 1)
  expect(rows.person?.join()).toContain('Nadia')
})

test('what is typed is restored to the letter, whatever it is', async () => {
  using folder = backupFolder()
  await using place = await emptyPlace(inject('postgres'))
  const odd = [
    '\\.',
    '\\N',
    'a\tb\r\nc',
    'Pâte « feuilletée »',
    '🍐',
    '\u2028',
    "'; drop table account; --",
  ]
  for (const city of odd) await own.db.insertInto('account').values({ city }).execute()
  await backUp(own.url, folder.file)
  await restore(folder.file, place.url)
  expect(await rowsOf(place.url)).toEqual(await rowsOf(own.url))
  const cities = await inDatabase(place.url, (db) =>
    db.selectFrom('account').select('city').execute(),
  )
  expect(cities.map(({ city }) => city)).toEqual(expect.arrayContaining(odd))
})

test('only who made it may read the file: it holds the passwords’ hashes and the secret', async () => {
  using folder = backupFolder()
  await backUp(own.url, folder.file)
  expect(statSync(folder.file).mode & 0o777).toBe(0o600)
})
