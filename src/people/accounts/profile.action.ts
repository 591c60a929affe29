import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import {
  lockAddress,
  lockProfile,
  type Profile,
  updateAddress,
  updateProfile,
} from './profile.queries.ts'
import { decideSaving, type ReadBefore } from './profile-reading.rules.ts'
import type { Address } from './registration.queries.ts'

/** What a form sends: the facts as typed, and `readingOf` them as the form had shown them. */
export type Saving<Facts> = { mine: Facts; reading: string; at: Date }
type Who = { personId: number; accountId: number }

/** A person's own names, phone and language. Refuses when they have changed since they were read. */
export function saveProfile(db: Db, { personId }: Who, saving: Saving<Profile>) {
  return inTransaction(db, async (trx) => {
    const kept = await lockProfile(trx, personId)
    const row = { object: 'person', objectId: personId, personId }
    const write = () => updateProfile(trx, personId, saving.mine)
    return save(trx, { ...saving, kept, row, write })
  })
}

/** The household's address, for either of its people. Refuses when it has changed since it was read. */
export function saveAddress(db: Db, { personId, accountId }: Who, saving: Saving<Address>) {
  return inTransaction(db, async (trx) => {
    const kept = await lockAddress(trx, accountId)
    const row = { object: 'account', objectId: accountId, personId }
    const write = () => updateAddress(trx, accountId, saving.mine)
    return save(trx, { ...saving, kept, row, write })
  })
}

type Save<Facts> = Saving<Facts> & {
  kept: Facts
  row: { object: string; objectId: number; personId: number }
  write: () => Promise<void>
}

async function save<Facts extends object>(
  trx: Trx,
  { kept, mine, reading, at, row, write }: Save<Facts>,
): Promise<Outcome<undefined, ReadBefore<Facts>>> {
  const decided = decideSaving({ kept, mine, reading })
  if (decided === 'same') return done()
  if (decided !== 'save') return refuse(decided)
  await write()
  const { personId, ...about } = row
  const entry = { groupId: null, room: 'accounts', action: 'changed', actorPersonId: personId, at }
  await recordHistory(trx, { ...entry, ...about, personal: changesOf(kept, mine) })
  return done()
}
