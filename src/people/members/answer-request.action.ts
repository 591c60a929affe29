import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { addMember } from './join-group.action.ts'
import { decideAnswering, type RequestAnswer } from './joining.rules.ts'
import { requestEntry } from './request-history.rules.ts'
import {
  closeRequest,
  findAnsweringFacts,
  findAsker,
  listWaiting,
  lockHousehold,
} from './requests.queries.ts'

export type Answering = {
  code: string
  answer: RequestAnswer
  /** What the letter says beside the answer; may be empty. */
  sentence: string
  at: Date
}

/**
 * Accepts or refuses a request to join, whatever the group's policy has become; who asked is mailed. The first answer
 * counts: refuses a request that somebody else has settled meanwhile, or that has gone into another household in this
 * very moment (it waits there). The same answer given twice is given once.
 */
export async function answerRequest(
  db: Db,
  actor: Actor,
  { code, answer, sentence, at }: Answering,
): Promise<Outcome<undefined, { code: 'closed-already' | 'moved' }>> {
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'members')
    const { groupId, personId } = actor
    const asker = await findAsker(trx, { groupId, code })
    if (!asker) throw new NotFound('request')
    const { id, accountId } = asker
    await lockHousehold(trx, accountId)
    const facts = await findAnsweringFacts(trx, { groupId, accountId, id })
    if (!facts) return refuse({ code: 'moved' })
    const decided = decideAnswering(facts, { personId, answer })
    if (!decided.ok) return decided
    if (decided.value === 'answered') return done()
    const closing = { outcome: answer, byPersonId: personId, answer: sentence, at }
    await closeRequest(trx, { groupId, accountId, ...closing })
    await recordHistory(trx, requestEntry(actor, { id, action: answer, at }))
    if (answer === 'accepted') await addMember(trx, { groupId, personId, accountId }, at)
    await addJob(trx, 'join-answered', { groupId, requestId: id })
    return done()
  })
}

/** So many at once; the next tap takes the next ones. */
const AT_ONCE_MAX = 200

/**
 * Accepts the requests that wait, each in a transaction of its own, at most 200; what somebody else answers meanwhile
 * is left to them.
 */
export async function acceptAll(db: Db, actor: Actor, { at }: { at: Date }): Promise<void> {
  await requireRight(db, actor, 'members')
  const waiting = await listWaiting(db, { actor, limit: AT_ONCE_MAX })
  for (const { code } of waiting) {
    await answerRequest(db, actor, { code, answer: 'accepted', sentence: '', at })
  }
}
