import type { Trx } from '#src/foundation/db/open.ts'

type Of = { groupId: number; distributionId: number }

/** Closes the orders of a distribution; false when somebody had before. */
export async function insertClosure(trx: Trx, of: Of & { closedAt: Date }): Promise<boolean> {
  const made = await trx
    .insertInto('closure')
    .values({
      group_id: of.groupId,
      distribution_id: of.distributionId,
      closed_at: of.closedAt,
    })
    .onConflict((known) => known.doNothing())
    .returning('distribution_id')
    .executeTakeFirst()
  return made !== undefined
}

/** Takes the closure away; false when there is none. */
export async function deleteClosure(trx: Trx, of: Of): Promise<boolean> {
  const gone = await trx
    .deleteFrom('closure')
    .where('group_id', '=', of.groupId)
    .where('distribution_id', '=', of.distributionId)
    .returning('distribution_id')
    .executeTakeFirst()
  return gone !== undefined
}
