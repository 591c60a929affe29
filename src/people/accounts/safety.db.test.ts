import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { openApp, SECRET } from '#test/app.ts'
import { test } from '#test/db.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { giveSecondFactor } from '#test/second-factor.ts'
import { accountsCustody } from './accounts.custody.ts'
import { accountJobs } from './accounts.job.ts'
import { takeSecondFactor } from './limit-attempts.action.ts'
import { recordSafety } from './safety.action.ts'
import { SAFETY_CHANGES } from './safety.rules.ts'
import { tellOfGuesses } from './tell-of-guesses.action.ts'

const SUBJECTS = {
  fr: [
    'La double vérification est activée',
    'La double vérification est désactivée',
    'Vos codes de secours sont nouveaux',
    'Un code de secours a servi',
    'Cinq codes faux après votre mot de passe',
    'La double vérification a été levée',
  ],
  en: [
    'The second factor is on',
    'The second factor is off',
    'Your recovery codes are new',
    'A recovery code was used',
    'Five wrong codes after your password',
    'The second factor was lifted',
  ],
}

/** What the jobs of letters that wait hold, in their order. */
async function lettersWaiting(db: Db): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'write-safety-letter' order by j.id`.execute(db)
  return rows.map(({ payload }) => payload)
}

test('wrong codes of one day are one letter, of the next day another', async ({
  db,
  world,
  clock,
}) => {
  const { loginId, email } = world.people.nadia
  const guess = async () => {
    await takeSecondFactor(db, { loginId, typed: '123456', address: '192.0.2.1' }, clock.now())
    await db.deleteFrom('attempt').where('kind', '=', 'sign-in-address').execute()
    await tellOfGuesses(db, loginId, clock.now())
  }
  for (let time = 0; time < 4; time++) await guess()
  expect(await lettersWaiting(db)).toEqual([])
  for (const minutes of [0, 15, 15, 24 * 60 - 30]) {
    clock.advance(minutes * 60_000)
    await guess()
  }
  const write = accountJobs(SECRET)['write-safety-letter']
  for (const payload of await lettersWaiting(db)) await write(payload, jobTools({ db, clock }))
  expect(await lettersTo({ db, clock }, email)).toHaveLength(2)
})

describe('changes of the second factor', () => {
  test.for(['fr', 'en'] as const)(
    'stand in history and are written to the person once, in %s',
    async (language, { db, world, clock }) => {
      const { id: personId, email } = world.people.nadia
      await db.updateTable('person').set({ language }).where('id', '=', personId).execute()
      for (const what of SAFETY_CHANGES) {
        await recordSafety(db, { personId, what, at: clock.now() })
      }
      const waiting = await lettersWaiting(db)
      const write = accountJobs(SECRET)['write-safety-letter']
      for (const payload of [...waiting, ...waiting]) await write(payload, jobTools({ db, clock }))
      const letters = await lettersTo({ db, clock }, email)
      expect(letters.map(({ subject }) => subject)).toEqual(SUBJECTS[language])
      for (const { text } of letters) expect(text).toContain('http://cageot.test/password')
      const history = db.selectFrom('history').select('action').where('object_id', '=', personId)
      const actions = (await history.where('object', '=', 'person').execute()).map(
        ({ action }) => action,
      )
      expect(actions).toEqual(expect.arrayContaining([...SAFETY_CHANGES]))
    },
  )
})

describe('a second factor and known devices', () => {
  test('are exported without what they open, and erased with the person', async ({
    db,
    world,
    clock,
  }) => {
    const { nadia } = world.people
    const codes = ['bcdf-2345-ghjk-6789']
    await giveSecondFactor(db, nadia, { since: clock.now(), codes })
    await db
      .insertInto('device')
      .values({ login_id: nadia.loginId, hash: 'the hash', last_seen_at: clock.now() })
      .execute()
    await openApp({ db, clock }).as(nadia)
    const who = { personId: nadia.id, accountId: nadia.accountId }
    const exported = await accountsCustody.exportOf(db, who)
    expect(exported.second_factor).toEqual([{ since: clock.now() }])
    expect(exported.recovery_code).toEqual([{ used_at: null }])
    expect(exported.device).toEqual([{ last_seen_at: clock.now() }])
    expect(JSON.stringify(exported)).not.toMatch(/the hash|sealed/)
    await accountsCustody.erase(db, who)
    for (const table of ['second_factor', 'recovery_code', 'device', 'sign_in'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })
})
