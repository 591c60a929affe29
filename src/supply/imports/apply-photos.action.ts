import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { lockAllProducts } from '#src/supply/products/product.queries.ts'
import { updateProductPhotos } from '#src/supply/products/product-photo.queries.ts'
import {
  listPhotoFiles,
  listPhotographedProducts,
  lockPhotoList,
  markPhotosApplied,
} from './photo-list.queries.ts'
import { type JudgedPhotos, judgePhotos } from './photo-list.rules.ts'
import { markOfPhotos } from './photo-match.rules.ts'

type Asked = {
  actor: Actor
  catalog: string
  /** The list's code. */
  list: string
  /** Of what was shown. */
  mark: string
  now: Date
}
type Answer = Outcome<undefined, { code: 'not-as-shown' | 'already-applied' }>

/**
 * Gives the products of a catalogue that the actor keeps their photos, in one transaction, as they were shown, once.
 * Refuses `not-as-shown` when a product or a photo has changed since; a second click's is `already-applied`.
 */
export function applyPhotos(db: Db, asked: Asked): Promise<Answer> {
  const { actor, now } = asked
  return inTransaction<Answer>(db, async (trx) => {
    const catalog = await lockCatalog(trx, actor, asked.catalog)
    if (!catalog) throw new NotFound('catalog')
    const of = { groupId: actor.groupId, catalogId: catalog.id }
    const list = await lockPhotoList(trx, { ...of, code: asked.list, now })
    if (!list) throw new NotFound('photos')
    if (list.isApplied) return refuse({ code: 'already-applied' })
    await lockAllProducts(trx, of)
    const inList = { groupId: actor.groupId, listId: list.id }
    const files = await listPhotoFiles(trx, inList)
    const judged = judgePhotos(files, await listPhotographedProducts(trx, of))
    if (markOfPhotos(judged) !== asked.mark) return refuse({ code: 'not-as-shown' })
    await apply(trx, asked, judged)
    await markPhotosApplied(trx, { ...inList, now })
    return done()
  })
}

async function apply(trx: Trx, { actor, now }: Asked, judged: JudgedPhotos): Promise<void> {
  const { groupId, personId: actorPersonId } = actor
  const applied = [...judged.added, ...judged.replaced]
  if (applied.length === 0) return
  const photos = applied.map(({ photo, product }) => ({
    id: product.id,
    pictureId: photo.pictureId,
  }))
  await updateProductPhotos(trx, groupId, photos)
  const row = { groupId, room: 'catalogs', object: 'product', actorPersonId, at: now }
  await recordHistory(
    trx,
    applied.map(({ product }) => ({
      ...row,
      objectId: product.id,
      action: product.digest === null ? 'photo-added' : 'photo-replaced',
    })),
  )
}
