import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { TableRow } from '#src/foundation/papers/read-table.ts'

const HOURS_KEPT = 24

type NewDraft = {
  groupId: number
  catalogId: number
  personId: number
  fileName: string
  lines: TableRow[]
  now: Date
}

/** Keeps a file's rows for a day, until they are applied; those of all groups that waited longer go. */
export async function keepImportDraft(db: Db, draft: NewDraft): Promise<string> {
  await db.deleteFrom('import_draft').where('expires_at', '<=', draft.now).execute()
  const { code } = await db
    .insertInto('import_draft')
    .values({
      group_id: draft.groupId,
      code: newCode(),
      catalog_id: draft.catalogId,
      person_id: draft.personId,
      file_name: draft.fileName,
      lines: JSON.stringify(draft.lines),
      created_at: draft.now,
      expires_at: new Date(draft.now.getTime() + HOURS_KEPT * 3_600_000),
    })
    .returning('code')
    .executeTakeFirstOrThrow()
  return code
}

type Wanted = { groupId: number; catalogId: number; code: string; now: Date }

/** A file that waits to be applied to this catalogue; undefined once it was, or a day later. */
export async function findImportDraft(db: Db, of: Wanted) {
  const draft = await db
    .selectFrom('import_draft')
    .select(['file_name as fileName', 'lines'])
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('code', '=', of.code)
    .where('expires_at', '>', of.now)
    .executeTakeFirst()
  return draft && { fileName: draft.fileName, lines: draft.lines as TableRow[] }
}

/** Takes it away for applying, so that it is applied once; it is back when the transaction fails. */
export async function takeImportDraft(trx: Trx, of: Wanted) {
  const draft = await trx
    .deleteFrom('import_draft')
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('code', '=', of.code)
    .where('expires_at', '>', of.now)
    .returning(['file_name as fileName', 'lines'])
    .executeTakeFirst()
  return draft && { fileName: draft.fileName, lines: draft.lines as TableRow[] }
}

export function exportImportDrafts(db: Db, personId: number) {
  return db
    .selectFrom('import_draft')
    .select(['file_name', 'lines', 'created_at', 'expires_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
}

export async function deleteImportDrafts(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('import_draft').where('person_id', '=', personId).execute()
}
