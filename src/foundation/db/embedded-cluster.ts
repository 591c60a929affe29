import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import { give, makePassword, pathOf, readPassword } from './embedded-folder.ts'
import { findPrograms } from './embedded-programs.ts'
import { chooseUser, type User } from './embedded-user.ts'

/** The major whose data this program reads. Another one is a move of its own: backup, then restore. */
const MAJOR = '18'

/** Where one PostgreSQL lives: its programs, its data, its log, its password, and whom it runs as. */
export type Cluster = { bin: string; data: string; log: string; password: string; user: User }

/** Finds the programs and makes an empty cluster the first time, in a folder held by this process. */
export function prepareCluster(folder: string, options: { durable: boolean }): Cluster {
  const user = chooseUser(folder)
  const bin = findPrograms(folder, user)
  const data = dataOf(folder)
  const isNew = !fs.existsSync(data)
  if (isNew) refuseOtherMajor(folder)
  const password = readPassword(folder) ?? (isNew ? makePassword(folder, user) : null)
  if (!password) {
    throw new Halt(`The database's password is missing: put ${pathOf(folder)} back from a backup.`)
  }
  if (isNew) initialize({ folder, bin, user }, options)
  return { bin, data, user, password, log: join(folder, 'postgres.log') }
}

export const dataOf = (folder: string) => join(folder, `postgres-${MAJOR}`)

/** What PostgreSQL's programs see of our environment: nothing that could change what they do. */
export const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/** Into a folder aside, renamed when whole: a first start that was killed leaves no half cluster. */
function initialize(
  at: { folder: string; bin: string; user: User },
  options: { durable: boolean },
) {
  const half = `${dataOf(at.folder)}.half`
  fs.rmSync(half, { recursive: true, force: true })
  fs.mkdirSync(half, { mode: 0o700 })
  give(half, at.user)
  const args = ['-D', half, '-U', 'cageot', '-E', 'UTF8', '--pwfile', pathOf(at.folder)]
  args.push('-A', 'scram-sha-256', '--locale-provider=builtin', '--locale=C.UTF-8')
  if (!options.durable) args.push('--no-sync')
  const run = { ...at.user, env: environment(), cwd: '/', stdio: 'pipe' as const }
  try {
    execFileSync(join(at.bin, 'initdb'), args, run)
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    throw new Halt(`The database can't be made in ${at.folder} (${reasonOf(error)}).`)
  }
  fs.renameSync(half, dataOf(at.folder))
}

/** The first line that names an error, without date and program: « could not access …: Permission denied ». */
function reasonOf(error: unknown): string {
  const said = String((error as { stderr?: Buffer }).stderr ?? error)
  if (/No space left on device|wrote only \d+ of/.test(said)) return 'its disk is full'
  const lines = said.split('\n')
  const line = lines.find((each) => /error|fatal/i.test(each)) ?? lines[0] ?? ''
  return line.replace(/^.*?(error|fatal):\s*/i, '')
}

/** The majors whose data stands in the folder: `['17', '18']`. */
export function listMajors(folder: string): string[] {
  return fs.readdirSync(folder).flatMap((name) => /^postgres-(\d+)$/.exec(name)?.[1] ?? [])
}

function refuseOtherMajor(folder: string): void {
  const other = listMajors(folder)[0]
  if (!other) return
  throw new Halt(
    `The data in ${join(folder, `postgres-${other}`)} is of PostgreSQL ${other}, and this version of Cageot has ` +
      `${MAJOR}: run « npm run cageot -- backup /some/file » with the version that made it, then with this one ` +
      '« DATA_DIR=/another/folder npm run cageot -- restore /some/file ».',
  )
}
