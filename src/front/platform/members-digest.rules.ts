import { createHash } from 'node:crypto'
import type { Member } from './tar.rules.ts'

const SEAL = 'sha256'

/** The last file of a backup holds the hash of all before it. */
export const isSeal = (member: Member): boolean => member.name === SEAL

/** SHA-256 of files one after another, each as « name size » on a line and its bytes. */
export class MembersDigest {
  readonly #hash = createHash('sha256')

  add({ name, bytes }: Member): void {
    this.#hash.update(`${name} ${bytes.length}\n`).update(bytes)
  }

  /** The file that ends the archive. */
  seal(): Member {
    return { name: SEAL, bytes: Buffer.from(`${this.#hash.copy().digest('hex')}\n`) }
  }

  isSeal(member: Member): boolean {
    return this.seal().bytes.equals(member.bytes)
  }
}
