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

/** Keeps a file's rows for a day, until they are applied. */
export async function keepImportDraft(db: Db, draft: NewDraft): Promise<string> {
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

/** A file of this catalogue that waits to be applied, or was; undefined a day after it came. */
export async function findImportDraft(db: Db, of: Wanted) {
  const draft = await draftsOf(db, of).executeTakeFirst()
  return draft && { ...draft, lines: draft.lines as TableRow[] }
}

/** The same, for applying: whoever else wants to apply it waits. */
export async function lockImportDraft(trx: Trx, of: Wanted) {
  const draft = await draftsOf(trx, of).forNoKeyUpdate().executeTakeFirst()
  return draft && { ...draft, lines: draft.lines as TableRow[] }
}

/** Marks that a file was applied; its lines are of no use any more. */
export async function markApplied(
  trx: Trx,
  of: { groupId: number; id: number; now: Date },
): Promise<void> {
  await trx
    .updateTable('import_draft')
    .set({ applied_at: of.now, lines: '[]' })
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .execute()
}

function draftsOf(db: Db, of: Wanted) {
  return db
    .selectFrom('import_draft')
    .select(['id', 'file_name as fileName', 'lines'])
    .select((eb) => eb('applied_at', 'is not', null).as('isApplied'))
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('code', '=', of.code)
    .where('expires_at', '>', of.now)
}

export function exportImportDrafts(db: Db, personId: number) {
  return db
    .selectFrom('import_draft')
    .select(['file_name', 'lines', 'created_at', 'expires_at', 'applied_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
}

export async function deleteImportDrafts(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('import_draft').where('person_id', '=', personId).execute()
}

/** What was kept for its day, in all groups; answers how many files. */
export async function deleteExpiredDrafts(db: Db, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom('import_draft')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  return Number(gone.numDeletedRows)
}
