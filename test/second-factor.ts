import type { Db } from '#src/foundation/db/open.ts'
import { hashOfRecoveryCode } from '#src/people/accounts/recovery-code.rules.ts'
import { seal } from '#src/people/accounts/seal.rules.ts'
import {
  insertSecondFactor,
  replaceRecoveryCodes,
} from '#src/people/accounts/second-factor.queries.ts'
import { codeAt, stepOf } from '#src/people/accounts/second-factor.rules.ts'
import { SECRET } from './app.ts'
import type { WorldPerson } from './world.ts'

const KEY = Buffer.from('the key of one phone')

/** A second factor for a person of the cast, with these recovery codes. */
export async function giveSecondFactor(
  db: Db,
  { loginId }: Pick<WorldPerson, 'loginId'>,
  { since, codes = [] }: { since: Date; codes?: string[] },
): Promise<void> {
  const sealedKey = seal(SECRET, 'second-factor', { loginId, key: KEY.toString('base64url') })
  const trx = db as Parameters<typeof insertSecondFactor>[0]
  await insertSecondFactor(trx, { loginId, sealedKey, lastStep: -1, since })
  if (codes.length > 0) await replaceRecoveryCodes(trx, loginId, codes.map(hashOfRecoveryCode))
}

/** What the app of that person shows. */
export const appCode = (at: Date) => codeAt(KEY, stepOf(at))
