import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { dropDatabase, EMPTY_TEMPLATE, makeDatabase } from '#test/databases.ts'
import { migrate, migrationNames } from './migrate.ts'
import { type OpenDb, openDb } from './open.ts'

/** `note` keeps who wrote in which transaction, so that a test sees what shared one. */
const TABLE =
  'create table note (text text not null, by xid8 not null default pg_current_xact_id())'
const note = (text: string) => `insert into note (text) values ('${text}')`
const INDEX = 'create index concurrently note_text on note (text)'

let folder: string
let name: string
let url: string
let open: OpenDb
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cageot-migrations-'))
  name = `cageot_migrate_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  url = await makeDatabase(inject('postgres'), name, 'template0')
  open = openDb(url, { max: 1 })
})
afterEach(async () => {
  await open.close()
  await dropDatabase(inject('postgres'), name)
  rmSync(folder, { recursive: true })
})

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, `${file}.sql`), text)
}

async function executed(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by timestamp, name`.execute(open.db)
  return rows.map((row) => row.name)
}

/** The notes that share a transaction stand together: `[['a', 'b'], ['c']]`. */
async function notes(): Promise<string[][]> {
  const { rows } = await sql<{ texts: string[] }>`
    select array_agg(text order by text) as texts from note group by by order by 1`.execute(open.db)
  return rows.map(({ texts }) => texts)
}

const isThere = async (thing: string) => {
  const { rows } = await sql<{ yes: boolean }>`
    select to_regclass(${thing}) is not null as yes`.execute(open.db)
  return rows[0]?.yes
}

const MIXED = {
  '001-table': TABLE,
  '002-a': note('a'),
  '003-b': note('b'),
  '004-index.alone': INDEX,
  '005-c': note('c'),
  '006-d': note('d'),
}

describe('migrations run in order', () => {
  test('neighbours share a transaction, one alone has none', async () => {
    write(MIXED)
    await migrate(url, { folder })
    expect(await executed()).toEqual(Object.keys(MIXED))
    expect(await notes()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(await isThere('note_text')).toBe(true)
  })

  test('a second time nothing is done', async () => {
    write(MIXED)
    await migrate(url, { folder })
    await migrate(url, { folder })
    expect(await executed()).toEqual(Object.keys(MIXED))
    expect(await notes()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test.each([
    ['in the transaction before it', ['001-table', '002-a']],
    ['before the one alone', ['001-table', '002-a', '003-b']],
    ['with the one alone', ['001-table', '002-a', '003-b', '004-index.alone']],
    ['after the one alone', ['001-table', '002-a', '003-b', '004-index.alone', '005-c']],
  ])('a database left %s is brought to the end', async (_where, first) => {
    write(Object.fromEntries(Object.entries(MIXED).filter(([file]) => first.includes(file))))
    await migrate(url, { folder })
    expect(await executed()).toEqual(first)
    write(MIXED)
    await migrate(url, { folder })
    expect(await executed()).toEqual(Object.keys(MIXED))
    expect((await notes()).flat().toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('three starts at once take turns, an index made beside the others included', async () => {
    write(MIXED)
    await Promise.all([1, 2, 3].map(() => migrate(url, { folder })))
    expect(await executed()).toEqual(Object.keys(MIXED))
    expect(await notes()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('one that fails undoes its neighbours, keeps what ran before, and can be mended', async () => {
    write({ ...MIXED, '006-d': 'select 1 / 0' })
    await expect(migrate(url, { folder })).rejects.toThrow('division by zero')
    expect(await executed()).toEqual(Object.keys(MIXED).slice(0, 4))
    write(MIXED)
    await migrate(url, { folder })
    expect(await notes()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})

describe('a program older than the database', () => {
  test('starts, and leaves what a newer one has added', async () => {
    write({ ...MIXED, '007-newer': note('newer') })
    await migrate(url, { folder })
    rmSync(join(folder, '007-newer.sql'))
    await migrate(url, { folder })
    expect(await executed()).toContain('007-newer')
    expect((await notes()).flat()).toContain('newer')
  })

  test('refuses when one of its own is missing behind a newer one', async () => {
    write({ '001-table': TABLE, '003-newer': note('newer') })
    await migrate(url, { folder })
    rmSync(join(folder, '003-newer.sql'))
    write({ '002-a': note('a') })
    await expect(migrate(url, { folder })).rejects.toThrow('003-newer')
    expect(await notes()).toEqual([['newer']])
  })

  test('knows its own database though the newer one has migrated it', async () => {
    const ahead = `${name}_ahead`
    const aheadUrl = await makeDatabase(inject('postgres'), ahead, EMPTY_TEMPLATE)
    const { db, close } = openDb(aheadUrl, { max: 1 })
    await sql`insert into kysely_migration values ('999-newer', '2030-01-01T00:00:00Z')`.execute(db)
    await migrate(aheadUrl)
    const { rows } = await sql`select name from kysely_migration`.execute(db)
    await close()
    await dropDatabase(inject('postgres'), ahead)
    expect(rows).toHaveLength(migrationNames().length + 1)
  })
})
