import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationNames } from '#src/foundation/db/migrate.ts'
import { type Session, withSession } from '#src/foundation/db/session.ts'
import { checkFile } from '#src/front/platform/check-file.action.ts'
import { copyOut } from '#src/front/platform/copy.queries.ts'
import { beginSnapshot, makeBackup } from '#src/front/platform/make-backup.action.ts'
import { restoreInto } from '#src/front/platform/restore.action.ts'
import { listTables, speakPlainly } from '#src/front/platform/tables.queries.ts'
import { adminQuery, databaseUrl } from './databases.ts'

/** What a backup of a test is called. */
export const MADE = { version: '0.1.0', now: new Date('2026-11-28T19:30:05Z') }

/** A folder of a test's own for the files, where PostgreSQL's user may pass; `using` removes it. */
export function backupFolder() {
  const path = mkdtempSync(join(tmpdir(), 'cageot-backup-'))
  chmodSync(path, 0o711)
  const remove = () => rmSync(path, { recursive: true, force: true })
  return { path, file: join(path, 'a.cageot-backup'), [Symbol.dispose]: remove }
}

/**
 * A database with nothing in it whose owner is an ordinary user, as on a managed server; `await using` drops both.
 */
export async function emptyPlace(serverUrl: string) {
  const name = `cageot_place_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await adminQuery(serverUrl, `create role ${name} login password 'ordinary' nosuperuser`)
  await adminQuery(serverUrl, `create database ${name} template template0 encoding 'UTF8'`)
  await adminQuery(serverUrl, `alter database ${name} owner to ${name}`)
  const url = new URL(databaseUrl(serverUrl, name))
  url.username = name
  url.password = 'ordinary'
  const drop = async () => {
    await adminQuery(serverUrl, `drop database ${name} with (force)`)
    await adminQuery(serverUrl, `drop role ${name}`)
  }
  return { url: url.href, [Symbol.asyncDispose]: drop }
}

/** Backs a database up into that file. */
export async function backUp(url: string, path: string): Promise<void> {
  const made = await makeBackup(url, { ...MADE, path })
  if (!made.ok) throw new Error(made.refusal.code)
}

/** Restores a file; the code of the refusal, or `restored`. */
export async function restore(path: string, url: string): Promise<string> {
  const file = await checkFile(path)
  if (!file.ok) return file.refusal.code
  const restored = await restoreInto(url, file.value)
  return restored.ok ? 'restored' : restored.refusal.code
}

/** Every row of every table as text, sorted: what two databases are compared by. */
export async function rowsOf(url: string, snapshot?: string): Promise<Record<string, string[]>> {
  return withSession(url, async (session) => {
    await beginSnapshot(session)
    if (snapshot) await session.query(`set transaction snapshot '${snapshot}'`)
    await speakPlainly(session)
    const all: Record<string, string[]> = {}
    for (const table of await listTables(session)) {
      const pieces: Buffer[] = await copyOut(session, table).toArray()
      all[table.name] = Buffer.concat(pieces).toString().split('\n').toSorted()
    }
    return all
  })
}

/** Under which name another session sees what this one does. */
export async function exportSnapshot(session: Session): Promise<string> {
  const { rows } = await session.query<{ name: string }>('select pg_export_snapshot() as name')
  return rows[0]?.name ?? ''
}

/** The shape of the first storey, older than any other. */
export const OLD_MIGRATIONS = migrationNames().filter((name) => name < '017')
