import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'
import { checkEnterable, chooseUser, type User } from './embedded-user.ts'

/**
 * The data folder, made when missing; refuses, in one sentence, one that can't be written, or that the user PostgreSQL
 * runs as can't reach. Answers the full path.
 */
export function openDataFolder(dataDir: string): string {
  const folder = resolve(dataDir)
  checkEnterable(nearestParent(folder), chooseUser(folder))
  try {
    const made = fs.mkdirSync(folder, { recursive: true })
    if (made || fs.readdirSync(folder).length === 0) setModes(made ?? folder, folder)
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Halt(
      `The data folder ${folder} can't be made or written (${code}): name another one with DATA_DIR=/some/folder.`,
    )
  }
  checkEnterable(folder, chooseUser(folder))
  return folder
}

/** The database's password that the folder keeps; null before the first start. */
export function readPassword(folder: string): string | null {
  return (fs.existsSync(pathOf(folder)) && fs.readFileSync(pathOf(folder), 'utf8').trim()) || null
}

/** A password nobody has seen, kept where only the user PostgreSQL runs as may read it. */
export function makePassword(folder: string, user: User): string {
  const password = randomBytes(24).toString('base64url')
  fs.writeFileSync(pathOf(folder), password, { mode: 0o600, flush: true })
  give(pathOf(folder), user)
  return password
}

/** Hands a file of root's to the user PostgreSQL runs as. */
export function give(path: string, { uid, gid }: User): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(path, uid, gid)
}

export const pathOf = (folder: string) => join(folder, 'postgres.password')

function nearestParent(folder: string): string {
  const parent = dirname(folder)
  return fs.existsSync(parent) ? parent : nearestParent(parent)
}

/** What root has made must let the other user pass, whatever the umask says; only root may look around in it. */
function setModes(topmost: string, folder: string): void {
  const isRoot = process.getuid?.() === 0
  if (fs.statSync(folder).uid === process.getuid?.()) fs.chmodSync(folder, isRoot ? 0o711 : 0o700)
  if (!isRoot) return
  for (let at = dirname(folder); at.length >= topmost.length; at = dirname(at)) {
    fs.chmodSync(at, 0o755)
  }
}
