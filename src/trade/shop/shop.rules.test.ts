import { describe, expect, test } from 'vitest'
import { measured } from '#src/supply/products/measured.rules.ts'
import { choicesOf, filtered, queryOf, readFilter } from './filter.rules.ts'
import { amountOf, type Offer, orderedMeasure, stepsFrom } from './measure.rules.ts'
import { offerText, readOffer } from './offer-text.rules.ts'
import { basketSums } from './placed.rules.ts'
import { bySeller } from './seller.rules.ts'

const loose: Offer = {
  way: 'loose',
  unit: 'kg',
  netThousandths: 1000,
  stepThousandths: 250,
  memberCents: 1110,
  leftThousandths: null,
}
const tomme: Offer = { ...loose, way: 'weighed', netThousandths: 250, memberCents: 2400 }

describe('amounts and quantities', () => {
  test.each([
    [loose, 150, 167],
    [{ ...loose, memberCents: 240 }, 1500, 360],
    [{ ...tomme, stepThousandths: 1000 }, 2000, 1200],
    [{ ...loose, way: 'unit' as const, memberCents: 350 }, 3000, 1050],
  ])('%o × %i is %i cents', (offer, quantity, cents) => {
    expect(amountOf(offer, quantity)).toBe(cents)
  })

  test.each([
    [500, 'kg', { thousandths: 500_000, unit: 'g' }],
    [1500, 'kg', { thousandths: 1500, unit: 'kg' }],
    [250, 'L', { thousandths: 25_000, unit: 'cL' }],
    [150_000, 'g', { thousandths: 150_000, unit: 'g' }],
    [6000, 'piece', { thousandths: 6000 }],
  ] as const)('%i thousandths of %s are read as %o', (quantity, unit, shown) => {
    expect(measured(quantity, unit)).toEqual(shown)
  })

  test('pieces of what is weighed are counted', () => {
    expect(orderedMeasure(tomme, 2000)).toEqual({ thousandths: 2000 })
  })

  test.each([
    [0, null, { less: 0, more: 250 }],
    [250, null, { less: 0, more: 500 }],
    [300, null, { less: 250, more: 500 }],
    [500, 600, { less: 250, more: null }],
    [0, 200, { less: 0, more: null }],
  ])('from %i, with %s left, a stepper leads to %o', (quantity, leftThousandths, steps) => {
    expect(stepsFrom({ ...loose, leftThousandths }, quantity)).toEqual(steps)
  })

  test.each([loose, tomme, { ...loose, leftThousandths: 0 }])(
    '%o comes back from its text',
    (offer) => {
      expect(readOffer(offerText(offer))).toEqual(offer)
    },
  )
})

describe('what of a shop is shown', () => {
  const product = (name: string, category: 'bread' | 'dairy', more = {}) => ({
    name,
    category,
    isOrganic: false,
    producerCode: 'm',
    producerName: 'Le Fournil de Maud',
    ...more,
  })
  const products = [
    product('Pain de seigle', 'bread', { isOrganic: true }),
    product('Œufs plein air', 'dairy', { producerCode: 'c', producerName: 'La Chèvrerie' }),
    product('Brioche', 'bread'),
  ]
  const named = (query: string) =>
    filtered(products, readFilter(new URLSearchParams(query))).map((one) => one.name)

  test.each([
    ['', ['Œufs plein air', 'Pain de seigle', 'Brioche']],
    ['q=oeuf', ['Œufs plein air']],
    ['q=PLÉIN+oeu', ['Œufs plein air']],
    ['q=fournil', ['Pain de seigle', 'Brioche']],
    ['q=igle', []],
    ['category=bread', ['Pain de seigle', 'Brioche']],
    ['category=nonsense', ['Œufs plein air', 'Pain de seigle', 'Brioche']],
    ['organic=1', ['Pain de seigle']],
    ['producer=c', ['Œufs plein air']],
  ])('?%s shows %j', (query, names) => {
    expect(named(query)).toEqual(names)
  })

  test('a filter goes into an address and comes back', () => {
    const filter = {
      category: 'bread',
      producer: 'm',
      organic: true,
      q: 'pain',
      filters: true,
    } as const
    expect(readFilter(new URLSearchParams(queryOf(filter)))).toEqual(filter)
    expect(queryOf({})).toBe('')
  })

  test('only shelves and producers that there are can be chosen', () => {
    expect(choicesOf(products)).toEqual({
      shelves: ['dairy', 'bread'],
      producers: [
        { code: 'm', name: 'Le Fournil de Maud' },
        { code: 'c', name: 'La Chèvrerie' },
      ],
    })
  })
})

test('a basket’s sums are those of its lines; lines without VAT are in no rate', () => {
  const line = {
    productId: 1,
    producerId: 1,
    way: 'unit' as const,
    vatBp: 2000,
    vatCents: 10,
    feeCents: 3,
    totalCents: 60,
  }
  const lines = [
    line,
    { ...line, productId: 2, vatBp: 550, vatCents: 5, totalCents: 100 },
    { ...line, productId: 2, producerId: 2, way: 'weighed' as const, vatBp: null, vatCents: 0 },
    { ...line, vatCents: 1, totalCents: 6 },
  ]
  expect(basketSums(lines)).toEqual({
    totalCents: 226,
    feeCents: 12,
    vatByRate: [
      { vatBp: 550, vatCents: 5 },
      { vatBp: 2000, vatCents: 11 },
    ],
    productCount: 2,
    producerCount: 2,
    isEstimate: true,
  })
})

test('what the group sells of a producer stands apart from what the producer sells', () => {
  const facts = {
    producerId: 1,
    producerName: 'Maud',
    producerIdentity: {
      name: 'Maud',
      businessName: 'Maud Vasseur EI',
      legalForm: 'ei' as const,
      capitalCents: null,
      siret: '83490211600013',
      rna: null,
      address1: '4 rue du Four',
      address2: '',
      postcode: '26330',
      city: 'Montagny',
      vatRegime: 'liable' as const,
      vatNumber: 'FR05834902116',
    },
  }
  const lines = (['producer', 'group', 'producer'] as const).map((seller) => ({ ...facts, seller }))
  expect(bySeller(lines).map((part) => part.lines.length)).toEqual([2, 1])
})
