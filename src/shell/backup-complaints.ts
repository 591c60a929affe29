import { dirname } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import type { FileRefusal } from '#src/front/platform/manifest.rules.ts'
import type { RestoreRefusal } from '#src/front/platform/restore.action.ts'

/** Why a file is not restored, in one sentence; nothing was touched. */
export function fileComplaint(path: string, refusal: FileRefusal): string {
  if (refusal.code === 'newer') {
    return `${path} was made by a newer Cageot (${refusal.version}): update this one, then restore it.`
  }
  const sentences = {
    missing: `There is no file ${path}.`,
    foreign: `${path} is no backup of Cageot.`,
    cut: `${path} is cut off, its end is missing: take another copy of it, or another backup.`,
    changed: `${path} is damaged, it is not what was written: take another copy of it, or another backup.`,
  }
  return sentences[refusal.code]
}

/** Why a place is not restored into, in one sentence; it is as it was. */
export function restoreComplaint(refusal: RestoreRefusal): string {
  const into = 'restore into a new one (a new database in DATABASE_URL, or another DATA_DIR)'
  if (refusal.code === 'has-data')
    return `The database has data, which a restore never touches: ${into}.`
  if (refusal.code === 'other-shape') {
    return `The database has the tables of another version than the backup: ${into}.`
  }
  const tables = refusal.tables.join(', ')
  return refusal.code === 'unfit'
    ? `The backup was made by a version whose tables differ from this one's (${tables}): restore it with that version.`
    : `What was loaded is not what the backup holds (${tables}), so nothing was kept: tell those who make Cageot.`
}

/** Why a file could not be written, as a Halt; null when the error is of another kind. */
export function writeComplaint(error: unknown, path: string): Halt | null {
  const { code = '' } = error as NodeJS.ErrnoException
  const folder = dirname(path)
  const known: Record<string, string> = {
    ENOSPC: `There is no space left in ${folder} for the backup: make room, or name a file on another disk.`,
    EDQUOT: `There is no space left in ${folder} for the backup: make room, or name a file on another disk.`,
    EFBIG: `The disk of ${folder} takes no file as large as the backup: name a file on another disk.`,
    ENOENT: `There is no folder ${folder}: make it, or name another one.`,
    ENOTDIR: `${folder} is no folder: name another one.`,
    EACCES: `The folder ${folder} can't be written: name another one.`,
    EPERM: `The folder ${folder} can't be written: name another one.`,
    EROFS: `The folder ${folder} can't be written: name another one.`,
    EEXIST: `${path}.half is there: another backup is being written, or was killed; delete it if nobody writes.`,
  }
  const sentence = known[code]
  return sentence ? new Halt(sentence) : null
}
