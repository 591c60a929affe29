import { expect, test } from 'vitest'
import { assert, done, Forbidden, NotFound, refuse } from './outcome.ts'

test('an answer holds its value, a refusal its code', () => {
  expect(done(12)).toEqual({ ok: true, value: 12 })
  expect(done()).toEqual({ ok: true, value: undefined })
  const refused = refuse({ code: 'stock-short', left: 2 })
  expect(refused).toEqual({ ok: false, refusal: { code: 'stock-short', left: 2 } })
})

test('a broken assumption is a bug and says which', () => {
  expect(() => assert(1 + 1 === 2, 'arithmetic')).not.toThrow()
  expect(() => assert(0, 'a step above 0')).toThrow('Broken assumption: a step above 0')
})

test('the two answers that the shell knows carry their names', () => {
  expect(new NotFound().name).toBe('NotFound')
  expect(new Forbidden()).toBeInstanceOf(Error)
  expect(new Forbidden().name).toBe('Forbidden')
})
