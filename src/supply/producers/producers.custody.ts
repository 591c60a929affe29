import type { Custody } from '#src/foundation/db/custody.ts'
import { exportProposals, exportRecordedCharters } from './producers-custody.queries.ts'

/** Of people, this room keeps who wrote a charter down, proposed a change or answered one: ids, they stay. */
export const producersCustody: Custody = {
  room: 'supply/producers',
  tables: ['charter_acceptance', 'producer_proposal'],
  async blocksLeaving() {
    return []
  },
  /** What a person wrote down is the person's, in whatever household. */
  async moveTo() {},
  async exportOf(db, { personId }) {
    return {
      charter_acceptance: await exportRecordedCharters(db, personId),
      producer_proposal: await exportProposals(db, personId),
    }
  },
  async erase() {},
}
