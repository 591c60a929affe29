import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** The codes of a producer's pictures, in the order in which they are shown. */
export async function listProducerPhotos(db: Db, producerId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('producer_picture as s')
    .innerJoin('picture as p', 'p.id', 's.picture_id')
    .select('p.code')
    .where('s.producer_id', '=', producerId)
    .orderBy('s.position')
    .execute()
  return rows.map(({ code }) => code)
}

/** One of a producer's pictures; undefined for any other. */
export function findProducerPhoto(trx: Trx, of: { producerId: number; code: string }) {
  return trx
    .selectFrom('producer_picture as s')
    .innerJoin('picture as p', 'p.id', 's.picture_id')
    .select('p.id')
    .where('s.producer_id', '=', of.producerId)
    .where('p.code', '=', of.code)
    .executeTakeFirst()
}

type OneOf = { producerId: number; pictureId: number }

/** Shows the picture after all others. */
export async function appendProducerPhoto(trx: Trx, { producerId, pictureId }: OneOf) {
  await sql`insert into producer_picture (producer_id, picture_id, position)
    select ${producerId}, ${pictureId}, coalesce(max(position) + 1, 0)
    from producer_picture where producer_id = ${producerId}`.execute(trx)
}

export function deleteProducerPhoto(trx: Trx, { producerId, pictureId }: OneOf) {
  return trx
    .deleteFrom('producer_picture')
    .where('producer_id', '=', producerId)
    .where('picture_id', '=', pictureId)
    .execute()
}

/** Shows the picture before all others, which keep their order. */
export async function putProducerPhotoFirst(trx: Trx, { producerId, pictureId }: OneOf) {
  await sql`update producer_picture s set position = ordered.position
    from (select picture_id,
        row_number() over (order by picture_id <> ${pictureId}, position) - 1 as position
      from producer_picture where producer_id = ${producerId}) ordered
    where s.producer_id = ${producerId} and s.picture_id = ordered.picture_id`.execute(trx)
}
