import { NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned, type Versioned } from '#src/people/groups/versioned.action.ts'
import { findTaken, lockSheet, type Sheet, updateSheet } from './sheet.queries.ts'
import { type Contradictions, checkLegal, type SheetFacts } from './sheet.rules.ts'

export type SheetRefusal =
  | Stale<SheetFacts>
  | Contradictions
  | { code: 'siret-known' }
  | { code: 'rna-known' }

/**
 * Changes a producer's sheet, for the group that keeps it; others' are not found. Refuses `stale` when somebody saved
 * it since it was read, `contradictions` field by field, `siret-known` and `rna-known` when the number is another's.
 */
export function changeSheet(
  db: Db,
  asked: { actor: Actor; code: string; mine: Versioned<SheetFacts>; now: Date },
): Promise<Outcome<undefined, SheetRefusal>> {
  const { actor, code, mine, now } = asked
  return againIfTaken(() =>
    inTransaction(db, async (trx) => {
      await requireRight(trx, actor, 'catalogs')
      const sheet = await lockOwnSheet(trx, actor, code)
      return saveSheet(trx, { actor, sheet, mine, now })
    }),
  )
}

/** Somebody took the number at this very moment: looked at again, it is known whose it is. */
export async function againIfTaken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (violates(error, 'taken')) return work()
    throw error
  }
}

/** The sheet of a producer that the actor's group keeps, locked; others' are not found. */
export async function lockOwnSheet(trx: Trx, actor: Actor, code: string): Promise<Sheet> {
  const sheet = await lockSheet(trx, code)
  if (sheet?.keptByGroupId !== actor.groupId) throw new NotFound('producer')
  return sheet
}

/** Checks a sheet that the caller has locked and writes it, with its history. */
export async function saveSheet(
  trx: Trx,
  save: { actor: Actor; sheet: Sheet; mine: Versioned<SheetFacts>; now: Date },
): Promise<Outcome<undefined, SheetRefusal>> {
  const { actor, sheet, mine, now } = save
  const { id } = sheet
  const taken = await findTaken(trx, { id, siret: mine.facts.siret, rna: mine.facts.rna })
  if (taken.siret) return refuse({ code: 'siret-known' })
  if (taken.rna) return refuse({ code: 'rna-known' })
  const checked = checkLegal(mine.facts)
  if (!checked.ok) return checked
  return saveVersioned(trx, {
    actor,
    of: { room: 'producers', object: 'producer', id },
    kept: { version: sheet.version, facts: sheet.facts },
    mine,
    now,
    personal: ['people', 'email', 'phone'],
    write: () => updateSheet(trx, id, mine.facts),
  })
}
