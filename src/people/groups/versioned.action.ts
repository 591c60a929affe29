import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { type Change, changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { findChangesSince } from './history.queries.ts'
import { reconcile, type Stale } from './stale.rules.ts'
import type { Actor } from './standing.rules.ts'

/** A sheet at the version it has or was read at. */
export type Versioned<Facts> = { version: number; facts: Facts }

type Save<Facts> = {
  actor: Actor
  of: { room: string; object: string; id: number }
  /** As it is now; the caller holds its lock. */
  kept: Versioned<Facts>
  /** As somebody wants it, and the version their form was read at. */
  mine: Versioned<Facts>
  now: Date
  /** Facts that are somebody's own: they go to the erasable part of history. */
  personal?: readonly (keyof Facts & string)[]
  /** What changes beside the facts, without a version: a stock. */
  also?: Record<string, Change>
  /** Writes the facts and raises the version by one. */
  write: () => Promise<unknown>
}

/**
 * Saves a sheet, with its row of history, if nobody else has since it was read; else refuses with
 * what the other saved. Nothing is written when nothing changes: the second tap of one form finds
 * what the first has saved.
 */
export async function saveVersioned<Facts extends object>(
  trx: Trx,
  save: Save<Facts>,
): Promise<Outcome<undefined, Stale<Facts>>> {
  const { kept, mine, also = {} } = save
  const changes = { ...changesOf(kept.facts, mine.facts), ...also }
  if (Object.keys(changes).length === 0) return done()
  if (kept.version !== mine.version) return refuse(await staleness(trx, save))
  await save.write()
  await recordChange(trx, save, changes)
  return done()
}

async function staleness<Facts extends object>(
  trx: Trx,
  { actor: { groupId }, of, kept, mine }: Save<Facts>,
): Promise<Stale<Facts>> {
  const since = { groupId, object: of.object, objectId: of.id, version: mine.version }
  const { actorName, before } = await findChangesSince(trx, since)
  const known = Object.entries(before).filter(([name]) => name in kept.facts)
  const read = Object.fromEntries(known) as Partial<Facts>
  const sorted = reconcile({ mine: mine.facts, theirs: kept.facts, read })
  return { code: 'stale', ...sorted, theirs: kept.facts, version: kept.version, savedBy: actorName }
}

function recordChange<Facts>(
  trx: Trx,
  { actor, of, kept, now, personal = [] }: Save<Facts>,
  changes: Record<string, Change>,
): Promise<void> {
  const own: readonly string[] = personal
  const isOwn = ([name]: [string, Change]) => own.includes(name)
  const all = Object.entries(changes)
  const version = { before: kept.version, after: kept.version + 1 }
  return recordHistory(trx, {
    groupId: actor.groupId,
    room: of.room,
    object: of.object,
    objectId: of.id,
    action: 'changed',
    actorPersonId: actor.personId,
    fields: { ...Object.fromEntries(all.filter((change) => !isOwn(change))), version },
    ...(all.some(isOwn) && { personal: Object.fromEntries(all.filter(isOwn)) }),
    at: now,
  })
}
