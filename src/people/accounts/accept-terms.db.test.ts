import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { acceptTerms } from './accept-terms.action.ts'

test('terms accepted twice stand in the history once', async ({ db, world, clock }) => {
  const { id } = world.people.nadia
  await db.deleteFrom('terms_acceptance').where('person_id', '=', id).execute()
  await acceptTerms(db, id, clock.now())
  await acceptTerms(db, id, clock.now())
  const rows = db.selectFrom('history').select('id').where('action', '=', 'terms-accepted')
  expect(await rows.execute()).toHaveLength(1)
})
