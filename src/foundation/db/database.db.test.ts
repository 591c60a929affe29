import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { projectRoot } from '#src/foundation/core/root.ts'
import { test } from '#test/db.ts'
import { rowTypes, schemaSql } from './generate.ts'
import { changesOf, recordHistory } from './history.ts'
import { addJob } from './jobs.ts'
import { inTransaction, inTransactionOrUndo, Undo } from './transaction.ts'

const committed = (file: string) =>
  readFileSync(join(projectRoot, 'src/foundation/db', file), 'utf8')

describe('the committed shape is the database’s', () => {
  test('rows.ts was generated from the migrations', async ({ db }) => {
    expect(await rowTypes(db)).toBe(committed('rows.ts'))
  })
  test('schema.sql was generated from the migrations', async ({ db }) => {
    const { rows } = await sql<{ version: string }>`show server_version_num`.execute(db)
    const isOurs = Number(rows[0]?.version) >= 180_000
    if (isOurs) expect(await schemaSql(db)).toBe(committed('schema.sql'))
  })
})

describe('values that would lie are refused', () => {
  test('a whole number beyond 2^53 is an error, not a wrong number', async ({ db }) => {
    await expect(sql`select 9007199254740993::bigint`.execute(db)).rejects.toThrow('beyond 2^53')
  })
  test('a numeric never reaches the program', async ({ db }) => {
    await expect(sql`select sum(1::bigint)`.execute(db)).rejects.toThrow('sum(x)::bigint')
  })
  test('days and times stay text', async ({ db }) => {
    const { rows } = await sql`select date '2026-11-28' as day, time '09:30' as time`.execute(db)
    expect(rows).toEqual([{ day: '2026-11-28', time: '09:30' }])
  })
})

describe('a transaction inside another', () => {
  test('is undone alone when its work throws', async ({ db, world }) => {
    const { id } = world.groups.lavoir
    await inTransaction(db, async (trx) => {
      await trx
        .updateTable('group')
        .set({ website: 'https://outer.example' })
        .where('id', '=', id)
        .execute()
      const inner = inTransaction(trx, async (deeper) => {
        await deeper
          .updateTable('group')
          .set({ website: 'https://inner.example' })
          .where('id', '=', id)
          .execute()
        throw new Error('changed my mind')
      })
      await expect(inner).rejects.toThrow('changed my mind')
    })
    const group = await db
      .selectFrom('group')
      .select('website')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(group.website).toBe('https://outer.example')
  })
  test('undoes its writes and still answers', async ({ db, world }) => {
    const { id } = world.groups.lavoir
    const answer = await inTransactionOrUndo(db, async (trx) => {
      await trx.updateTable('group').set({ name: 'Autre' }).where('id', '=', id).execute()
      throw new Undo('refused')
    })
    const group = await db
      .selectFrom('group')
      .select('name')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([answer, group.name]).toEqual(['refused', 'Marché du Lavoir'])
  })
  test('checks deferred constraints at its end, so a test that rolls back sees them', async ({
    db,
    world,
  }) => {
    const withoutSettings = inTransaction(db, (trx) =>
      trx
        .deleteFrom('held_right')
        .where('group_id', '=', world.groups.lavoir.id)
        .where('kind', '=', 'settings')
        .execute(),
    )
    await expect(withoutSettings).rejects.toThrow('last settings')
  })
})

describe('history', () => {
  const entry = { room: 'groups', object: 'group', objectId: 1, action: 'changed', at: new Date() }
  test('is never changed nor deleted; only personal values can be erased', async ({
    db,
    world,
  }) => {
    const personal = { name: { before: 'Ana', after: 'Anna' } }
    const groupId = world.groups.lavoir.id
    await recordHistory(db, { ...entry, groupId, actorPersonId: world.people.claire.id, personal })
    const change = inTransaction(db, (trx) =>
      trx.updateTable('history').set({ action: 'other' }).execute(),
    )
    await expect(change).rejects.toThrow('never changed')
    const remove = inTransaction(db, (trx) => trx.deleteFrom('history').execute())
    await expect(remove).rejects.toThrow('never changed')
    await db.updateTable('history').set({ personal: null }).execute()
    const rows = await db.selectFrom('history').select('personal').execute()
    expect(rows).toEqual([{ personal: null }])
  })
  test('keeps only the fields that differ', () => {
    expect(changesOf({ name: 'Lavoir', size: 2 }, { name: 'Lavoir', size: 3 })).toEqual({
      size: { before: 2, after: 3 },
    })
  })
})

test('a job exists only when its transaction does', async ({ db }) => {
  const failed = inTransaction(db, async (trx) => {
    await addJob(trx, 'send-mail', { mailId: 1 })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  const { rows } = await sql`select 1 from graphile_worker.jobs`.execute(db)
  expect(rows).toEqual([])
})
