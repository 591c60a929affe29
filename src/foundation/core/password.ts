import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's second argon2id profile: 19 MiB, 2 passes, 1 lane. */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

/** The argon2id hash of a password, as `argon2id$nonce$tag` (base64url). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...COST, message: password, nonce })
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether the password gives that hash; a malformed hash is simply false. */
export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  const [kind, nonce, tag] = given.hash.split('$')
  if (kind !== 'argon2id' || !nonce || !tag) return false
  const expected = Buffer.from(tag, 'base64url')
  const message = given.password
  const found = await derive('argon2id', {
    ...COST,
    message,
    nonce: Buffer.from(nonce, 'base64url'),
  })
  return expected.length === found.length && timingSafeEqual(expected, found)
}
