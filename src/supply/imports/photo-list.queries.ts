import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { PictureRefusal } from '#src/foundation/files/read-picture.ts'

const HOURS_KEPT = 24

type NewList = { groupId: number; catalogId: number; personId: number; now: Date }

/** An empty list of photos, kept for a day. */
export function createPhotoList(trx: Trx, { now, ...of }: NewList) {
  return trx
    .insertInto('photo_list')
    .values({
      group_id: of.groupId,
      code: newCode(),
      catalog_id: of.catalogId,
      person_id: of.personId,
      created_at: now,
      expires_at: new Date(now.getTime() + HOURS_KEPT * 3_600_000),
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
}

type OfList = { groupId: number; listId: number }
export type PhotoFile = { name: string } & ({ bytes: Buffer } | { flaw: PictureRefusal })

/** One photo as sent, to be read later. */
export async function addPhotoFile(
  trx: Trx,
  of: OfList & { position: number },
  file: PhotoFile,
): Promise<void> {
  const { groupId: group_id, listId: list_id, position } = of
  await trx
    .insertInto('photo_list_file')
    .values({ group_id, list_id, position, ...file })
    .execute()
}

type Wanted = { groupId: number; catalogId: number; code: string; now: Date }

/** A list of this catalogue with how many photos it has and how many are still to read; undefined a day later. */
export function findPhotoList(db: Db, of: Wanted) {
  return listsOf(db, of)
    .select(
      sql<number>`(select count(*)::int from photo_list_file f
      where (f.group_id, f.list_id) = (photo_list.group_id, photo_list.id))`.as('files'),
    )
    .select(
      sql<number>`(select count(*)::int from photo_list_file f
      where (f.group_id, f.list_id) = (photo_list.group_id, photo_list.id)
      and f.bytes is not null)`.as('unread'),
    )
    .executeTakeFirst()
}

/** The code of the newest list of this catalogue that waits to be applied, whoever sent it; undefined for none. */
export async function findWaitingPhotoList(db: Db, of: Omit<Wanted, 'code'>) {
  const list = await db
    .selectFrom('photo_list')
    .select('code')
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('expires_at', '>', of.now)
    .where('applied_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return list?.code
}

/** The same as `findPhotoList`, for applying: whoever else wants to apply it waits. */
export function lockPhotoList(trx: Trx, of: Wanted) {
  return listsOf(trx, of).forNoKeyUpdate().executeTakeFirst()
}

/** What was read of a list, in the order it was sent: pictures with the digest of their smallest variant, or flaws. */
export function listPhotoFiles(db: Db, of: OfList) {
  return db
    .selectFrom('photo_list_file as f')
    .leftJoin('picture as i', 'i.id', 'f.picture_id')
    .select([
      'f.position',
      'f.name',
      'f.flaw',
      'f.picture_id as pictureId',
      'i.code as pictureCode',
    ])
    .select(digestOf('f.picture_id'))
    .where('f.group_id', '=', of.groupId)
    .where('f.list_id', '=', of.listId)
    .orderBy('f.position')
    .execute()
}

/** The next photo of a list that nobody has read yet. */
export function findUnreadPhoto(db: Db, of: OfList) {
  return db
    .selectFrom('photo_list_file')
    .select(['position', 'bytes'])
    .where('group_id', '=', of.groupId)
    .where('list_id', '=', of.listId)
    .where('bytes', 'is not', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
}

/** Notes what came of a photo; answers whether it waited for that (the list may be gone, another reader quicker). */
export async function notePhotoRead(
  trx: Trx,
  of: OfList & { position: number },
  came: { picture_id: number } | { flaw: PictureRefusal },
): Promise<boolean> {
  const noted = await trx
    .updateTable('photo_list_file')
    .set({ bytes: null, ...came })
    .where('group_id', '=', of.groupId)
    .where('list_id', '=', of.listId)
    .where('position', '=', of.position)
    .where('bytes', 'is not', null)
    .executeTakeFirst()
  return noted.numUpdatedRows === 1n
}

/** The products on sale or not of a catalogue, with the digest of the photo each shows. */
export function listPhotographedProducts(db: Db, of: { groupId: number; catalogId: number }) {
  return db
    .selectFrom('product as p')
    .select(['p.id', 'p.code', 'p.name', 'p.reference'])
    .select(digestOf('p.picture_id'))
    .where('p.group_id', '=', of.groupId)
    .where('p.catalog_id', '=', of.catalogId)
    .where('p.archived_at', 'is', null)
    .orderBy('p.id')
    .execute()
}

/** Marks that a list was applied; photos that no product shows go with its files. */
export async function markPhotosApplied(trx: Trx, of: OfList & { now: Date }): Promise<void> {
  await trx
    .updateTable('photo_list')
    .set({ applied_at: of.now })
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.listId)
    .execute()
  await trx
    .deleteFrom('photo_list_file')
    .where('group_id', '=', of.groupId)
    .where('list_id', '=', of.listId)
    .execute()
}

export function exportPhotoLists(db: Db, personId: number) {
  return db
    .selectFrom('photo_list')
    .select(['created_at', 'expires_at', 'applied_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
}

export async function deletePhotoLists(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('photo_list').where('person_id', '=', personId).execute()
}

/** What was kept for its day, in all groups, with the photos that no product shows; answers how many lists. */
export async function deleteExpiredPhotoLists(db: Db, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom('photo_list')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  return Number(gone.numDeletedRows)
}

/** The same photo read twice has the same digest. */
const digestOf = (column: string) =>
  sql<string | null>`(select md5(v.bytes) from picture_variant v
    where v.picture_id = ${sql.ref(column)} order by v.width limit 1)`.as('digest')

function listsOf(db: Db, of: Wanted) {
  return db
    .selectFrom('photo_list')
    .select('id')
    .select((eb) => eb('applied_at', 'is not', null).as('isApplied'))
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('code', '=', of.code)
    .where('expires_at', '>', of.now)
}
