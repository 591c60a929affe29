import pg from 'pg'
import type { Session } from '#src/foundation/db/session.ts'

/** A table and the columns that are stored; generated ones follow from them. */
export type Table = { name: string; columns: string[] }

/** Until the transaction ends values are written in one way, whatever the server's and the user's settings. */
export async function speakPlainly(session: Session): Promise<void> {
  await session.query(`set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
    set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
    set local client_encoding = 'UTF8'; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`)
}

/** Every table of ours: rooms' own and the migrations' bookkeeping. The job queue's are the library's. */
export async function listTables(session: Session): Promise<Table[]> {
  const { rows } = await session.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped and a.attgenerated = ''
    where ${OURS} and c.relkind = 'r' group by c.relname order by c.relname collate "C"`)
  return rows
}

/** Where every sequence goes on. They follow no snapshot: read after the rows, none is too low. */
export async function readSequences(session: Session): Promise<Record<string, string>> {
  const next: Record<string, string> = {}
  for (const name of await listSequences(session)) {
    const { rows } = await session.query<{ next: string }>(`
      select (last_value + case when is_called then seqincrement else 0 end)::text as next
      from ${quote(name)}, pg_sequence where seqrelid = ${pg.escapeLiteral(quote(name))}::regclass`)
    next[name] = rows[0]?.next ?? '1'
  }
  return next
}

/** Unlike `setval`, undone with the transaction. */
export async function moveSequence(session: Session, name: string, next: string): Promise<void> {
  await session.query(`alter sequence ${quote(name)} restart with ${BigInt(next)}`)
}

export async function listMigrations(session: Session): Promise<string[]> {
  const { rows: tables } = await session.query(`select to_regclass('kysely_migration') as known`)
  if (tables[0]?.known === null) return []
  const { rows } = await session.query<{ name: string }>(
    'select name from kysely_migration order by name collate "C"',
  )
  return rows.map(({ name }) => name)
}

export async function findServerVersion(session: Session): Promise<number> {
  const { rows } = await session.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  return rows[0]?.version ?? 0
}

/** A foreign key, with the words that make it again. */
export type ForeignKey = { table: string; name: string; definition: string }

export async function listForeignKeys(session: Session): Promise<ForeignKey[]> {
  const { rows } = await session.query<ForeignKey>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid where ${OURS} and k.contype = 'f'
    order by k.oid`)
  return rows
}

export async function dropForeignKeys(session: Session, keys: ForeignKey[]): Promise<void> {
  for (const { table, name } of keys) {
    await session.query(`alter table ${quote(table)} drop constraint ${quote(name)}`)
  }
}

/** Checks every row, as it did when it was first made. */
export async function addForeignKeys(session: Session, keys: ForeignKey[]): Promise<void> {
  for (const { table, name, definition } of keys) {
    await session.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`)
  }
}

/** Those of the migrations, not the server's own; the tables' owner may. */
export async function switchTriggers(
  session: Session,
  tables: Table[],
  to: 'disable' | 'enable',
): Promise<void> {
  for (const { name } of tables) {
    await session.query(`alter table ${quote(name)} ${to} trigger user`)
  }
}

async function listSequences(session: Session): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>(
    `select c.relname as name from pg_class c where ${OURS} and c.relkind = 'S' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Of things named c: in the schema we write to, and no extension's. */
const OURS = `c.relnamespace = current_schema()::regnamespace and not exists (
  select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')`

/** `group` → `"group"` */
export const quote = (name: string): string => pg.escapeIdentifier(name)
