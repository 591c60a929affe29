import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { newPassword, sixDigits, typedEmail, typedPhone } from './typed.rules.ts'

/** The value, or the first error's code in brackets. */
function read(schema: z.ZodType, typed: unknown): unknown {
  const parsed = schema.safeParse(typed)
  return parsed.success ? parsed.data : [parsed.error.issues[0]?.message]
}

describe('an e-mail', () => {
  test.each([
    [' Ana@Ferme.FR ', 'ana@ferme.fr'],
    ['', ['required']],
    [undefined, ['required']],
    ['jb.charpentier@orange', ['email-without-ending']],
    ['jb.charpentier', ['email-without-at']],
    ['@orange.fr', ['email-without-name']],
    ['jb@', ['email-without-domain']],
    ['j b@orange.fr', ['not-an-email']],
  ])('%j → %j', (typed, expected) => {
    expect(read(typedEmail(), typed)).toEqual(expected)
  })
})

describe('a new password', () => {
  test.each([
    ['potager', ['missing-3']],
    ['123456789', ['missing-1']],
    ['dix lettre', 'dix lettre'],
    ['  espaces  ', '  espaces  '],
    ['éàùçœ', ['missing-5']],
    ['', ['required']],
    ['x'.repeat(201), ['too-long']],
  ])('%j → %j', (typed, expected) => {
    expect(read(newPassword(), typed)).toEqual(expected)
  })
})

describe('a code', () => {
  test.each([
    ['482913', '482913'],
    [' 482 913 ', '482913'],
    ['', ['required']],
    ['48291', ['not-six-digits']],
    ['48291a', ['not-six-digits']],
  ])('%j → %j', (typed, expected) => {
    expect(read(sixDigits(), typed)).toEqual(expected)
  })
})

describe('a phone number', () => {
  test.each([
    ['06 71 20 48 93', '06 71 20 48 93'],
    ['+33 (0)6.71.20.48.93', '+33 (0)6.71.20.48.93'],
    ['', ['required']],
    ['12', ['not-a-phone']],
    ['demandez à Paul', ['not-a-phone']],
  ])('%j → %j', (typed, expected) => {
    expect(read(typedPhone(), typed)).toEqual(expected)
  })
})
