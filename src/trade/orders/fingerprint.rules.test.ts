import { describe, expect, test } from 'vitest'
import { fingerprint, type Shown } from './fingerprint.rules.ts'

describe('the fingerprint of a summary', () => {
  const sold = { way: 'unit', unit: 'g', netThousandths: 500_000, seller: 'producer' } as const
  const priced = { quantityThousandths: 2000, priceCents: 150, feeBp: 1000, vatBp: 550 }
  const line = { productId: 1, name: 'Miel', ...sold, ...priced }
  const shown: Shown = {
    lines: [
      { ...line, totalCents: 330 },
      { ...line, productId: 2, totalCents: 330 },
    ],
    totalCents: 660,
    pickUp: {
      day: '2026-11-28',
      startTime: '09:30',
      endTime: '12:30',
      placeName: 'Salle du Lavoir',
      placeAddress: '3 rue du Lavoir',
      placePostcode: '42140',
      placeCity: 'Chazelles',
    },
    termsVersion: 1,
  }
  const withPickUp = (change: object) => ({ ...shown, pickUp: { ...shown.pickUp, ...change } })
  const withLine = (change: object) => ({
    ...shown,
    lines: shown.lines.map((one, place) => (place === 0 ? { ...one, ...change } : one)),
  })

  test('is the same for the same facts in any order', () => {
    expect(fingerprint(shown)).toMatch(/^[\w-]{43}$/)
    expect(fingerprint({ ...shown, lines: shown.lines.toReversed() })).toBe(fingerprint(shown))
    expect(fingerprint(structuredClone(shown))).toBe(fingerprint(shown))
  })

  test.each([
    ['product', withLine({ productId: 3 })],
    ['name', withLine({ name: 'Sirop' })],
    ['seller', withLine({ seller: 'group' })],
    ['way of selling', withLine({ way: 'loose' })],
    ['unit', withLine({ unit: 'kg' })],
    ['content', withLine({ netThousandths: 400_000 })],
    ['day', withPickUp({ day: '2026-11-29' })],
    ['hour', withPickUp({ startTime: '10:00' })],
    ['end', withPickUp({ endTime: '12:00' })],
    ['place', withPickUp({ placeName: 'Gare' })],
    ['address', withPickUp({ placeAddress: '4 rue du Lavoir' })],
    ['postcode', withPickUp({ placePostcode: '42000' })],
    ['town', withPickUp({ placeCity: 'Saint-Galmier' })],
    ['quantity', withLine({ quantityThousandths: 3000 })],
    ['price', withLine({ priceCents: 151 })],
    ['fee', withLine({ feeBp: 0 })],
    ['VAT rate', withLine({ vatBp: 2000 })],
    ['VAT at all', withLine({ vatBp: null })],
    ['total of a line', withLine({ totalCents: 331 })],
    ['line', { ...shown, lines: shown.lines.slice(1) }],
    ['total', { ...shown, totalCents: 661 }],
    ['version of the terms', { ...shown, termsVersion: 2 }],
  ])('is another for another %s', (_name, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(shown))
  })
})
