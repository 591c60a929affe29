import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  lineTotals,
  memberPriceCents,
  roundHalfUp,
  splitCents,
  sumCents,
  vatSpread,
} from './money.ts'

const cents = fc.integer({ min: 0, max: 100_000_000 })
const rate = fc.integer({ min: 0, max: 10_000 })

describe('rounding half up', () => {
  test.each([
    [0, 3, 0],
    [1, 3, 0],
    [5, 2, 3],
    [-5, 2, -2],
    [-7, 2, -3],
    [-4, 3, -1],
    [1665, 10, 167],
    [9_007_199_254_740_991, 1, 9_007_199_254_740_991],
    [2n ** 80n, 2n ** 40n, 2 ** 40],
  ])('%s ÷ %s is %s', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded)
  })

  test('the result is never more than half away, and a half goes up', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (above, below) => {
        const away = 2n * (BigInt(roundHalfUp(above, below)) * BigInt(below) - BigInt(above))
        expect(away > -BigInt(below) && away <= BigInt(below)).toBe(true)
      }),
    )
  })

  test('a fraction, a division by nothing and a result too large to be exact are bugs', () => {
    expect(() => roundHalfUp(1.5, 2)).toThrow()
    expect(() => roundHalfUp(1, 0)).toThrow('Broken assumption')
    expect(() => roundHalfUp(2n ** 53n, 1)).toThrow('safe integer')
  })
})

describe('a line', () => {
  test.each([
    ['5 × 1.11 with 10 % is 6.10', 5000, 111, 1000, 555, 55, 610],
    ['0.150 kg × 11.10 is 1.67', 150, 1110, 0, 167, 0, 167],
    ['1.5 × 1.11 with 10 % is 1.83', 1500, 111, 1000, 167, 16, 183],
    ['1 × 6.00 with 20 % is 7.20', 1000, 600, 2000, 600, 120, 720],
    ['nothing ordered is nothing', 0, 350, 500, 0, 0, 0],
    ['a gift is nothing', 3000, 0, 1000, 0, 0, 0],
    [
      'a tonne at the dearest price',
      999_999_999,
      99_999_999,
      0,
      99_999_998_900_000,
      0,
      99_999_998_900_000,
    ],
  ])('%s', (_name, quantityThousandths, priceCents, feeBp, goodsCents, feeCents, totalCents) => {
    const totals = lineTotals({ quantityThousandths, priceCents, feeBp })
    expect(totals).toEqual({ goodsCents, feeCents, totalCents })
  })

  test('goods and fee are the total, and no fee is below 0', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), cents, rate, (quantityThousandths, priceCents, feeBp) => {
        const line = lineTotals({ quantityThousandths, priceCents, feeBp })
        expect(line.goodsCents + line.feeCents).toBe(line.totalCents)
        expect(line.feeCents).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('whole units cost exactly so many times the member price', () => {
    fc.assert(
      fc.property(fc.nat(1000), cents, rate, (units, priceCents, feeBp) => {
        const { totalCents } = lineTotals({ quantityThousandths: units * 1000, priceCents, feeBp })
        expect(totalCents).toBe(units * memberPriceCents(priceCents, feeBp))
      }),
    )
  })

  test('quantities, prices and fees below 0 are bugs', () => {
    const line = { quantityThousandths: 1000, priceCents: 100, feeBp: 0 }
    expect(() => lineTotals({ ...line, quantityThousandths: -1 })).toThrow()
    expect(() => lineTotals({ ...line, priceCents: -1 })).toThrow()
    expect(() => lineTotals({ ...line, feeBp: -1 })).toThrow()
  })
})

test.each([
  [111, 1000, 122],
  [600, 2000, 720],
  [1110, 0, 1110],
  [10, 500, 11],
  [1, 4999, 1],
])('the member price of %i cents with a fee of %i bp is %i cents', (price, fee, member) => {
  expect(memberPriceCents(price, fee)).toBe(member)
})

describe('splitting', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [1, 2], [3, 7]],
    [65, [720], [65]],
    [19, [180, 180], [10, 9]],
    [7, [0, 5, 0], [0, 7, 0]],
    [5, [0, 0], [3, 2]],
    [0, [], []],
    [99_999_999, [99_999_999, 1, 99_999_999], [49_999_999, 1, 49_999_999]],
  ])('%i by %j is %j', (total, weights, parts) => {
    expect(splitCents(total, weights)).toEqual(parts)
  })

  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })

  test('the parts add up, and each is its exact share cut or filled to the cent', () => {
    fc.assert(
      fc.property(cents, weights, (total, asked) => {
        const parts = splitCents(total, asked)
        expect(sumCents(parts)).toBe(total)
        const whole = sumCents(asked) || asked.length
        parts.forEach((part, place) => {
          const weight = sumCents(asked) ? (asked[place] ?? 0) : 1
          const away = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(weight)
          expect(away > -BigInt(whole) && away < BigInt(whole)).toBe(true)
        })
      }),
    )
  })

  test('more weight never gets a smaller part', () => {
    fc.assert(
      fc.property(cents, weights, (total, asked) => {
        const heaviestFirst = asked.toSorted((a, b) => b - a)
        const parts = splitCents(total, heaviestFirst)
        expect(parts).toEqual(parts.toSorted((a, b) => b - a))
      }),
    )
  })

  test('nobody to give to, a total or a weight below 0 are bugs', () => {
    expect(() => splitCents(1, [])).toThrow()
    expect(() => splitCents(-1, [1])).toThrow()
    expect(() => splitCents(1, [1, -1])).toThrow()
  })
})

describe('VAT', () => {
  const linesOf = (totals: number[]) => totals.map((totalCents) => ({ totalCents }))

  test('6.00 with a fee of 20 % at 10 % is 7.20 = 6.55 + 0.65', () => {
    const line = lineTotals({ quantityThousandths: 1000, priceCents: 600, feeBp: 2000 })
    const split = { netCents: 655, vatCents: 65, totalCents: 720 }
    expect(vatSpread([line], 1000)).toEqual({ ...split, lines: [{ ...line, ...split }] })
  })

  test('two lines of 1.80 at 5.5 % have 3.41 net: once from the sum, then spread', () => {
    expect(vatSpread(linesOf([180, 180]), 550)).toEqual({
      netCents: 341,
      vatCents: 19,
      totalCents: 360,
      lines: [
        { netCents: 170, vatCents: 10, totalCents: 180 },
        { netCents: 171, vatCents: 9, totalCents: 180 },
      ],
    })
  })

  test.each([
    ['a half cent of VAT goes up', [3], 2000, 1],
    ['a rate of 0 has no VAT', [500, 20], 0, 0],
    ['no line has no VAT', [], 2000, 0],
    ['lines of nothing have no VAT', [0, 0], 2000, 0],
  ])('%s', (_name, totals, vatBp, vatCents) => {
    expect(vatSpread(linesOf(totals), vatBp).vatCents).toBe(vatCents)
  })

  test('net and VAT are the total, line by line and in the sum', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 30 }), rate, (totals, vatBp) => {
        const vat = vatSpread(linesOf(totals), vatBp)
        expect(vat.lines.map((line) => line.totalCents)).toEqual(totals)
        expect(sumCents(vat.lines.map((line) => line.vatCents))).toBe(vat.vatCents)
        expect(sumCents(vat.lines.map((line) => line.netCents))).toBe(vat.netCents)
        for (const part of [vat, ...vat.lines]) {
          expect(part.netCents + part.vatCents).toBe(part.totalCents)
          expect(Math.min(part.netCents, part.vatCents)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

test('a sum that is no longer exact is a bug', () => {
  expect(sumCents([1, 2, -3])).toBe(0)
  expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow('safe integer')
  expect(() => sumCents([0.5])).toThrow('safe integer')
})
