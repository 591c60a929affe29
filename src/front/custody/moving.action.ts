import type { Custody, Tie } from '#src/foundation/db/custody.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { deleteHousehold, takeOverAddress } from '#src/people/accounts/household.queries.ts'

/** What ties a person to their household, over all rooms, the last room's first: orders before households. */
export async function listTies(
  trx: Trx,
  rooms: Custody[],
  whose: { personId: number; accountId: number },
): Promise<Tie[]> {
  const ties: Tie[] = []
  for (const room of rooms.toReversed()) ties.push(...((await room.tiesOf?.(trx, whose)) ?? []))
  return ties
}

type Move = { personId: number; from: number; to: number; at: Date }

/**
 * Moves the last person of a household, with drafts, requests and whatever else moves freely, and
 * removes it. Rights are the person's and stay. What was being written for the old household at
 * this very moment finds it gone and is refused by the database: nothing is kept where nobody
 * looks.
 */
export async function movePerson(trx: Trx, rooms: Custody[], move: Move): Promise<void> {
  const { from, to } = move
  await takeOverAddress(trx, move)
  for (const room of rooms) await room.moveTo(trx, { from, to })
  await removeIfEmpty(trx, from)
  await recordJoined(trx, move)
}

/** In the history of the person and of the household; its other person is told by a letter. */
export async function recordJoined(
  trx: Trx,
  { personId, from, to, at }: Omit<Move, 'from'> & { from: number | null },
): Promise<void> {
  const row = { groupId: null, room: 'custody', actorPersonId: personId, at }
  const household = { before: from, after: to }
  await recordHistory(trx, [
    {
      ...row,
      object: 'person',
      objectId: personId,
      action: 'household-joined',
      fields: { household },
    },
    {
      ...row,
      object: 'account',
      objectId: to,
      action: 'person-joined',
      fields: { person: { before: null, after: personId } },
    },
  ])
  await addJob(trx, 'write-joined-letter', { personId, accountId: to })
}

/** A household that a room's books still name is kept, empty. */
async function removeIfEmpty(trx: Trx, accountId: number): Promise<void> {
  try {
    await inTransaction(trx, (nested) => deleteHousehold(nested, accountId))
  } catch (error) {
    if (!violates(error, 'inUse')) throw error
  }
}
