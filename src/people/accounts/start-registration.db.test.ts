import { expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { TEST_NOW } from '#test/world.ts'
import { takeFormAgain } from './limit-attempts.action.ts'
import { startRegistration } from './start-registration.action.ts'

const address = '192.0.2.7'
const from = { language: 'fr', returnPath: '/', address, now: TEST_NOW } as const
const person = { first_name: 'Jeanne', last_name: 'Le Goff', password: 'le potager du fond' }

const send = (db: Db, first_name: string) =>
  startRegistration(db, { ...person, first_name, email: 'jeanne@x.example' }, from)

test('a form sent again within the minute counts for its address alone, and waits like letters', async ({
  db,
}) => {
  expect(await send(db, 'Jeanne')).toMatchObject({ ok: true })
  expect(await send(db, 'Jeanne-Marie')).toMatchObject({ ok: true })
  for (let time = 2; time < 30; time++) await takeFormAgain(db, { address }, TEST_NOW)
  expect(await send(db, 'Trop')).toMatchObject({ ok: false, refusal: { code: 'wait' } })
  const kept = await db.selectFrom('registration').select('first_name').execute()
  expect(kept).toEqual([{ first_name: 'Jeanne-Marie' }])
  const counted = db.selectFrom('attempt').select(['kind', 'failures']).orderBy('kind')
  expect(await counted.execute()).toEqual([
    { kind: 'code-address', failures: 30 },
    { kind: 'code-email', failures: 1 },
  ])
})
