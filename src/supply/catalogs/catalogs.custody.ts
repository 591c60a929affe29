import type { Custody } from '#src/foundation/db/custody.ts'
import { exportContacts, forgetContact } from './contact-custody.queries.ts'

/** Of people, this room keeps only who is the contact of a catalogue. */
export const catalogsCustody: Custody = {
  room: 'supply/catalogs',
  tables: ['catalog'],
  async blocksLeaving() {
    return []
  },
  /** Whom to ask stays the same person in another household. */
  async moveTo() {},
  async exportOf(db, { personId }) {
    return { catalog: await exportContacts(db, personId) }
  },
  erase: (trx, { personId }) => forgetContact(trx, personId),
}
