import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTable, type Table } from '#src/foundation/papers/read-table.ts'
import { priceLists } from '#test/lists/price-lists.ts'
import { readProducts } from './product-import.rules.ts'
import { compareProducts } from './product-match.rules.ts'

const fileOf = (name: string) =>
  readFileSync(new URL(`../../../test/lists/${name}`, import.meta.url))
function tableOf(name: string): Table {
  const table = readTable(fileOf(name))
  if (!table.ok) throw new Error(table.refusal.code)
  return table.value
}
function rowsOf(name: string) {
  const list = readProducts(tableOf(name).rows, [210, 550, 1000, 2000])
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value.rows
}

test.each(Object.entries(priceLists()))(
  '%s is what `node scripts/lists.ts` writes',
  (name, bytes) => {
    expect(fileOf(name).equals(bytes)).toBe(true)
  },
)

describe.each([
  ['marche-200.csv', 200, ';', 'windows-1252'],
  ['panier-800.csv', 800, ',', 'utf-8'],
])('%s', (name, size, delimiter, encoding) => {
  const rows = rowsOf(name)
  const preview = compareProducts({ rows, existing: [], defaultVatBp: 550 })

  test('is read in its encoding, and every row is a new product', () => {
    expect(tableOf(name)).toMatchObject({ delimiter, encoding })
    expect(preview.wrong).toEqual([])
    expect(preview.new).toHaveLength(size)
  })

  test('holds each way of selling, both rates, and stocks', () => {
    const values = preview.new.map((one) => one.values)
    const kinds = new Set(values.map((one) => `${one.way} ${one.vatBp}`))
    expect([...kinds].toSorted()).toEqual(['unit 2000', 'unit 550', 'weighed 550'])
    expect(values.some((one) => one.stockLeftThousandths !== null)).toBe(true)
    expect(values.every((one) => one.priceCents > 0)).toBe(true)
  })

  test('imported again changes nothing', () => {
    const existing = preview.new.map((one) => one.values)
    const again = compareProducts({ rows, existing, defaultVatBp: 550 })
    expect(again.unchanged).toHaveLength(size)
  })
})

test('descriptions of the long list keep their line breaks, lines their numbers', () => {
  const rows = rowsOf('panier-800.csv')
  const broken = rows.filter((one) => 'row' in one && one.row.description?.includes('\n'))
  expect(broken.length).toBeGreaterThan(50)
  const lines = fileOf('panier-800.csv').toString().split('\n')
  for (const one of rows) {
    const name = 'row' in one ? one.row.name : ''
    expect(lines[one.line - 1]).toContain(name)
  }
})

test('each wrong row of a list is named by line, column and reason', () => {
  const rows = rowsOf('with-errors.csv')
  const { new: good, wrong } = compareProducts({ rows, existing: [], defaultVatBp: 550 })
  expect(good.map((one) => one.values.name)).toEqual(['Carottes de sable', 'Crottin frais'])
  expect(wrong.map((one) => [one.line, one.column, one.reason, one.value])).toEqual([
    [3, 'name', 'name-missing', ''],
    [4, 'price', 'price-wrong', '1,5o'],
    [5, 'vat', 'vat-not-allowed', '19,6'],
    [6, 'quantity', 'weight-missing', ''],
    [7, 'stock', 'stock-wrong', '-2'],
    [8, 'stock', 'stock-not-whole', '2.5'],
    [9, 'stock', 'too-many-cells', 'x'],
    [10, 'reference', 'row-twice', 'CAR'],
    [11, 'price', 'price-missing', ''],
    [11, 'quantity', 'quantity-wrong', 'deux'],
    [11, 'vat', 'vat-wrong', 'cinq'],
  ])
})
