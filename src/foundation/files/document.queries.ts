import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ReadDocument } from './read-document.ts'

/** Keeps a paper and answers the id by which a row of the caller's names it. */
export async function keepDocument(trx: Trx, read: ReadDocument): Promise<number> {
  const { id } = await trx
    .insertInto('document')
    .values({ ...read, bytes: Buffer.from(read.bytes) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A kept paper. Whoever asks has checked that the one who asks may see what names it. */
export function findDocument(db: Db, id: number) {
  return db
    .selectFrom('document')
    .select(['name', 'type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
}
