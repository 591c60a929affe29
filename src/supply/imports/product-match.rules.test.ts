import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedProduct, ProductRow } from './product-import.rules.ts'
import { compareProducts } from './product-match.rules.ts'

type Kept = ListedProduct & { id: number }

const unsaid = {
  reference: undefined,
  description: undefined,
  content: undefined,
  isOrganic: undefined,
  isWeighed: undefined,
  vatBp: undefined,
  stockThousandths: undefined,
}
const honeyRow: ProductRow = { ...unsaid, name: 'Miel', priceCents: 800 }
const kg = (thousandths: number) => ({ thousandths, unit: 'kg' as const })

const honey: Kept = {
  id: 1,
  name: 'Miel',
  reference: null,
  description: 'de fleurs',
  way: 'unit',
  unit: 'g',
  netThousandths: 500_000,
  stepThousandths: 1000,
  priceCents: 800,
  vatBp: 550,
  isOrganic: true,
  stockLeftThousandths: 6000,
}
const carrots: Kept = {
  ...honey,
  id: 2,
  name: 'Carottes',
  way: 'loose',
  unit: 'kg',
  netThousandths: 1000,
  stepThousandths: 250,
  priceCents: 240,
  stockLeftThousandths: null,
}
const chicken: Kept = {
  ...honey,
  id: 3,
  name: 'Poulet',
  way: 'weighed',
  unit: 'kg',
  netThousandths: 1500,
  priceCents: 1000,
}

const preview = (
  rows: Partial<ProductRow>[],
  existing: readonly Kept[] = [],
  defaultVatBp: number | null = 550,
) =>
  compareProducts({
    rows: rows.map((row, at) => ({ line: at + 2, row: { ...honeyRow, ...row } })),
    existing,
    defaultVatBp,
  })
const changes = (row: Partial<ProductRow>, kept: Kept) => {
  const { changed, unchanged } = preview([{ ...row, name: row.name ?? kept.name }], [kept])
  if (unchanged.length > 0) return {}
  return Object.fromEntries(
    changed[0]?.changes.map((one) => [one.field, one.after]) ?? [['new', 1]],
  )
}

describe('which product a row speaks of', () => {
  const coded: Kept = { ...honey, id: 7, reference: 'A-1' }
  test.each<
    [
      string,
      Partial<ProductRow>,
      readonly Kept[],
      number | 'new' | 'name-unclear' | 'reference-unclear',
    ]
  >([
    ['its name, whatever case and accents', { name: 'MIÈL' }, [honey], 1],
    ['another name', { name: 'Miel de sapin' }, [honey], 'new'],
    ['its reference, under another name', { reference: 'a-1', name: 'Nectar' }, [honey, coded], 7],
    ['its name, gaining a reference', { reference: 'B-2' }, [honey], 1],
    ['another reference, the same name', { reference: 'B-2' }, [coded], 'new'],
    ['a reference is not folded', { reference: 'A1' }, [coded], 'new'],
    ['a name that only a product with reference has', {}, [coded], 7],
    ['a name with and without reference', {}, [coded, honey], 1],
    ['a name that two have', {}, [honey, { ...honey, id: 9 }], 'name-unclear'],
    [
      'a reference that differs by case only',
      { reference: 'A-1' },
      [coded, { ...coded, reference: 'a-1' }],
      'reference-unclear',
    ],
  ])('%s', (_name, row, existing, expected) => {
    const found = preview([{ ...row, priceCents: 801 }], existing)
    const told = [
      ...found.new.map(() => 'new'),
      ...found.changed.map((one) => one.kept.id),
      ...found.wrong.map((one) => one.reason),
    ]
    expect(told).toEqual([expected])
  })

  test('the same reference twice, in whatever case, is wrong; the same name with two is not', () => {
    const rows = [{ reference: 'A' }, { reference: 'B' }, { reference: 'a', name: 'Cire' }]
    const found = preview(rows)
    expect(found.new.map((one) => one.values.reference)).toEqual(['A', 'B'])
    expect(found.wrong).toEqual([
      { line: 4, column: 'reference', reason: 'row-twice', value: 'a', firstLine: 2 },
    ])
  })

  test('the same name twice without reference is wrong', () => {
    const [wrong] = preview([{}, { name: 'MIEL' }]).wrong
    expect(wrong).toMatchObject({ line: 3, column: 'name', reason: 'row-twice', firstLine: 2 })
  })
})

describe('what changes', () => {
  test.each<[string, Partial<ProductRow>, Kept, object]>([
    ['nothing that the list doesn’t say', {}, honey, {}],
    ['the price', { priceCents: 850 }, honey, { priceCents: 850 }],
    ['a spelling matched by name stays', { name: 'MIÉL' }, honey, {}],
    ['organic no more', { isOrganic: false }, honey, { isOrganic: false }],
    ['the stock', { stockThousandths: 9000 }, honey, { stockLeftThousandths: 9000 }],
    ['the rate', { vatBp: 2000 }, honey, { vatBp: 2000 }],
    ['not the rate where there is no VAT', {}, { ...honey, vatBp: null }, {}],
    ['a price of 0.5 kg of what is loose', { priceCents: 120, content: kg(500) }, carrots, {}],
    [
      'loose stays loose, weighed or not',
      { priceCents: 240, content: kg(1000), isWeighed: true },
      carrots,
      {},
    ],
    [
      'loose becomes units when counted',
      { priceCents: 240, content: { thousandths: 1000, unit: 'piece' } },
      carrots,
      { way: 'unit', unit: 'piece', stepThousandths: 1000 },
    ],
    ['the price per kg of what is weighed', { priceCents: 1100 }, chicken, { priceCents: 1100 }],
    [
      'the weight of a piece',
      { priceCents: 2000, content: kg(2000), isWeighed: true },
      chicken,
      { netThousandths: 2000 },
    ],
    [
      'weighed no more',
      { priceCents: 1500, content: kg(1500), isWeighed: false },
      chicken,
      { way: 'unit', priceCents: 1500 },
    ],
    [
      'a content of what is sold by unit',
      { content: kg(500) },
      honey,
      { unit: 'kg', netThousandths: 500 },
    ],
  ])('%s', (_name, row, kept, expected) => {
    expect(changes({ priceCents: kept.priceCents, ...row }, kept)).toEqual(expected)
  })

  test('by its reference a product is renamed, and keeps how its reference is written', () => {
    const coded = { ...honey, reference: 'A-1' }
    expect(changes({ reference: 'a-1', name: 'Nectar' }, coded)).toEqual({ name: 'Nectar' })
  })

  test('a row that says no content can’t say that weighing begins or ends', () => {
    const begins = preview([{ isWeighed: true }], [honey]).wrong
    const ends = preview([{ name: 'Poulet', isWeighed: false }], [chicken]).wrong
    const flaw = { line: 2, column: 'quantity', reason: 'weight-missing', value: '' }
    expect([begins, ends]).toEqual([[flaw], [flaw]])
  })

  test('half pieces left of what is no longer loose are wrong', () => {
    const half = { ...carrots, stockLeftThousandths: 2500 }
    const row = { name: 'Carottes', content: { thousandths: 1000, unit: 'piece' as const } }
    expect(preview([row], [half]).wrong).toMatchObject([{ reason: 'stock-not-whole', value: '' }])
  })
})

test('the same list again changes nothing', () => {
  const unit = fc.constantFrom(
    'piece' as const,
    'kg' as const,
    'g' as const,
    'L' as const,
    'cL' as const,
  )
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const product: fc.Arbitrary<ProductRow> = fc.record({
    name: fc.constantFrom('Miel', 'MIEL', 'Poulet', 'Lait', 'Œufs', 'Carottes', 'carottes'),
    priceCents: fc.nat(5000),
    reference: maybe(fc.constantFrom('A', 'a', 'B', 'C', 'D')),
    description: maybe(fc.constantFrom('bon', 'très bon')),
    content: maybe(fc.record({ thousandths: fc.integer({ min: 100, max: 900_000 }), unit })),
    isOrganic: maybe(fc.boolean()),
    isWeighed: maybe(fc.boolean()),
    vatBp: maybe(fc.constantFrom(550, 2000)),
    stockThousandths: maybe(fc.nat(40).map((units) => units * 1000)),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(product, { selector: (row) => row.name.toLowerCase(), maxLength: 5 }),
      (rows) => {
        const existing = [honey, carrots, chicken]
        const first = preview(rows, existing)
        if (first.wrong.length > 0) return
        const applied = existing.map((kept) => {
          return { ...kept, ...first.changed.find((one) => one.kept === kept)?.values }
        })
        const made = first.new.map(({ values }, at) => ({ ...values, id: 100 + at }))
        const again = preview(rows, [...applied, ...made])
        expect([again.new, again.changed, again.wrong]).toEqual([[], [], []])
        expect(again.unchanged).toHaveLength(rows.length)
      },
    ),
    { numRuns: 500 },
  )
})
