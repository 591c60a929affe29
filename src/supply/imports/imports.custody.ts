import type { Custody } from '#src/foundation/db/custody.ts'
import { deleteImportDrafts, exportImportDrafts } from './import-draft.queries.ts'

/** Of people, this room keeps only the lists they have sent and not applied yet, for a day. */
export const importsCustody: Custody = {
  room: 'supply/imports',
  tables: ['import_draft'],
  async blocksLeaving() {
    return []
  },
  /** A person's lists stay the person's. */
  async moveTo() {},
  async exportOf(db, { personId }) {
    return { import_draft: await exportImportDrafts(db, personId) }
  },
  erase: (trx, { personId }) => deleteImportDrafts(trx, personId),
}
