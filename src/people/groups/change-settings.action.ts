import { type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { personHasSecondFactor } from '#src/people/accounts/second-factor.queries.ts'
import { requireRight } from './rights.queries.ts'
import { lockSettings, updateSettings } from './settings.queries.ts'
import { PERSONAL_SETTINGS, type Settings } from './settings.rules.ts'
import type { Stale } from './stale.rules.ts'
import type { Actor } from './standing.rules.ts'
import { saveVersioned } from './versioned.action.ts'

export type SettingsRefusal =
  | { code: 'slug-taken' }
  | { code: 'zone-kept' }
  | { code: 'second-factor-first' }
  | Stale<Settings>

/**
 * Saves a group's settings if nobody else has since they were read at `version`; else refuses with what the other
 * saved. Refuses another group's address, another time zone once there is a distribution, and asking a second factor
 * of everybody with rights without having one.
 */
export async function changeSettings(
  db: Db,
  actor: Actor,
  { settings, version, at }: { settings: Settings; version: number; at: Date },
): Promise<Outcome<undefined, SettingsRefusal>> {
  const { groupId } = actor
  try {
    return await inTransaction(db, async (trx) => {
      const kept = await lockSettings(trx, groupId)
      await requireRight(trx, actor, 'settings')
      if (settings.requiresSecondFactor && !kept.settings.requiresSecondFactor) {
        const isSafe = await personHasSecondFactor(trx, actor.personId)
        if (!isSafe) return refuse({ code: 'second-factor-first' })
      }
      return saveVersioned<Settings>(trx, {
        actor,
        of: { room: 'groups', object: 'group', id: groupId },
        kept: { version: kept.version, facts: kept.settings },
        mine: { version, facts: settings },
        now: at,
        personal: PERSONAL_SETTINGS,
        write: () => updateSettings(trx, groupId, settings),
      })
    })
  } catch (error) {
    if (violates(error, 'taken')) return refuse({ code: 'slug-taken' })
    if (violates(error, 'zoneKept')) return refuse({ code: 'zone-kept' })
    throw error
  }
}
