import type { Day } from '#src/foundation/core/day.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** The charters a producer accepted, newest first. */
export function listAcceptances(db: Db, producerId: number) {
  return db
    .selectFrom('charter_acceptance as a')
    .leftJoin('document as d', 'd.id', 'a.document_id')
    .select(['a.version', 'a.accepted_on as acceptedOn', 'a.signed_by as signedBy'])
    .select(['a.document_id as documentId', 'd.name as fileName'])
    .where('a.producer_id', '=', producerId)
    .orderBy('a.id', 'desc')
    .execute()
}
export type Acceptance = Awaited<ReturnType<typeof listAcceptances>>[number]

/** Keeps an acceptance; the sheet knows the newest version that was accepted. */
export async function insertAcceptance(
  trx: Trx,
  of: {
    producerId: number
    version: number
    acceptedOn: Day
    signedBy: string
    documentId: number | null
    personId: number
    at: Date
  },
): Promise<void> {
  await trx
    .insertInto('charter_acceptance')
    .values({
      producer_id: of.producerId,
      version: of.version,
      accepted_on: of.acceptedOn,
      signed_by: of.signedBy,
      document_id: of.documentId,
      recorded_by_person_id: of.personId,
      recorded_at: of.at,
    })
    .execute()
  await trx
    .updateTable('producer')
    .set((eb) => ({ charter_version: eb.fn('greatest', ['charter_version', eb.val(of.version)]) }))
    .where('id', '=', of.producerId)
    .execute()
}
