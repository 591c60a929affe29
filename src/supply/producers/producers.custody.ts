import type { Custody } from '#src/foundation/db/custody.ts'
import { exportRecordedCharters } from './producers-custody.queries.ts'

/** Of people, this room keeps who wrote a charter's acceptance down: part of the proof, it stays as an id. */
export const producersCustody: Custody = {
  room: 'supply/producers',
  tables: ['charter_acceptance'],
  async blocksLeaving() {
    return []
  },
  /** What a person wrote down is the person's, in whatever household. */
  async moveTo() {},
  async exportOf(db, { personId }) {
    return { charter_acceptance: await exportRecordedCharters(db, personId) }
  },
  async erase() {},
}
