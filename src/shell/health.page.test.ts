import { sql } from 'kysely'
import { expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const ask = async (path: string, at: Parameters<typeof openApp>[0]) => {
  const response = await openApp(at).app.request(path)
  return { status: response.status, body: await response.json() }
}

test('the process says that it lives without asking the database', async ({
  db,
  clock,
  queries,
}) => {
  queries.reset()
  expect(await ask('/health/live', { db, clock })).toEqual({
    status: 200,
    body: { status: 'live' },
  })
  expect(queries.count).toBe(0)
})

test('it is ready when the database answers and has this version’s shape', async ({
  db,
  clock,
}) => {
  expect(await ask('/health/ready', { db, clock })).toEqual({
    status: 200,
    body: { status: 'ready' },
  })
})

test('it stays ready while a newer version brings in its migrations', async ({ db, clock }) => {
  await sql`insert into kysely_migration values ('999-from-the-future', now())`.execute(db)
  expect((await ask('/health/ready', { db, clock })).status).toBe(200)
})

test('it is not ready before its migrations have run', async ({ db, clock }) => {
  await sql`delete from kysely_migration where name > '001'`.execute(db)
  await sql`insert into kysely_migration values ('001-households', now())`.execute(db)
  const body = { status: 'not migrated' }
  expect(await ask('/health/ready', { db, clock })).toEqual({ status: 503, body })
})

test('it is not ready when the database does not answer', async ({ db, clock }) => {
  await sql`alter table kysely_migration rename to gone`.execute(db)
  const body = { status: 'no database' }
  expect(await ask('/health/ready', { db, clock })).toEqual({ status: 503, body })
})
