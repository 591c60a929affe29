import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { ReadPicture } from '#src/foundation/files/read-picture.ts'
import { savePhoto } from '#src/people/groups/photo.action.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { findCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { lockProductPhoto, updateProductPhoto } from './product-photo.queries.ts'

type Change = {
  actor: Actor
  catalog: string
  code: string
  /** null takes the photo away; the drawing is back. */
  picture: ReadPicture | null
  at: Date
}

/** Gives a product of a catalogue that the actor keeps its photo. What is typed on the sheet stays as it is. */
export async function changeProductPhoto(trx: Trx, { actor, picture, at, ...of }: Change) {
  const { groupId } = actor
  const catalog = await findCatalog(trx, actor, of.catalog)
  if (!catalog) throw new NotFound('catalog')
  const product = await lockProductPhoto(trx, { groupId, catalogId: catalog.id, code: of.code })
  if (!product) throw new NotFound('product')
  const { id: productId } = product
  await savePhoto(trx, {
    actor,
    of: { room: 'catalogs', object: 'product', ...product },
    picture,
    at,
    write: (pictureId) => updateProductPhoto(trx, { groupId, productId, pictureId }),
  })
}
