import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { findChangesSince } from '#src/people/groups/history.queries.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import { reconcile, type Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { Versioned } from '#src/people/groups/versioned.action.ts'
import { answerProposal, insertProposal, listOwnProposals } from './proposal.queries.ts'
import { lockSheet, type Sheet } from './sheet.queries.ts'
import {
  type Contradictions,
  checkLegal,
  type ProposableFacts,
  proposableOf,
} from './sheet.rules.ts'

export type ProposalRefusal =
  | Stale<ProposableFacts>
  | Contradictions
  | { code: 'nothing-changed' }
  | { code: 'already-proposed' }

type Asked = { actor: Actor; code: string; now: Date }

/**
 * Keeps what a group would have on the sheet of a producer that another group keeps; the sheet stays as it is. Refuses
 * `stale` when the sheet was saved since it was read, `contradictions`, `nothing-changed`, and `already-proposed` while
 * an earlier proposal of the group waits.
 */
export function proposeChanges(
  db: Db,
  asked: Asked & { mine: Versioned<ProposableFacts>; note: string },
): Promise<Outcome<undefined, ProposalRefusal>> {
  const { actor, mine, note, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const sheet = await lockForeignSheet(trx, asked)
    if (sheet.version !== mine.version) return refuse(await staleness(trx, sheet, mine))
    const checked = checkLegal(mine.facts)
    if (!checked.ok) return checked
    const changes = changesOf(proposableOf(sheet.facts), mine.facts)
    if (Object.keys(changes).length === 0) return refuse({ code: 'nothing-changed' })
    const { groupId, personId } = actor
    const of = { producerId: sheet.id, groupId, personId, changes, note, at: now }
    const made = await insertProposal(trx, of)
    if (!made) return refuse({ code: 'already-proposed' })
    await record(trx, asked, sheet, 'proposed')
    return done()
  })
}

/** Takes back what the group proposed and nobody has answered; nothing happens when there is none. */
export function withdrawProposal(db: Db, asked: Asked): Promise<void> {
  const { actor, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const sheet = await lockForeignSheet(trx, asked)
    const own = await listOwnProposals(trx, { producerId: sheet.id, groupId: actor.groupId })
    const waiting = own.find(({ answer }) => answer === null)
    if (!waiting) return
    const { personId } = actor
    await answerProposal(trx, { id: waiting.id, answer: 'withdrawn', personId, at: now })
    await record(trx, asked, sheet, 'withdrawn')
  })
}

/** Locked, so that proposing and answering take turns. The group's own sheet is changed, not proposed. */
async function lockForeignSheet(trx: Trx, { actor, code }: Asked): Promise<Sheet> {
  const sheet = await lockSheet(trx, code)
  if (!sheet || sheet.keptByGroupId === actor.groupId) throw new NotFound('producer')
  return sheet
}

/** What was saved meanwhile; by the group that keeps the sheet: other groups' people are nobody's business. */
async function staleness(
  trx: Trx,
  sheet: Sheet,
  mine: Versioned<ProposableFacts>,
): Promise<Stale<ProposableFacts>> {
  const theirs = proposableOf(sheet.facts)
  const { before } = await findChangesSince(trx, {
    groupId: sheet.keptByGroupId,
    object: 'producer',
    objectId: sheet.id,
    version: mine.version,
  })
  const known = Object.entries(before).filter(([field]) => field in theirs)
  const read = Object.fromEntries(known) as Partial<ProposableFacts>
  const sorted = reconcile({ mine: mine.facts, theirs, read })
  return {
    code: 'stale',
    ...sorted,
    theirs,
    version: sheet.version,
    savedBy: sheet.keptByGroupName,
  }
}

function record(trx: Trx, { actor, now }: Asked, sheet: Sheet, action: 'proposed' | 'withdrawn') {
  return recordHistory(trx, {
    groupId: actor.groupId,
    room: 'producers',
    object: 'producer',
    objectId: sheet.id,
    action,
    actorPersonId: actor.personId,
    at: now,
  })
}
