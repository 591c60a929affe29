import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ReadPicture } from './read-picture.ts'

/**
 * Keeps a picture and answers the id to be named by what shows it, in the same transaction. Nobody forgets one: the
 * database does, as soon as nothing shows it any more.
 */
export async function keepPicture(
  trx: Trx,
  { width, height, variants }: ReadPicture,
): Promise<{ id: number; code: string }> {
  const kept = await trx
    .insertInto('picture')
    .values({ width, height })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
  const rows = variants.map((variant) => ({ ...variant, picture_id: kept.id }))
  await trx.insertInto('picture_variant').values(rows).execute()
  return kept
}

/** The WebP of that width, or of the largest there is below it; undefined for unknown codes. */
export async function findVariant(
  db: Db,
  of: { code: string; width: number },
): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom('picture as p')
    .innerJoin('picture_variant as v', 'v.picture_id', 'p.id')
    .select('v.bytes')
    .where('p.code', '=', of.code)
    .where('v.width', '<=', of.width)
    .orderBy('v.width', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.bytes
}

/** The code of the picture that a row names: `.select(pictureCode('p.picture_id'))` → `pictureCode`. */
export function pictureCode(column: string) {
  return sql<string | null>`(select code from picture where id = ${sql.ref(column)})`.as(
    'pictureCode',
  )
}
