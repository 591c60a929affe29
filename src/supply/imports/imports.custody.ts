import type { Custody } from '#src/foundation/db/custody.ts'
import { deleteImportDrafts, exportImportDrafts } from './import-draft.queries.ts'
import { deletePhotoLists, exportPhotoLists } from './photo-list.queries.ts'

/** Of people, this room keeps only the lists and photos they have sent and not applied yet, for a day. */
export const importsCustody: Custody = {
  room: 'supply/imports',
  tables: ['import_draft', 'photo_list'],
  async blocksLeaving() {
    return []
  },
  /** A person's lists stay the person's. */
  async moveTo() {},
  async exportOf(db, { personId }) {
    return {
      import_draft: await exportImportDrafts(db, personId),
      photo_list: await exportPhotoLists(db, personId),
    }
  },
  async erase(trx, { personId }) {
    await deleteImportDrafts(trx, personId)
    await deletePhotoLists(trx, personId)
  },
}
