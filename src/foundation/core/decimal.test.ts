import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecimal } from './decimal.ts'
import { parseMoney, parseRate } from './money.ts'

test('a limit beyond what is exact is a bug', () => {
  expect(parseDecimal('12,5', { decimals: 1, below: 13 })).toBe(125)
  expect(parseDecimal('13', { decimals: 1, below: 13 })).toBeUndefined()
  expect(() => parseDecimal('9'.repeat(20), { decimals: 2, below: 1e30 })).toThrow('exact')
})

describe('reading an amount', () => {
  test.each([
    ['2,50 €', 250],
    ['2.5', 250],
    ['2', 200],
    ['  12,3€ ', 1230],
    ['€ 3', 300],
    ['3 EUR', 300],
    ['3 euros', 300],
    ['1 234,56', 123_456],
    ['1\u00a0234,56\u00a0€', 123_456],
    ['1\u202f234,56\u202f€', 123_456],
    ['0,05', 5],
    ['0', 0],
    ['007,10', 710],
    ['999 999,99', 99_999_999],
  ])('%j is %i cents', (text, read) => {
    expect(parseMoney(text)).toBe(read)
  })

  test.each([
    ['', 'nothing'],
    ['€', 'no number'],
    ['1,5o', 'a letter for a digit'],
    ['-1', 'below 0'],
    ['1,234', 'three decimals'],
    ['1.234,56', 'a point between thousands'],
    ['12 34', 'a space that parts no thousands'],
    ['2,50 €/kg', 'more than an amount'],
    ['1,', 'no decimals after the comma'],
    [',5', 'nothing before the comma'],
    ['1e3', 'not as people write'],
    ['１２', 'other digits'],
    ['NaN', 'no number'],
    ['1 000 000', 'too much'],
    ['1000000,00 €', 'too much'],
    ['9'.repeat(400), 'far too much'],
  ])('%j is refused: %s', (text) => {
    expect(parseMoney(text)).toBeUndefined()
  })

  test('a minus, the hyphen or the true one, is read where it is allowed', () => {
    expect(parseMoney('-1,5', { negative: true })).toBe(-150)
    expect(parseMoney('−4,15 €', { negative: true })).toBe(-415)
    expect(parseMoney('-0', { negative: true })).toBe(0)
  })

  test('what is written in any usual way is read back', () => {
    const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f')
    const written = fc.tuple(fc.nat(99_999_999), separator, fc.constantFrom(',', '.'))
    fc.assert(
      fc.property(written, ([amount, space, point]) => {
        const euros = String(Math.floor(amount / 100)).replaceAll(/\B(?=(\d{3})+$)/g, space)
        const text = `${euros}${point}${String(amount % 100).padStart(2, '0')} €`
        expect(parseMoney(text)).toBe(amount)
      }),
    )
  })

  test('no text throws or gives less than whole cents', () => {
    fc.assert(
      fc.property(
        fc.uint16Array().map((units) => String.fromCharCode(...units)),
        (text) => {
          const read = parseMoney(text, { negative: true })
          expect(read === undefined || Number.isSafeInteger(read)).toBe(true)
        },
      ),
    )
  })
})

test.each([
  ['5,5 %', 550],
  ['5.5%', 550],
  ['5.50', 550],
  ['20', 2000],
  ['2,1', 210],
  ['0', 0],
  ['100 %', 10_000],
  ['100,01', undefined],
  ['0,055', undefined],
  ['-5', undefined],
  ['cinq', undefined],
  ['', undefined],
])('a rate of %j is %j bp', (text, bp) => {
  expect(parseRate(text)).toBe(bp)
})
