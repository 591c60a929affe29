import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { SafetyChange } from './safety.rules.ts'

export type Recording = {
  personId: number
  what: SafetyChange
  at: Date
  /** Who did it; null for whoever runs the service, or nobody knows. The person, if not said. */
  actorPersonId?: number | null
  /** Letters of one instant are one letter; `at` if not said. */
  eventAt?: Date
}

/** What changed about how a person signs in: in history, and told by a letter. */
export async function recordSafety(
  trx: Trx,
  { personId, what, at, actorPersonId = personId, eventAt = at }: Recording,
): Promise<void> {
  await recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'person',
    objectId: personId,
    action: what,
    actorPersonId,
    at,
  })
  await addJob(trx, 'write-safety-letter', { personId, what, at: eventAt.toISOString() })
}
