import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { test } from '#test/db.ts'
import { keepLetter } from './keep-letter.ts'
import { renderLetter } from './letter.ts'

const baseUrl = 'https://cageot.example'
const welcome = (at: Date) => ({
  kind: 'welcome',
  to: 'nadia@lavoir.example',
  language: 'fr' as const,
  ...renderLetter({ lang: 'fr', subject: 'Bienvenue', baseUrl, blocks: [] }),
  baseUrl,
  at,
})

async function listJobs(db: Db) {
  const { rows } = await sql<{ task: string }>`
    select task_identifier as task from graphile_worker.jobs`.execute(db)
  return rows.map((row) => row.task)
}

test('a letter and the job that sends it are written together', async ({ db, clock }) => {
  await keepLetter(db, welcome(clock.now()))
  const mail = await db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
  expect(mail).toMatchObject({ kind: 'welcome', to_address: 'nadia@lavoir.example', tries: 0 })
  expect(mail.message_id).toMatch(/^[2-9b-z]{20}@cageot\.example$/)
  expect([mail.sent_at, mail.kept_at, mail.given_up_at]).toEqual([null, null, null])
  expect(await listJobs(db)).toEqual(['send-mail'])
})

test('what is undone writes no letter', async ({ db, clock }) => {
  const undone = inTransaction(db, async (trx) => {
    await keepLetter(trx, welcome(clock.now()))
    throw new Error('the basket was short')
  })
  await expect(undone).rejects.toThrow('short')
  expect(await db.selectFrom('mail').selectAll().execute()).toEqual([])
  expect(await listJobs(db)).toEqual([])
})

test('two letters have two Message-IDs', async ({ db, clock }) => {
  await keepLetter(db, welcome(clock.now()))
  await keepLetter(db, welcome(clock.now()))
  const ids = await db.selectFrom('mail').select('message_id').execute()
  expect(new Set(ids.map((row) => row.message_id)).size).toBe(2)
})

test('of one event there is one letter, however often its job runs', async ({ db, clock }) => {
  await keepLetter(db, { ...welcome(clock.now()), event: 'welcome 7' })
  await keepLetter(db, { ...welcome(clock.now()), event: 'welcome 7' })
  await keepLetter(db, { ...welcome(clock.now()), event: 'welcome 8' })
  const events = await db.selectFrom('mail').select('event').orderBy('id').execute()
  expect(events.map((row) => row.event)).toEqual(['welcome 7', 'welcome 8'])
  expect(await listJobs(db)).toEqual(['send-mail', 'send-mail'])
})
