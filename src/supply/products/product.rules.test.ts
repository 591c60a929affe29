import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countStock, readPrice, readProduct, type TypedProduct } from './product.rules.ts'

const carrots: TypedProduct = {
  name: 'Carottes de sable',
  reference: 'CAR',
  description: '',
  category: 'vegetable',
  way: 'loose',
  unit: 'kg',
  net: '',
  step: '0,5',
  price: '2,40',
  vat: '550',
  stock: '',
  isOrganic: true,
  isActive: true,
}
const cheese: TypedProduct = {
  ...carrots,
  name: 'Tomme de chèvre',
  reference: '',
  category: 'dairy',
  way: 'weighed',
  net: '0,25',
  step: '',
  price: '24',
  vat: 'none',
  stock: '8',
}

describe('a product’s sheet', () => {
  test('of carrots by half a kilo', () => {
    expect(readProduct(carrots)).toEqual({
      ok: true,
      stockThousandths: null,
      facts: {
        name: 'Carottes de sable',
        reference: 'CAR',
        description: '',
        category: 'vegetable',
        way: 'loose',
        unit: 'kg',
        netThousandths: 1000,
        stepThousandths: 500,
        priceCents: 240,
        vatBp: 550,
        isOrganic: true,
        isActive: true,
      },
    })
  })

  test('of cheese weighed by the piece, without VAT, with 8 pieces left', () => {
    expect(readProduct(cheese)).toMatchObject({
      ok: true,
      stockThousandths: 8000,
      facts: { reference: null, netThousandths: 250, stepThousandths: 1000, vatBp: null },
    })
  })

  test.each<[string, Partial<TypedProduct>, Record<string, string>]>([
    ['a letter in the price', { price: '1,5o' }, { price: 'not-an-amount' }],
    ['a price below 0', { price: '-1' }, { price: 'negative' }],
    ['a price of a million', { price: '1 000 000 €' }, { price: 'too-dear' }],
    ['a price of three decimals', { price: '2,405' }, { price: 'not-an-amount' }],
    ['no price', { price: '' }, { price: 'required' }],
    ['loose by the gram', { unit: 'g' }, { unit: 'by-kg-or-litre' }],
    ['loose without a step', { step: '' }, { step: 'required' }],
    ['a step of nothing', { step: '0' }, { step: 'above-nothing' }],
    ['a name of dots', { name: '…' }, { name: 'no-letters' }],
    ['half a piece left', { way: 'weighed', net: '1', stock: '1,5' }, { stock: 'whole-pieces' }],
    ['a stock below 0', { stock: '-2' }, { stock: 'not-a-quantity' }],
    ['a rate that is none', { vat: '1234' }, { vat: 'choose' }],
    [
      'several at once',
      { way: '', price: 'x', category: '' },
      { way: 'choose', price: 'not-an-amount', category: 'choose', net: 'required' },
    ],
  ])('is refused for %s', (_what, change, errors) => {
    expect(readProduct({ ...carrots, ...change })).toEqual({ ok: false, errors })
  })

  test('a piece of which nothing is said is one', () => {
    const cabbage = { ...carrots, way: 'unit', unit: 'piece', net: '' }
    expect(readProduct(cabbage)).toMatchObject({ facts: { netThousandths: 1000 } })
    expect(readProduct({ ...cabbage, unit: 'kg' })).toEqual({
      ok: false,
      errors: { net: 'required' },
    })
  })

  test('half a kilo left is fine where it is sold by weight', () => {
    expect(readProduct({ ...carrots, stock: '7,5' })).toMatchObject({ stockThousandths: 7500 })
  })
})

test.each([
  ['0', 0],
  ['999 999,99 €', 99_999_999],
  ['3.5', 350],
])('the price %s is %i cents', (typed, cents) => {
  expect(readPrice(typed)).toEqual({ ok: true, value: cents })
})

describe('a counted stock', () => {
  test.each([
    ['nothing happened meanwhile', { shown: 12, typed: 20, left: 12 }, 20],
    ['2 were ordered meanwhile', { shown: 12, typed: 20, left: 10 }, 18],
    ['it was left as shown, and 2 were ordered', { shown: 12, typed: 12, left: 10 }, 10],
    ['none was kept', { shown: null, typed: 5, left: null }, 5],
    ['none is kept any more', { shown: 12, typed: null, left: 10 }, null],
    ['4 were taken away, and 8 ordered', { shown: 12, typed: 8, left: 4 }, 0],
  ])('when %s', (_when, count, left) => {
    expect(countStock(count)).toEqual({ ok: true, value: left })
  })

  test('is refused when more is taken away than there still is', () => {
    const count = countStock({ shown: 12, typed: 8, left: 3 })
    expect(count).toEqual({ ok: false, refusal: { code: 'stock-gone' } })
  })

  test('never falls below 0, and moves by what was typed', () => {
    const amount = fc.nat({ max: 1e9 })
    fc.assert(
      fc.property(amount, amount, amount, (shown, typed, left) => {
        const counted = countStock({ shown, typed, left })
        if (counted.ok) expect(counted.value).toBe(left + typed - shown)
        else expect(left + typed - shown).toBeLessThan(0)
      }),
    )
  })
})
