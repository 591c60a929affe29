import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { againIfTaken, lockOwnSheet, type SheetRefusal, saveSheet } from './change-sheet.action.ts'
import { answerProposal, lockOpenProposal, type Proposal } from './proposal.queries.ts'
import { withChanges } from './proposal.rules.ts'
import type { Sheet } from './sheet.queries.ts'

type Asked = {
  actor: Actor
  /** Of the producer, and of the proposal. */
  code: string
  proposalCode: string
  now: Date
}

export type AnswerRefusal = Exclude<SheetRefusal, { code: 'stale' }> | { code: 'sheet-changed' }

/**
 * Puts a proposal on the sheet, for the group that keeps it. `version` is the sheet's as the answer was given: refuses
 * `sheet-changed` when it was saved since, and all that a change of the sheet refuses. Answered ones are not found.
 */
export function acceptProposal(
  db: Db,
  asked: Asked & { version: number },
): Promise<Outcome<undefined, AnswerRefusal>> {
  return againIfTaken(() => inTransaction(db, (trx) => accept(trx, asked)))
}

async function accept(
  trx: Trx,
  asked: Asked & { version: number },
): Promise<Outcome<undefined, AnswerRefusal>> {
  const { sheet, proposal } = await lockBoth(trx, asked)
  if (sheet.version !== asked.version) return refuse({ code: 'sheet-changed' })
  const mine = { version: sheet.version, facts: withChanges(sheet.facts, proposal.changes) }
  const saved = await saveSheet(trx, { ...asked, sheet, mine })
  if (!saved.ok && saved.refusal.code !== 'stale') return refuse(saved.refusal)
  await answer(trx, { ...asked, sheet, proposal, as: 'accepted' })
  return done()
}

/** Leaves the sheet as it is. Answered proposals are not found. */
export function declineProposal(db: Db, asked: Asked): Promise<void> {
  return inTransaction(db, async (trx) => {
    const both = await lockBoth(trx, asked)
    await answer(trx, { ...asked, ...both, as: 'declined' })
  })
}

async function lockBoth(trx: Trx, { actor, ...asked }: Asked) {
  await requireRight(trx, actor, 'catalogs')
  const sheet = await lockOwnSheet(trx, actor, asked.code)
  const of = { producerId: sheet.id, code: asked.proposalCode }
  const proposal = await lockOpenProposal(trx, of)
  if (!proposal) throw new NotFound('proposal')
  return { sheet, proposal }
}

async function answer(
  trx: Trx,
  of: Asked & { sheet: Sheet; proposal: Proposal; as: 'accepted' | 'declined' },
): Promise<void> {
  const { actor, proposal, now } = of
  const { personId } = actor
  await answerProposal(trx, { id: proposal.id, answer: of.as, personId, at: now })
  const about = { room: 'producers', object: 'producer', objectId: of.sheet.id, at: now }
  const proposedBy = { before: null, after: proposal.groupName }
  await recordHistory(trx, [
    {
      ...about,
      groupId: actor.groupId,
      action: of.as,
      actorPersonId: personId,
      fields: { proposedBy },
    },
    // the group that proposed sees the answer, not who gave it
    { ...about, groupId: proposal.groupId, action: `was-${of.as}`, actorPersonId: null },
  ])
}
