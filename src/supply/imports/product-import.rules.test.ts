import { describe, expect, test } from 'vitest'
import type { TableRow } from '#src/foundation/papers/read-table.ts'
import { type ProductRow, readProducts } from './product-import.rules.ts'

const RATES = [210, 550, 1000, 2000]
const OLD_HEADER = 'productName;price;ref;desc;qt;unit;organic;floatQt;vat;stock'
const MODEL_HEADER = 'Nom*;Prix*;Référence;Description;Quantité;Unité;Bio;Poids variable;TVA;Stock'

const table = (...lines: string[]): TableRow[] =>
  lines.map((line, at) => ({ line: at + 1, cells: line.split(';') }))
const read = (...lines: string[]) => readProducts(table(...lines), RATES)
const rowsOf = (...lines: string[]) => {
  const list = read(...lines)
  return list.ok ? list.value.rows : []
}
const rowOf = (line: string, header = OLD_HEADER) => {
  const [first] = rowsOf(header, line)
  return first && 'row' in first ? first.row : undefined
}
const flawsOf = (line: string, header = OLD_HEADER) => {
  const [first] = rowsOf(header, line)
  return first && 'flaws' in first ? first.flaws : undefined
}

const tomatoes: ProductRow = {
  name: 'Tomates anciennes',
  priceCents: 350,
  reference: 'TOM',
  description: 'de plein champ',
  content: { thousandths: 1000, unit: 'kg' },
  isOrganic: true,
  isWeighed: false,
  vatBp: 550,
  stockThousandths: 12_000,
}
const TOMATOES = 'Tomates anciennes;3,50 €;TOM;de plein champ;1;kg;x;;5,5 %;12'

describe('the columns', () => {
  test('the old system’s ten, by its header or by their order alone', () => {
    expect(rowsOf(OLD_HEADER, TOMATOES)).toEqual([{ line: 2, row: tomatoes }])
    expect(rowsOf(TOMATOES)).toEqual([{ line: 1, row: tomatoes }])
  })

  test('our model file’s, in French, in any order; unknown ones are named and not read', () => {
    expect(rowOf(TOMATOES, MODEL_HEADER)).toEqual(tomatoes)
    const list = read('Rayon;Prix TTC;NOM;TVA', 'Été;3,50;Tomates;5,5')
    expect(list).toMatchObject({
      value: {
        ignored: ['Rayon'],
        rows: [{ line: 2, row: { name: 'Tomates', priceCents: 350, vatBp: 550 } }],
      },
    })
  })

  test('what has no column is not said', () => {
    const unsaid = { reference: undefined, isOrganic: undefined, isWeighed: undefined }
    expect(rowOf('Tomates;3,50', 'Nom;Prix')).toMatchObject({ ...unsaid, vatBp: undefined })
  })

  test('a row of data is no header, whatever words stand in it', () => {
    expect(rowsOf('Panier bio;12;;;1;unité;Bio;;;')).toMatchObject([{ row: { priceCents: 1200 } }])
  })

  test.each([
    ['no price', ['Nom;Référence', 'Tomates;TOM'], { code: 'column-missing', column: 'price' }],
    ['no name', ['Prix;Stock', '3,50;2'], { code: 'column-missing', column: 'name' }],
    ['a column twice', ['Nom;Prix;Tarif', 'a;1;2'], { code: 'column-twice', column: 'price' }],
    ['nothing below', [OLD_HEADER], { code: 'no-products' }],
    ['nothing at all', [], { code: 'no-products' }],
  ])('a list with %s is refused', (_name, lines, refusal) => {
    expect(read(...lines)).toEqual({ ok: false, refusal })
  })
})

describe('real cells', () => {
  test.each([
    ['Miel;2,50 €', { priceCents: 250 }],
    ['Miel;1 500,00', { priceCents: 150_000 }],
    ['Miel;8.5', { priceCents: 850 }],
    ['  Miel  de   fleurs ;8', { name: 'Miel de fleurs' }],
    ['Miel;8;;"doux"', { description: '"doux"' }],
    ['Œufs;2,70;;;6', { content: { thousandths: 6000, unit: 'piece' } }],
    ['Œufs;2,70;;;6;boîte', { content: { thousandths: 6000, unit: 'piece' } }],
    ['Jus;3,50;;;0,75;Litre', { content: { thousandths: 750, unit: 'L' } }],
    ['Jus;3,50;;;75;cl', { content: { thousandths: 75_000, unit: 'cL' } }],
    ['Jus;3,50;;;750;ML', { content: { thousandths: 750_000, unit: 'mL' } }],
    ['Sel;1;;;0,250;kg', { content: { thousandths: 250, unit: 'kg' } }],
    ['Sel;1;;;1 500;g', { content: { thousandths: 1_500_000, unit: 'g' } }],
    ['Sel;1;;;;kg', { content: { thousandths: 1000, unit: 'kg' } }],
    ['Sel;1;;;0;', { content: undefined }],
    ['Miel;8;;;;;;;5.5%', { vatBp: 550 }],
    ['Miel;8;;;;;;;5,5', { vatBp: 550 }],
    ['Miel;8;;;;;;;20', { vatBp: 2000 }],
    ['Miel;8;;;;;;;', { vatBp: undefined }],
    ['Miel;8;;;;;;;;7,5', { stockThousandths: 7500 }],
    ['Miel;8;;;;;;;;0', { stockThousandths: 0 }],
    ['Miel;8;;;;;;;;;;', { name: 'Miel' }],
  ])('%j', (line, said) => {
    expect(rowOf(line)).toMatchObject(said)
  })

  test('in the old system’s lists anything means yes, in ours « non » means no', () => {
    expect(rowOf('Miel;8;;;;;non;0;;')).toMatchObject({ isOrganic: true, isWeighed: true })
    expect(rowOf('Miel;8;;;;;;;;')).toMatchObject({ isOrganic: false, isWeighed: false })
    const ours = (organic: string) => rowOf(`Miel;8;${organic}`, 'Nom;Prix;Bio')?.isOrganic
    expect(['oui', 'x', 'AB', '1'].map(ours)).toEqual([true, true, true, true])
    expect(['Non', 'no', '0', '', '-'].map(ours)).toEqual([false, false, false, false, false])
  })

  test('a seller without VAT has no rate: 0 says nothing, another rate is refused', () => {
    const list = (vat: string) => readProducts(table(`Miel;8;;;;;;;${vat};`), [])
    expect(list('0')).toMatchObject({ value: { rows: [{ row: { vatBp: undefined } }] } })
    expect(list('5,5')).toMatchObject({ value: { rows: [{ flaws: [{ column: 'vat' }] }] } })
  })
})

describe('what is wrong in a row', () => {
  test.each([
    [';3,50', 'name', 'name-missing', ''],
    ['- - -;3,50', 'name', 'name-wrong', '- - -'],
    [`${'x'.repeat(151)};1`, 'name', 'text-too-long', 'x'.repeat(151)],
    ['Miel', 'price', 'price-missing', ''],
    ['Miel;1,5o', 'price', 'price-wrong', '1,5o'],
    ['Miel;-1', 'price', 'price-wrong', '-1'],
    ['Miel;1,234', 'price', 'price-wrong', '1,234'],
    ['Miel;8 € / kg', 'price', 'price-wrong', '8 € / kg'],
    ['Miel;1000000', 'price', 'price-wrong', '1000000'],
    [`Miel;8;${'R'.repeat(51)}`, 'reference', 'text-too-long', 'R'.repeat(51)],
    ['Miel;8;;;une', 'quantity', 'quantity-wrong', 'une'],
    ['Miel;8;;;-2', 'quantity', 'quantity-wrong', '-2'],
    ['Miel;8;;;;;;;cinq', 'vat', 'vat-wrong', 'cinq'],
    ['Miel;8;;;;;;;19,6', 'vat', 'vat-not-allowed', '19,6'],
    ['Miel;8;;;;;;;0', 'vat', 'vat-not-allowed', '0'],
    ['Miel;8;;;;;;;;-3', 'stock', 'stock-wrong', '-3'],
    ['Miel;8;;;;;;;;3;50', 'stock', 'too-many-cells', '50'],
  ])('%j: %s, %s', (line, column, reason, value) => {
    expect(flawsOf(line)).toEqual([{ column, reason, value }])
  })

  test('all that is wrong is said at once', () => {
    expect(flawsOf(';gratuit;;;x;;;;99;y')?.map((flaw) => flaw.column)).toEqual([
      'name',
      'price',
      'quantity',
      'vat',
      'stock',
    ])
  })
})
