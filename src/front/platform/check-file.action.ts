import { assert, done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { migrationNames } from '#src/foundation/db/migrate.ts'
import { Cut, type Member, readFile } from './backup-file.action.ts'
import {
  differingTables,
  type End,
  endShape,
  type FileRefusal,
  type Manifest,
  readManifest,
} from './manifest.rules.ts'
import { RowDigest, type TableTotal } from './row-digest.rules.ts'

/** A file that was read to its end, and is what was written. */
export type CheckedFile = { path: string; manifest: Manifest; end: End }

/**
 * Reads a backup once from its first to its last byte, before anything is touched: is it one, whole, unchanged, and not
 * newer than this program?
 */
export async function checkFile(path: string): Promise<Outcome<CheckedFile, FileRefusal>> {
  try {
    const members = readFile(path)
    const manifest = await readFirst(members)
    if ('code' in manifest) return refuse(manifest)
    const end = await readRest(members)
    if (end === 'changed') return refuse({ code: 'changed' })
    return end ? done({ path, manifest, end }) : refuse({ code: 'cut' })
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

/** The table a file of the archive belongs to; null for the others. */
export const tableOf = (member: Member): string | null =>
  /^tables\/([^/]+)\/\d+\.copy$/.exec(member.name)?.[1] ?? null

export const isJobs = (member: Member): boolean => /^jobs\/\d+\.json$/.test(member.name)

async function readFirst(members: AsyncGenerator<Member>): Promise<Manifest | FileRefusal> {
  const { value: first } = await members.next()
  if (first?.name !== 'cageot.json') return { code: 'foreign' }
  return readManifest(JSON.parse(first.bytes.toString()), migrationNames())
}

async function readRest(members: AsyncGenerator<Member>): Promise<End | 'changed' | null> {
  const digests = new Map<string, RowDigest>()
  let jobs = 0
  let end: End | null = null
  for await (const member of members) {
    const table = tableOf(member)
    if (table) digestOf(digests, table).add(member.bytes)
    if (isJobs(member)) jobs += JSON.parse(member.bytes.toString()).length
    if (member.name === 'end.json') end = endShape.parse(JSON.parse(member.bytes.toString()))
  }
  return end && !isKept(end, { digests, jobs }) ? 'changed' : end
}

function digestOf(digests: Map<string, RowDigest>, table: string): RowDigest {
  if (!digests.has(table)) digests.set(table, new RowDigest())
  const digest = digests.get(table)
  assert(digest, 'it was put there just now')
  return digest
}

/** Tables without rows have no file, and are promised with none. */
function isKept(end: End, found: { digests: Map<string, RowDigest>; jobs: number }): boolean {
  const empty: Record<string, TableTotal> = Object.fromEntries(
    Object.keys(end.tables).map((name) => [name, new RowDigest().total()]),
  )
  const totals = [...found.digests].map(([name, digest]) => [name, digest.total()])
  const tables = { ...empty, ...Object.fromEntries(totals) }
  return found.jobs === end.jobs && differingTables(end.tables, tables).length === 0
}

/** What is wrong with the file, by how reading it failed; null: something else went wrong. */
function refusalOf(error: unknown): FileRefusal | null {
  const { code = '', name = '' } = error as { code?: string; name?: string }
  if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(code)) return { code: 'missing' }
  if (code === 'ZSTD_error_prefix_unknown') return { code: 'foreign' }
  if (error instanceof Cut || code === 'Z_BUF_ERROR') return { code: 'cut' }
  const isChanged = code.startsWith('ZSTD_error') || name === 'ZodError'
  return isChanged || error instanceof RangeError || error instanceof SyntaxError
    ? { code: 'changed' }
    : null
}
