import type { Day } from '#src/foundation/core/day.ts'
import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { keepDocument } from '#src/foundation/files/document.queries.ts'
import type { ReadDocument } from '#src/foundation/files/read-document.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockOwnSheet } from './change-sheet.action.ts'
import { insertAcceptance } from './charter.queries.ts'
import { CHARTER_VERSION, type CharterFacts, checkAcceptance } from './charter.rules.ts'

export type CharterRefusal = { code: 'in-the-future' | 'too-long-ago' }

/**
 * Writes down that a producer signed the charter in force on paper, with its scan if there is one; for the group that
 * keeps the sheet. Refuses a day that is to come (`in-the-future`) or before there were charters (`too-long-ago`).
 */
export function recordCharter(
  db: Db,
  asked: {
    actor: Actor
    code: string
    facts: CharterFacts
    file: ReadDocument | null
    today: Day
    now: Date
  },
): Promise<Outcome<undefined, CharterRefusal>> {
  const { actor, facts, file, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const { id: producerId } = await lockOwnSheet(trx, actor, asked.code)
    const checked = checkAcceptance(facts, asked.today)
    if (!checked.ok) return checked
    const documentId = file && (await keepDocument(trx, file))
    const { personId } = actor
    const made = { producerId, version: CHARTER_VERSION, documentId, personId, at: now }
    await insertAcceptance(trx, { ...facts, ...made })
    await recordHistory(trx, {
      groupId: actor.groupId,
      room: 'producers',
      object: 'producer',
      objectId: producerId,
      action: 'charter',
      actorPersonId: personId,
      fields: {
        charterVersion: { before: null, after: CHARTER_VERSION },
        acceptedOn: { before: null, after: facts.acceptedOn },
      },
      personal: { signedBy: { before: null, after: facts.signedBy } },
      at: now,
    })
    return done()
  })
}
