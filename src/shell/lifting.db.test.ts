import { expect } from 'vitest'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { giveSecondFactor } from '#test/second-factor.ts'
import { liftFor } from './lifting.ts'

test('a second factor is lifted for who has lost all: in history, with a letter', async ({
  db,
  world,
  clock,
}) => {
  const { claire } = world.people
  const codes = ['bcdf-2345-ghjk-6789']
  await giveSecondFactor(db, claire, { since: clock.now(), codes })
  expect(await liftFor({ db, clock }, claire.email)).toBe(
    'The second factor of claire@lavoir.example is lifted. It stands in the history, and a letter tells its owner.',
  )
  const rows = db.selectFrom('history').select(['object_id', 'action', 'actor_person_id'])
  expect(await rows.execute()).toEqual([
    { object_id: claire.id, action: 'second-factor-lifted', actor_person_id: null },
  ])
  expect(await db.selectFrom('recovery_code').select('hash').execute()).toEqual([])
  const about = { personId: claire.id, what: 'second-factor-lifted', at: clock.now().toISOString() }
  await accountJobs(SECRET)['write-safety-letter'](about, jobTools({ db, clock }))
  const [letter] = await lettersTo({ db, clock }, claire.email)
  expect(letter?.subject).toBe('La double vérification a été levée')
  const client = openApp({ db, clock }).visitor()
  await client.post('/sign-in', { email: claire.email, password: PASSWORD })
  expect((await client.get('/')).text).toContain('Claire Arnaud')
})

test('where there is nothing to lift that is said, and nothing is written', async ({
  db,
  world,
  clock,
}) => {
  await expect(liftFor({ db, clock }, world.people.claire.email)).rejects.toThrow(
    'claire@lavoir.example has no second factor: there is nothing to lift.',
  )
  await expect(liftFor({ db, clock }, 'nobody@lavoir.example')).rejects.toThrow(
    'There is no account with the e-mail nobody@lavoir.example.',
  )
  expect(await db.selectFrom('history').select('id').execute()).toEqual([])
})
