import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import { systemClock } from '#src/foundation/core/ports.ts'
import { hasPostgres } from '#src/foundation/db/embedded.ts'
import { backupName, tooOld } from '#src/front/platform/backup-names.rules.ts'
import { checkFile } from '#src/front/platform/check-file.action.ts'
import { makeBackup } from '#src/front/platform/make-backup.action.ts'
import { countRows } from '#src/front/platform/manifest.rules.ts'
import { restoreInto } from '#src/front/platform/restore.action.ts'
import type { Given } from './arguments.ts'
import { fileComplaint, restoreComplaint, writeComplaint } from './backup-complaints.ts'
import type { Config } from './config.ts'
import { withDatabase } from './program.ts'
import { showProgress } from './progress.ts'
import { untilAskedToStop } from './stop.ts'
import { version } from './version.ts'

/** `cageot backup [file or folder] [--keep n]`, also beside the running program. */
export async function backup(config: Config, { words, numbers }: Given): Promise<void> {
  if (!config.database && !hasPostgres(config.dataDir)) {
    throw new Halt(`There is no data in ${config.dataDir}: nothing to back up.`)
  }
  const now = systemClock.now()
  await withDatabase(config, { join: true }, async ({ addresses }) => {
    const path = placeFor(config, words[0], now)
    const progress = showProgress('rows read')
    const stop = stopAsked()
    const made = await makeBackup(addresses.directUrl, {
      path,
      version,
      now,
      tell: progress.show,
      stop,
    }).catch((error: unknown) => {
      if (stop.aborted) throw new Halt('The backup was stopped: nothing is left of it.')
      throw writeComplaint(error, path) ?? error
    })
    progress.end()
    if (!made.ok) throw new Halt('The database has no tables of Cageot: nothing to back up.')
    const { bytes, rows } = made.value
    console.log(`Backed up ${rows} rows in ${path} (${inMegabytes(bytes)} MB).`)
    if (numbers.keep) deleteOld(dirname(path), numbers.keep)
  })
}

/** `cageot restore <file>`: looks at the file before anything is started. */
export async function restore(config: Config, { words }: Given): Promise<void> {
  if (!words[0]) throw new Halt('Name the file: npm run cageot -- restore /some/file.')
  const path = asTyped(words[0])
  const file = await checkFile(path)
  if (!file.ok) throw new Halt(fileComplaint(path, file.refusal))
  const rows = countRows(file.value.end.tables)
  await withDatabase(config, { join: true }, async ({ addresses }) => {
    const progress = showProgress(`of ${rows} rows loaded`)
    const stopped = untilAskedToStop().then(() => {
      throw new Halt('The restore was stopped: nothing of it is kept.')
    })
    const work = restoreInto(addresses.directUrl, file.value, progress.show)
    const restored = await Promise.race([work, stopped])
    progress.end()
    if (!restored.ok) throw new Halt(restoreComplaint(restored.refusal))
    console.log(`Restored ${rows} rows from ${path}, made ${file.value.manifest.madeAt}.`)
  })
}

function stopAsked(): AbortSignal {
  const controller = new AbortController()
  void untilAskedToStop().then(() => controller.abort())
  return controller.signal
}

/** The file to write: not there yet, in a folder that is. Without a word: the date's, in `backups` of the data. */
function placeFor(config: Config, word: string | undefined, now: Date): string {
  const folder = join(config.dataDir, 'backups')
  if (word === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const given = word === undefined ? folder : asTyped(word)
  const isFolder = existsSync(given) && statSync(given).isDirectory()
  const path = isFolder ? join(given, backupName(now, readdirSync(given))) : given
  if (existsSync(path)) throw new Halt(`${path} is there already: name another file.`)
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw writeComplaint(error, path) ?? error
  }
  return path
}

/** Relative to where the person was: npm goes to the clone before it runs anything. */
const asTyped = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)

function deleteOld(folder: string, keep: number): void {
  for (const name of tooOld(readdirSync(folder), keep)) {
    rmSync(join(folder, name))
    console.log(`Deleted the older ${name}.`)
  }
}

/** Never « 0.0 »: 1 234 bytes → `0.1`, 25 300 000 → `25.3`. */
const inMegabytes = (bytes: number) => (Math.max(1, Math.round(bytes / 100_000)) / 10).toFixed(1)
