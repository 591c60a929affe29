import { expect, test } from 'vitest'
import { comparablePrice, pricedThousandths, type Sold } from './ways.rules.ts'

const garlic: Sold = { way: 'unit', unit: 'g', netThousandths: 250_000 }
const carrots: Sold = { way: 'loose', unit: 'kg', netThousandths: 1000 }
const cheese: Sold = { way: 'weighed', unit: 'kg', netThousandths: 250 }
const eggs: Sold = { way: 'unit', unit: 'piece', netThousandths: 6000 }

test.each([
  ['two heads of garlic are two', garlic, 2000, 2000],
  ['1.5 kg of carrots are 1.5 kg', carrots, 1500, 1500],
  ['three pieces of cheese of about 250 g are 0.750 kg', cheese, 3000, 750],
])('%s', (_name, sold, ordered, priced) => {
  expect(pricedThousandths(sold, ordered)).toBe(priced)
})

test.each([
  ['250 g of garlic at 2.25', garlic, 225, { cents: 900, per: 'kg' }],
  ['loose carrots at 2.40 per kg', carrots, 240, { cents: 240, per: 'kg' }],
  ['cheese is priced per kg, whatever a piece weighs', cheese, 2400, { cents: 2400, per: 'kg' }],
  ['eggs are counted', eggs, 270, undefined],
])('the comparable price of %s', (_name, sold, cents, price) => {
  expect(comparablePrice(sold, cents)).toEqual(price)
})

test('half a piece of a weighed product is a bug', () => {
  expect(() => pricedThousandths(cheese, 500)).toThrow('by the piece')
})
