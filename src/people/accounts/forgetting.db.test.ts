import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { deleteExpired } from './forgetting.queries.ts'

test('what has expired is taken out of the database, the rest stays', async ({
  db,
  world,
  clock,
}) => {
  const now = clock.now()
  const soon = new Date(now.getTime() + 1000)
  const yesterday = new Date(now.getTime() - 24 * 3600_000)
  const form = { first_name: 'J.-B.', last_name: 'C.', form: 'f', language: 'fr' as const }
  const kept = { password_hash: 'h', terms_version: 1 }
  const code = {
    purpose: 'register' as const,
    nonce: 'n',
    language: 'fr' as const,
    return_path: '/',
  }
  const signIn = { login_id: world.people.nadia.loginId }
  const failures = { kind: 'sign-in-email' as const, failures: 1 }
  for (const [name, at] of [
    ['old', now],
    ['new', soon],
  ] as const) {
    const email = `${name}@x.example`
    await db
      .insertInto('registration')
      .values({ email, ...form, ...kept, expires_at: at })
      .execute()
    await db
      .insertInto('email_code')
      .values({ email, ...code, asked_at: at, expires_at: at })
      .execute()
    await db
      .insertInto('sign_in')
      .values({ ...signIn, token: name, expires_at: at })
      .execute()
    await db.insertInto('proof').values({ identifier: name, value: 'v', expires_at: at }).execute()
    const started = name === 'old' ? yesterday : now
    const attempt = { ...failures, subject: email, window_started_at: started }
    await db.insertInto('attempt').values(attempt).execute()
    await db.insertInto('used_form').values({ key: name, at: started }).execute()
  }
  const one = { registrations: 1, codes: 1, signIns: 1, proofs: 1, attempts: 1, usedForms: 1 }
  expect(await deleteExpired(db, now)).toEqual(one)
  const none = { registrations: 0, codes: 0, signIns: 0, proofs: 0, attempts: 0, usedForms: 0 }
  expect(await deleteExpired(db, now)).toEqual(none)
  expect(await deleteExpired(db, soon)).toMatchObject({ registrations: 1, signIns: 1 })
})
