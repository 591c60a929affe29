import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { SafetyChange } from './safety.rules.ts'

/** What changed about how a person signs in: in history, and told by a letter. */
export async function recordSafety(
  trx: Trx,
  { personId, what, at }: { personId: number; what: SafetyChange; at: Date },
): Promise<void> {
  await recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'person',
    objectId: personId,
    action: what,
    actorPersonId: personId,
    at,
  })
  await addJob(trx, 'write-safety-letter', { personId, what, at: at.toISOString() })
}
