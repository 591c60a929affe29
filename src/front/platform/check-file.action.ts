import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { migrationNames } from '#src/foundation/db/migrate.ts'
import { Cut, readFile } from './backup-file.action.ts'
import {
  type End,
  endShape,
  type FileRefusal,
  isNewer,
  type Manifest,
  readManifest,
} from './manifest.rules.ts'
import { isSeal, MembersDigest } from './members-digest.rules.ts'
import type { Member } from './tar.rules.ts'

/** A file that was read to its end, and is what was written. */
export type CheckedFile = { path: string; manifest: Manifest; end: End }

/**
 * Reads a backup once from its first to its last byte, before anything is touched: is it one, whole, unchanged, and not
 * newer than this program?
 */
export async function checkFile(path: string): Promise<Outcome<CheckedFile, FileRefusal>> {
  try {
    const members = readFile(path)
    const digest = new MembersDigest()
    const manifest = await readFirst(members, digest)
    if ('code' in manifest) return refuse(manifest)
    const end = await readRest(members, digest)
    if (end === 'changed') return refuse({ code: 'changed' })
    if (!end) return refuse({ code: 'cut' })
    const { version } = manifest
    if (isNewer(manifest, migrationNames())) return refuse({ code: 'newer', version })
    return done({ path, manifest, end })
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

async function readFirst(
  members: AsyncGenerator<Member>,
  digest: MembersDigest,
): Promise<Manifest | FileRefusal> {
  const { value: first } = await members.next()
  if (first?.name !== 'cageot.json') return { code: 'foreign' }
  digest.add(first)
  return readManifest(JSON.parse(first.bytes.toString()))
}

/** `changed`: the hash at the end is of something else; null: there is none. */
async function readRest(
  members: AsyncGenerator<Member>,
  digest: MembersDigest,
): Promise<End | 'changed' | null> {
  let end: End | null = null
  for await (const member of members) {
    if (isSeal(member)) return digest.isSeal(member) ? end : 'changed'
    if (member.name === 'end.json') end = endShape.parse(JSON.parse(member.bytes.toString()))
    digest.add(member)
  }
  return null
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
