import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { openInstallation } from './installation.ts'

test('the first start makes a secret, the next ones keep it', async ({ db, clock }) => {
  const first = await openInstallation({ db, clock }, { withDemo: false })
  expect(first.secret.length).toBeGreaterThanOrEqual(32)
  expect(await openInstallation({ db, clock }, { withDemo: false })).toEqual(first)
})

test('an installation begun without the demo gets none at a later start', async ({ db, clock }) => {
  await openInstallation({ db, clock }, { withDemo: false })
  const people = await db.selectFrom('person').select('id').execute()
  expect((await openInstallation({ db, clock }, { withDemo: true })).isDemo).toBe(false)
  expect(await db.selectFrom('person').select('id').execute()).toEqual(people)
})
