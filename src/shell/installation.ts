import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { makeDemo } from './demo.ts'
import {
  addInstallation,
  becomeDemo,
  findInstallation,
  type Installation,
} from './installation.queries.ts'

/**
 * The installation's row; the first start of all writes it, and makes the demo in the same transaction when asked, so
 * that a first start that was killed begins anew.
 */
export async function openInstallation(
  at: { db: Db; clock: Clock },
  options: { withDemo: boolean },
): Promise<Installation> {
  return (
    (await findInstallation(at.db)) ??
    inTransaction(at.db, (trx) => install(trx, at.clock, options.withDemo))
  )
}

/** Adds the demo to an installation that has none; false when it has. */
export async function addDemo(at: { db: Db; clock: Clock }): Promise<boolean> {
  return inTransaction(at.db, async (trx) => {
    const installation = (await findInstallation(trx)) ?? (await install(trx, at.clock, false))
    if (installation.isDemo) return false
    await makeDemo(trx, at.clock.now())
    await becomeDemo(trx)
    return true
  })
}

async function install(trx: Db, clock: Clock, withDemo: boolean): Promise<Installation> {
  const isFirst = await addInstallation(trx, { isDemo: withDemo })
  if (isFirst && withDemo) await makeDemo(trx, clock.now())
  const installation = await findInstallation(trx)
  if (!installation) throw new Error('the row of the installation is missing')
  return installation
}
