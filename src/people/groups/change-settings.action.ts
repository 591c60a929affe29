import type { Outcome } from '#src/foundation/core/outcome.ts'
import { done, refuse } from '#src/foundation/core/outcome.ts'
import { type Change, changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { findChangesSince } from './history.queries.ts'
import { requireRight } from './rights.queries.ts'
import { type KeptSettings, lockSettings, updateSettings } from './settings.queries.ts'
import { PERSONAL_SETTINGS, type Settings } from './settings.rules.ts'
import { type Reconciled, reconcile } from './stale.rules.ts'
import type { Actor } from './standing.rules.ts'

export type Stale<Values> = Reconciled<Values> & {
  code: 'stale'
  theirs: Values
  version: number
  /** Who saved last. */
  savedBy: string | null
}
export type SettingsRefusal = { code: 'slug-taken' } | { code: 'zone-kept' } | Stale<Settings>

/**
 * Saves a group's settings if nobody else has since they were read at `version`; else refuses with what the other
 * saved. Refuses another group's address, and another time zone once there is a distribution.
 */
export async function changeSettings(
  db: Db,
  actor: Actor,
  { settings, version, at }: { settings: Settings; version: number; at: Date },
): Promise<Outcome<undefined, SettingsRefusal>> {
  try {
    return await inTransaction(db, async (trx) => {
      const kept = await lockSettings(trx, actor.groupId)
      await requireRight(trx, actor, 'settings')
      if (kept.version !== version)
        return refuse(await staleness(trx, actor, { settings, version }, kept))
      await save(trx, actor, { before: kept, settings, at })
      return done()
    })
  } catch (error) {
    if (violates(error, 'taken')) return refuse({ code: 'slug-taken' })
    if (violates(error, 'zoneKept')) return refuse({ code: 'zone-kept' })
    throw error
  }
}

async function staleness(
  trx: Trx,
  { groupId }: Actor,
  mine: KeptSettings,
  theirs: KeptSettings,
): Promise<Stale<Settings>> {
  const since = { groupId, object: 'group', objectId: groupId, version: mine.version } as const
  const { actorName, before } = await findChangesSince(trx, since)
  const { version: _, ...read } = before
  const sorted = reconcile({ mine: mine.settings, theirs: theirs.settings, read })
  return {
    code: 'stale',
    ...sorted,
    theirs: theirs.settings,
    version: theirs.version,
    savedBy: actorName,
  }
}

type Save = { before: KeptSettings; settings: Settings; at: Date }

async function save(
  trx: Trx,
  { groupId, personId }: Actor,
  { before, settings, at }: Save,
): Promise<void> {
  const changes = changesOf(before.settings, settings)
  if (Object.keys(changes).length === 0) return
  const version = await updateSettings(trx, groupId, settings)
  const { fields, personal } = splitPersonal(changes)
  await recordHistory(trx, {
    groupId,
    room: 'groups',
    object: 'group',
    objectId: groupId,
    action: 'changed',
    actorPersonId: personId,
    fields: { ...fields, version: { before: before.version, after: version } },
    ...(Object.keys(personal).length > 0 && { personal }),
    at,
  })
}

function splitPersonal(changes: Record<string, Change>) {
  const isPersonal = ([name]: [string, Change]) =>
    PERSONAL_SETTINGS.some((setting) => setting === name)
  const all = Object.entries(changes)
  return {
    fields: Object.fromEntries(all.filter((change) => !isPersonal(change))),
    personal: Object.fromEntries(all.filter(isPersonal)),
  }
}
