import { describe, expect, test } from 'vitest'
import { seal, unseal } from './seal.rules.ts'

const SECRET = 'the secret of one installation'
const value = { email: 'nadia@lavoir.example', form: 'bcdfghjkmn' }

describe('a sealed value', () => {
  const sealed = seal(SECRET, 'pending', value)
  test('is read back and shows nothing', () => {
    expect(unseal(SECRET, 'pending', sealed)).toEqual(value)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('nadia')
    expect(sealed).toMatch(/^[\w-]+$/)
  })
  test('differs when its value does, in every part', () => {
    const other = seal(SECRET, 'pending', { ...value, form: 'bcdfghjkmp' })
    expect(other.slice(0, 16)).not.toBe(sealed.slice(0, 16))
  })
  test.each([
    ['made for another use', () => unseal(SECRET, 'link', sealed)],
    ['of another installation', () => unseal('another secret', 'pending', sealed)],
    ['changed in one place', () => unseal(SECRET, 'pending', `${sealed.slice(0, -2)}AA`)],
    ['cut short', () => unseal(SECRET, 'pending', sealed.slice(0, 20))],
    ['empty', () => unseal(SECRET, 'pending', '')],
  ])('%s is nothing', (_, read) => {
    expect(read()).toBeNull()
  })
})
