import type { Db, Trx } from '#src/foundation/db/open.ts'

/** The catalogues that a person answers for, for an export. */
export function exportContacts(db: Db, personId: number): Promise<unknown[]> {
  return db
    .selectFrom('catalog as c')
    .innerJoin('group as g', 'g.id', 'c.group_id')
    .select(['g.name as group', 'c.name as catalog'])
    .where('c.contact_person_id', '=', personId)
    .orderBy('c.group_id')
    .orderBy('c.id')
    .execute()
}

/** The catalogues that a person answered for have no contact any more. */
export async function forgetContact(trx: Trx, personId: number): Promise<void> {
  await trx
    .updateTable('catalog')
    .set({ contact_person_id: null })
    .where('contact_person_id', '=', personId)
    .execute()
}
