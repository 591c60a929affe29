import type { Db } from '#src/foundation/db/open.ts'
import { SESSION_COOKIE, signToken } from '#src/people/accounts/session-token.rules.ts'
import type { WorldPerson } from './world.ts'

const MONTH_MS = 30 * 24 * 3600 * 1000

/** Signs a person of the cast in by a row, inside any transaction; the Cookie of the browser that did. */
export async function signInForTest(
  db: Db,
  person: Pick<WorldPerson, 'loginId'>,
  at: { now: Date; secret: string },
): Promise<string> {
  const token = `test-${crypto.randomUUID()}`
  await db
    .insertInto('sign_in')
    .values({
      login_id: person.loginId,
      token,
      expires_at: new Date(at.now.getTime() + MONTH_MS),
      created_at: at.now,
      updated_at: at.now,
    })
    .execute()
  return `${SESSION_COOKIE}=${encodeURIComponent(signToken(token, at.secret))}`
}
