import { hashPassword } from '#src/foundation/core/password.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { setPassword } from './login.queries.ts'
import { endSignIns } from './sign-ins.queries.ts'

type Who = { personId: number; loginId: number; signInId: number }
type Chosen = { password: string; endsOthers: boolean; at: Date }

/**
 * A signed-in person's new password, in the place of one before or the first; a letter says so.
 * This browser stays signed in, the others as chosen. Who asks has shown the one before.
 */
export async function chooseOwnPassword(db: Db, who: Who, chosen: Chosen): Promise<void> {
  const { personId, loginId } = who
  const { at, endsOthers } = chosen
  const hash = await hashPassword(chosen.password)
  await inTransaction(db, async (trx) => {
    await setPassword(trx, { loginId, hash, at })
    if (endsOthers) await endSignIns(trx, who, 'others')
    await recordHistory(trx, {
      groupId: null,
      room: 'accounts',
      object: 'person',
      objectId: personId,
      action: 'password-changed',
      actorPersonId: personId,
      fields: { endsOthers: { before: null, after: endsOthers } },
      at,
    })
    const letter = { personId, at: at.toISOString(), ended: endsOthers ? 'others' : 'none' }
    await addJob(trx, 'write-password-letter', letter)
  })
}
