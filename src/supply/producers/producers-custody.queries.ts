import type { Db } from '#src/foundation/db/open.ts'

/** The charters that a person wrote down as accepted, for an export. */
export function exportRecordedCharters(db: Db, personId: number): Promise<unknown[]> {
  return db
    .selectFrom('charter_acceptance as a')
    .innerJoin('producer as p', 'p.id', 'a.producer_id')
    .select(['p.name as producer', 'a.version', 'a.accepted_on', 'a.recorded_at'])
    .where('a.recorded_by_person_id', '=', personId)
    .orderBy('a.id')
    .execute()
}

/** The changes of sheets that a person proposed or answered. */
export function exportProposals(db: Db, personId: number): Promise<unknown[]> {
  return db
    .selectFrom('producer_proposal as r')
    .innerJoin('producer as p', 'p.id', 'r.producer_id')
    .select(['p.name as producer', 'r.changes', 'r.note', 'r.proposed_at'])
    .select(['r.answer', 'r.answered_at'])
    .where((eb) =>
      eb.or([
        eb('r.proposed_by_person_id', '=', personId),
        eb('r.answered_by_person_id', '=', personId),
      ]),
    )
    .orderBy('r.id')
    .execute()
}
