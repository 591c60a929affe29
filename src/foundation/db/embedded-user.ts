import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Halt } from '#src/foundation/core/halt.ts'

/** Whom PostgreSQL runs as; empty: as we do. It refuses to run as root. */
export type User = { uid?: number; gid?: number }

/** As root: the owner of the data folder when that is an ordinary user, else `nobody`. */
export function chooseUser(folder: string): User {
  if (process.getuid?.() !== 0) return {}
  const owner = existsSync(folder) ? statSync(folder) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return findNobody()
}

/** Refuses, in one sentence, a folder below one that the user can't enter. */
export function checkEnterable(folder: string, user: User): void {
  if (user.uid === undefined) return
  const closed = listParents(folder).find((at) => !mayEnter(at, user))
  if (!closed) return
  throw new Halt(
    `PostgreSQL doesn't run as root, and its user ${user.uid} can't enter ${closed}: name a data folder that every ` +
      'user may reach, such as DATA_DIR=/var/lib/cageot/data.',
  )
}

function findNobody(): User {
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(users) ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 }
}

function listParents(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [...listParents(above), folder]
}

function mayEnter(folder: string, user: User): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0
}
