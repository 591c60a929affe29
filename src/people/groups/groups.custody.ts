import type { Custody, LeavingBlock } from '#src/foundation/db/custody.ts'
import {
  deleteRightsOfPerson,
  exportRights,
  listGroupsHeldAlone,
} from './rights-custody.queries.ts'

/** Rights belong to a person: they go with the person, wherever the household goes. */
export const groupsCustody: Custody = {
  room: 'people/groups',
  tables: ['held_right'],
  async blocksLeaving(db, of): Promise<LeavingBlock[]> {
    const groupIds = await listGroupsHeldAlone(db, of)
    return groupIds.map((groupId) => ({ code: 'last-settings', groupId }))
  },
  async moveTo() {},
  async exportOf(db, { personId }) {
    return { held_right: await exportRights(db, personId) }
  },
  erase: (trx, { personId }) => deleteRightsOfPerson(trx, personId),
}
