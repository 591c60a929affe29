import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  convertQuantity,
  fitsStep,
  isWholeUnits,
  parseQuantity,
  pricePerUnit,
  type UNITS,
} from './quantity.ts'

describe('reading a quantity', () => {
  test.each([
    ['1', 1000],
    ['1,5', 1500],
    ['0.250', 250],
    ['1 500', 1_500_000],
    ['1\u202f500,125', 1_500_125],
    ['0', 0],
    ['999 999,999', 999_999_999],
  ])('%j is %i thousandths', (text, read) => {
    expect(parseQuantity(text)).toBe(read)
  })

  test.each(['', '1,5o', '-1', '0,0005', '1,5 kg', '1000000', 'deux'])('%j is refused', (text) => {
    expect(parseQuantity(text)).toBeUndefined()
  })
})

test.each([
  [0, true],
  [1000, true],
  [1500, false],
  [1, false],
])('%i thousandths are whole units: %s', (quantity, whole) => {
  expect(isWholeUnits(quantity)).toBe(whole)
})

test.each([
  [750, 250, true],
  [800, 250, false],
  [0, 250, true],
  [3000, 1000, true],
  [2500, 1000, false],
])('%i thousandths fit a step of %i: %s', (quantity, step, fits) => {
  expect(fitsStep(quantity, step)).toBe(fits)
})

test('a step of nothing is a bug', () => {
  expect(() => fitsStep(1000, 0)).toThrow('Broken assumption')
})

describe('units', () => {
  test.each([
    [500_000, 'g', 'kg', 500],
    [1500, 'kg', 'g', 1_500_000],
    [75_000, 'cL', 'L', 750],
    [33_000, 'cL', 'mL', 330_000],
    [500, 'g', 'kg', 1],
    [499, 'g', 'kg', 0],
    [6000, 'piece', 'piece', 6000],
    [1000, 'kg', 'L', undefined],
    [1000, 'piece', 'kg', undefined],
  ] as const)('%i thousandths of %s in %s are %s', (quantity, from, to, converted) => {
    expect(convertQuantity(quantity, from, to)).toBe(converted)
  })

  test('a quantity in a smaller unit and back is the same', () => {
    const pair = fc.constantFrom(['kg', 'g'], ['L', 'cL'], ['L', 'mL'], ['cL', 'mL'] as const)
    fc.assert(
      fc.property(fc.nat(1_000_000), pair, (quantity, [large, small]) => {
        const [from, to] = [large, small] as [(typeof UNITS)[number], (typeof UNITS)[number]]
        const there = convertQuantity(quantity, from, to) ?? 0
        expect(convertQuantity(there, to, from)).toBe(quantity)
      }),
    )
  })
})

describe('the price per kg or litre', () => {
  test.each([
    [320, 500_000, 'g', 640, 'kg'],
    [900, 75_000, 'cL', 1200, 'L'],
    [1110, 1000, 'kg', 1110, 'kg'],
    [100, 300_000, 'g', 333, 'kg'],
    [1, 200_000, 'mL', 5, 'L'],
    [250, 1500, 'L', 167, 'L'],
  ] as const)('%i cents for %i thousandths of %s is %i per %s', (price, net, unit, cents, per) => {
    const product = { memberPriceCents: price, netThousandths: net, unit }
    expect(pricePerUnit(product)).toEqual({ cents, per })
  })

  test('there is none for pieces, nor without a net quantity', () => {
    const eggs = { memberPriceCents: 250, netThousandths: 6000, unit: 'piece' } as const
    expect(pricePerUnit(eggs)).toBeUndefined()
    expect(pricePerUnit({ ...eggs, unit: 'kg', netThousandths: 0 })).toBeUndefined()
  })
})
