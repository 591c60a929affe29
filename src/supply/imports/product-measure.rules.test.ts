import { describe, expect, test } from 'vitest'
import type { ListedProduct, ProductRow } from './product-import.rules.ts'
import { compareProducts } from './product-match.rules.ts'

const honey: ProductRow = {
  name: 'Miel',
  priceCents: 800,
  reference: undefined,
  description: undefined,
  content: undefined,
  isOrganic: undefined,
  isWeighed: undefined,
  vatBp: undefined,
  stockThousandths: undefined,
}
const kg = (thousandths: number) => ({ thousandths, unit: 'kg' as const })
const preview = (row: Partial<ProductRow>, defaultVatBp: number | null = 550) =>
  compareProducts({ rows: [{ line: 2, row: { ...honey, ...row } }], existing: [], defaultVatBp })
const added = (row: Partial<ProductRow>) => preview(row).new[0]?.values

describe('a new product', () => {
  test('takes the catalogue’s rate, and nothing that the list doesn’t say', () => {
    expect(added({})).toEqual({
      name: 'Miel',
      reference: null,
      description: '',
      way: 'unit',
      unit: 'piece',
      netThousandths: 1000,
      stepThousandths: 1000,
      priceCents: 800,
      vatBp: 550,
      isOrganic: false,
      stockLeftThousandths: null,
    })
    expect(preview({}, null).new[0]?.values.vatBp).toBeNull()
  })

  test.each<[string, Partial<ProductRow>, Partial<ListedProduct>]>([
    [
      '2.5 kg in a bag is one unit',
      { content: kg(2500) },
      { way: 'unit', unit: 'kg', netThousandths: 2500 },
    ],
    [
      'a chicken of about 1.5 kg for 15.00 is 10.00 per kg',
      { priceCents: 1500, content: kg(1500), isWeighed: true },
      { way: 'weighed', unit: 'kg', netThousandths: 1500, priceCents: 1000 },
    ],
    [
      'cheese of about 400 g for 9.99 is 24.98 per kg',
      { priceCents: 999, content: { thousandths: 400_000, unit: 'g' }, isWeighed: true },
      { way: 'weighed', unit: 'kg', netThousandths: 400, priceCents: 2498 },
    ],
    [
      'milk of variable quantity is loose by the litre, by the half, and so is what is left',
      {
        priceCents: 60,
        content: { thousandths: 50_000, unit: 'cL' },
        isWeighed: true,
        stockThousandths: 20_000,
      },
      {
        way: 'loose',
        unit: 'L',
        netThousandths: 1000,
        stepThousandths: 500,
        priceCents: 120,
        stockLeftThousandths: 10_000,
      },
    ],
  ])('%s', (_name, row, values) => {
    expect(added(row)).toMatchObject(values)
  })

  test.each<[string, Partial<ProductRow>, string, string, string]>([
    ['weighed, of no known weight', { isWeighed: true }, 'quantity', 'weight-missing', ''],
    [
      'weighed, by the piece',
      { isWeighed: true, content: { thousandths: 6000, unit: 'piece' } },
      'quantity',
      'weight-missing',
      '6 piece',
    ],
    [
      'weighed, of next to nothing',
      { isWeighed: true, content: { thousandths: 400, unit: 'g' } },
      'quantity',
      'quantity-wrong',
      '0.4 g',
    ],
    [
      'weighed, too dear by the kg',
      { isWeighed: true, content: kg(1), priceCents: 200_000 },
      'quantity',
      'quantity-wrong',
      '0.001 kg',
    ],
    ['half a piece in stock', { stockThousandths: 2500 }, 'stock', 'stock-not-whole', '2.5'],
  ])('%s is wrong', (_name, row, column, reason, value) => {
    expect(preview(row).wrong).toEqual([{ line: 2, column, reason, value }])
  })
})
