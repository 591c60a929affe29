import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password opens its own hash and no other', async () => {
  const hash = await hashPassword('un panier de légumes')
  expect(await verifyPassword({ hash, password: 'un panier de légumes' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'un panier de legumes' })).toBe(false)
  expect(await verifyPassword({ hash, password: '' })).toBe(false)
})

test('the same password never gives the same hash, and no hash shows it', async () => {
  const [one, two] = [await hashPassword('tomates'), await hashPassword('tomates')]
  expect(one).not.toBe(two)
  expect(one).toMatch(/^argon2id\$[\w-]{22}\$[\w-]{43}$/)
})

test.each(['', 'argon2id', 'argon2id$$', 'argon2id$AAAAAAAAAAAAAAAAAAAAAA$AAAA', 'bcrypt$a$b'])(
  'a malformed hash %j opens to nobody',
  async (hash) => {
    expect(await verifyPassword({ hash, password: 'tomates' })).toBe(false)
  },
)
