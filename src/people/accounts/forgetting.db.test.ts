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
  const lastYear = new Date(now.getTime() - 365 * 24 * 3600 * 1000)
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
    const seen = name === 'old' ? lastYear : now
    await db
      .insertInto('device')
      .values({ ...signIn, hash: name, last_seen_at: seen })
      .execute()
  }
  const kinds = ['registrations', 'codes', 'signIns', 'proofs', 'attempts', 'devices', 'usedForms']
  const each = (count: number) => Object.fromEntries(kinds.map((kind) => [kind, count]))
  expect(await deleteExpired(db, now)).toMatchObject(each(1))
  expect(await deleteExpired(db, now)).toMatchObject(each(0))
  expect(await deleteExpired(db, soon)).toMatchObject({ registrations: 1, signIns: 1 })
})
