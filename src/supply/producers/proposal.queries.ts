import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ProposedChanges } from './proposal.rules.ts'

export type Answer = 'accepted' | 'declined' | 'withdrawn'

/** What waits for an answer of the group that keeps the sheet, oldest first; by the group's name, nobody's. */
export async function listOpenProposals(db: Db, producerId: number) {
  const rows = await proposals(db)
    .where('r.producer_id', '=', producerId)
    .where('r.answer', 'is', null)
    .orderBy('r.id')
    .execute()
  return rows.map(typed)
}
export type Proposal = Awaited<ReturnType<typeof listOpenProposals>>[number]

/** What a group has proposed for a producer, newest first. */
export async function listOwnProposals(db: Db, of: { producerId: number; groupId: number }) {
  const rows = await proposals(db)
    .where('r.producer_id', '=', of.producerId)
    .where('r.group_id', '=', of.groupId)
    .orderBy('r.id', 'desc')
    .limit(20)
    .execute()
  return rows.map(typed)
}

/** A proposal that waits, locked with its answer to come; undefined when it is answered, or of another sheet. */
export async function lockOpenProposal(trx: Trx, of: { producerId: number; code: string }) {
  const row = await proposals(trx)
    .where('r.producer_id', '=', of.producerId)
    .where('r.code', '=', of.code)
    .where('r.answer', 'is', null)
    .forNoKeyUpdate('r')
    .executeTakeFirst()
  return row && typed(row)
}

/** Answers undefined when the group has one waiting already. */
export function insertProposal(
  trx: Trx,
  of: {
    producerId: number
    groupId: number
    personId: number
    changes: ProposedChanges
    note: string
    at: Date
  },
) {
  return trx
    .insertInto('producer_proposal')
    .values({
      code: newCode(),
      producer_id: of.producerId,
      group_id: of.groupId,
      proposed_by_person_id: of.personId,
      changes: JSON.stringify(of.changes),
      note: of.note,
      proposed_at: of.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['producer_id', 'group_id']).where('answer', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
}

export async function answerProposal(
  trx: Trx,
  of: { id: number; answer: Answer; personId: number; at: Date },
): Promise<void> {
  await trx
    .updateTable('producer_proposal')
    .set({ answer: of.answer, answered_by_person_id: of.personId, answered_at: of.at })
    .where('id', '=', of.id)
    .execute()
}

const proposals = (db: Db) =>
  db
    .selectFrom('producer_proposal as r')
    .innerJoin('group as g', 'g.id', 'r.group_id')
    .select(['r.id', 'r.code', 'g.id as groupId', 'g.name as groupName', 'r.changes', 'r.note'])
    .select(['r.proposed_at as proposedAt', 'r.answer', 'r.answered_at as answeredAt'])

function typed<Row extends { changes: unknown }>(row: Row) {
  return { ...row, changes: row.changes as ProposedChanges }
}
