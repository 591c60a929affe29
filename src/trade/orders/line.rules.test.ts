import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumCents } from '#src/foundation/core/money.ts'
import { basketTotals, type LineKind, type PricedLine } from './line.rules.ts'

const farm = { seller: 'producer:1', vatBp: 550, quantityThousandths: 1000, feeBp: 0 }

describe('the figures of the spec', () => {
  test('6.00 with a fee of 20 % at 10 % is 7.20 = 6.55 + 0.65', () => {
    const line = { ...farm, vatBp: 1000, priceCents: 600, feeBp: 2000 }
    const vat = { netCents: 655, vatCents: 65, totalCents: 720 }
    expect(basketTotals([line])).toEqual({
      goodsCents: 600,
      feeCents: 120,
      depositCents: 0,
      deliveryCents: 0,
      ...vat,
      vatByRate: [{ vatBp: 1000, ...vat }],
      bySellerAndRate: [{ seller: 'producer:1', vatBp: 1000, ...vat }],
      lines: [{ ...line, goodsCents: 600, feeCents: 120, ...vat }],
    })
  })

  test('two lines of 1.80 at 5.5 % of one seller have 3.41 net', () => {
    const totals = basketTotals([
      { ...farm, priceCents: 180 },
      { ...farm, priceCents: 180 },
    ])
    expect([totals.netCents, totals.vatCents, totals.totalCents]).toEqual([341, 19, 360])
    expect(totals.lines.map((line) => line.vatCents)).toEqual([10, 9])
  })

  test('two lines of 1.80 at 5.5 % of two sellers are computed apart', () => {
    const totals = basketTotals([
      { ...farm, priceCents: 180 },
      { ...farm, seller: 'producer:2', priceCents: 180 },
    ])
    expect([totals.netCents, totals.vatCents]).toEqual([342, 18])
    expect(totals.vatByRate).toEqual([{ vatBp: 550, netCents: 342, vatCents: 18, totalCents: 360 }])
  })
})

describe('who sells, and of what kind', () => {
  test('293 B lines show no VAT, beside lines that do', () => {
    const small = { ...farm, seller: 'producer:2', vatBp: null, priceCents: 500 }
    const totals = basketTotals([small, { ...farm, priceCents: 211 }])
    expect(totals.lines[0]).toMatchObject({ netCents: 500, vatCents: null, totalCents: 500 })
    expect(totals.vatByRate).toEqual([{ vatBp: 550, netCents: 200, vatCents: 11, totalCents: 211 }])
    expect([totals.netCents, totals.vatCents, totals.totalCents]).toEqual([700, 11, 711])
  })

  test('a rate of 0 is a rate', () => {
    const totals = basketTotals([{ ...farm, vatBp: 0, priceCents: 500 }])
    expect(totals.vatByRate).toEqual([{ vatBp: 0, netCents: 500, vatCents: 0, totalCents: 500 }])
  })

  test('rates stand lowest first, sellers in the order of their first lines', () => {
    const totals = basketTotals([
      { ...farm, seller: 2, vatBp: 2000, priceCents: 100 },
      { ...farm, seller: 1, priceCents: 100 },
      { ...farm, seller: 2, priceCents: 100 },
    ])
    expect(totals.vatByRate.map((rate) => rate.vatBp)).toEqual([550, 2000])
    expect(totals.bySellerAndRate.map((one) => [one.seller, one.vatBp])).toEqual([
      [2, 2000],
      [1, 550],
      [2, 550],
    ])
  })

  test('deposits and home delivery are sums of their own', () => {
    const totals = basketTotals([
      { ...farm, priceCents: 250, feeBp: 1000 },
      { ...farm, priceCents: 30, quantityThousandths: 2000, vatBp: null, kind: 'deposit' },
      { ...farm, seller: 'group', priceCents: 400, vatBp: 2000, kind: 'delivery' },
    ])
    expect(totals).toMatchObject({
      goodsCents: 250,
      feeCents: 25,
      depositCents: 60,
      deliveryCents: 400,
      totalCents: 735,
    })
  })

  test('an empty basket is nothing', () => {
    const nothing = { goodsCents: 0, feeCents: 0, netCents: 0, vatCents: 0, totalCents: 0 }
    expect(basketTotals([])).toMatchObject({ ...nothing, vatByRate: [], lines: [] })
  })

  test('lines keep their order and all that they were', () => {
    const lines = [
      { ...farm, name: 'Carottes', priceCents: 240 },
      { ...farm, name: 'Miel', seller: 'group', priceCents: 800 },
      { ...farm, name: 'Poireaux', priceCents: 320 },
    ]
    expect(basketTotals(lines).lines).toMatchObject(lines)
  })
})

describe('whatever is ordered', () => {
  const line: fc.Arbitrary<PricedLine> = fc.record({
    seller: fc.constantFrom('group', 'producer:1', 'producer:2', 7),
    vatBp: fc.constantFrom(null, 0, 210, 550, 1000, 2000),
    quantityThousandths: fc.oneof(
      fc.nat(20).map((units) => units * 1000),
      fc.nat(50_000),
    ),
    priceCents: fc.nat(50_000),
    feeBp: fc.constantFrom(0, 200, 550, 1000, 2000),
    kind: fc.constantFrom<LineKind>('goods', 'goods', 'goods', 'deposit', 'delivery'),
  })
  const basket = fc.array(line, { maxLength: 40 })

  test('Σ lines = basket total, and Σ net + VAT = total', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const totals = basketTotals(lines)
        const sum = (of: (line: (typeof totals.lines)[number]) => number) =>
          sumCents(totals.lines.map(of))
        expect(sum((one) => one.totalCents)).toBe(totals.totalCents)
        expect(sum((one) => one.netCents)).toBe(totals.netCents)
        expect(sum((one) => one.vatCents ?? 0)).toBe(totals.vatCents)
        expect(totals.netCents + totals.vatCents).toBe(totals.totalCents)
        for (const one of [...totals.lines, ...totals.bySellerAndRate, ...totals.vatByRate]) {
          expect(one.netCents + (one.vatCents ?? 0)).toBe(one.totalCents)
        }
      }),
    )
  })

  test('goods, fee, deposit and delivery are the total', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const all = basketTotals(lines)
        const parts = [all.goodsCents, all.feeCents, all.depositCents, all.deliveryCents]
        expect(sumCents(parts)).toBe(all.totalCents)
      }),
    )
  })

  test('rates and sellers add up to the basket', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const all = basketTotals(lines)
        const untaxed = all.bySellerAndRate.filter((one) => one.vatBp === null)
        const sums = [...all.vatByRate, ...untaxed].map((one) => one.totalCents)
        expect(sumCents(sums)).toBe(all.totalCents)
        expect(sumCents(all.vatByRate.map((rate) => rate.vatCents))).toBe(all.vatCents)
      }),
    )
  })

  test('the order of the lines changes no sum', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const { lines: _, bySellerAndRate: __, ...sums } = basketTotals(lines)
        expect(basketTotals(lines.toReversed())).toMatchObject(sums)
      }),
    )
  })
})
