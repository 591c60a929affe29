import { NotFound, type Outcome } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { changeRights, type RightsOf } from '#src/people/groups/change-rights.action.ts'
import { lockGroup, requireRight } from '#src/people/groups/rights.queries.ts'
import type { RightsRefusal } from '#src/people/groups/rights.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { findPersonOf } from './members.queries.ts'

export type GivenRights = Omit<RightsOf, 'personId'> & { code: string }

/**
 * Makes a person's rights the wanted ones; the person is of a member household. From somebody who belongs no more,
 * rights may only be taken away.
 */
export async function giveRights(
  db: Db,
  actor: Actor,
  { code, ...rights }: GivenRights,
): Promise<Outcome<undefined, RightsRefusal>> {
  return inTransaction(db, async (trx) => {
    await lockGroup(trx, actor.groupId)
    await requireRight(trx, actor, 'settings')
    const person = await findPersonOf(trx, { actor, code })
    if (!person || (!person.isMember && rights.wanted.length > 0)) throw new NotFound('person')
    return changeRights(trx, actor, { ...rights, personId: person.personId })
  })
}
