import { expect, test } from 'vitest'
import { newCode } from './code.ts'

test('a code is 10 characters without vowels or look-alikes', () => {
  for (let times = 0; times < 200; times++) {
    expect(newCode()).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{10}$/)
  }
})

test('a thousand codes are all different', () => {
  expect(new Set(Array.from({ length: 1000 }, newCode)).size).toBe(1000)
})
