import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { defaultsOf, type Kind } from './kinds.rules.ts'
import { keepPlace } from './places.action.ts'
import type { PlaceFields } from './places.queries.ts'
import { insertRights } from './rights.queries.ts'
import { rowsOf } from './rights.rules.ts'
import { insertGroup, listTakenSlugs } from './settings.queries.ts'
import { freeSlug, slugOf } from './slug.rules.ts'
import { RIGHTS } from './standing.rules.ts'

export type Founding = { name: string; kind: Kind; place: PlaceFields; personId: number; at: Date }

/**
 * Makes a group with its first place; the founder holds every right. Its address comes from its name, with a number
 * when another group has or had the same. Being its member is for the caller to add.
 */
export async function foundGroup(
  db: Db,
  founding: Founding,
): Promise<{ id: number; slug: string }> {
  const { name, kind, place, personId, at } = founding
  return inTransaction(db, async (trx) => {
    const group = await insertUnderFreeSlug(trx, { name, kind })
    const actor = { groupId: group.id, personId }
    await insertRights(trx, { ...actor, rights: rowsOf({ kinds: RIGHTS, catalogIds: [] }) })
    await recordHistory(trx, {
      groupId: group.id,
      room: 'groups',
      object: 'group',
      objectId: group.id,
      action: 'created',
      actorPersonId: personId,
      fields: { name: { before: null, after: name }, kind: { before: null, after: kind } },
      at,
    })
    await keepPlace(trx, actor, { place, at })
    return group
  })
}

/** Whoever takes the same slug at the same moment makes this one look for the next. */
async function insertUnderFreeSlug(trx: Trx, { name, kind }: Pick<Founding, 'name' | 'kind'>) {
  const wanted = slugOf(name)
  for (;;) {
    const slug = freeSlug(wanted, await listTakenSlugs(trx, wanted.slice(0, 50)))
    try {
      const id = await inTransaction(trx, (inner) =>
        insertGroup(inner, { slug, name, kind, defaults: defaultsOf(kind) }),
      )
      return { id, slug }
    } catch (error) {
      if (!violates(error, 'taken')) throw error
    }
  }
}
