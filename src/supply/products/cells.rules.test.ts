import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideRow, rowsIn, type TypedRow } from './cell-row.rules.ts'
import {
  type CellFacts,
  mergeCells,
  parseReadAs,
  type ReadAs,
  readAsText,
  readCells,
  type TypedCells,
} from './cells.rules.ts'

const lettuce: CellFacts = {
  name: 'Mâche',
  reference: 'MAC',
  category: 'vegetable',
  priceCents: 240,
  vatBp: 550,
  stockLeftThousandths: 6000,
  isActive: true,
}
const asTyped: TypedCells = {
  name: 'Mâche',
  reference: 'MAC',
  category: 'vegetable',
  priceCents: '2,40',
  vatBp: '550',
  stockLeftThousandths: '6',
  isActive: 'on',
}

describe('a cell', () => {
  test.each<[string, TypedCells, string, string]>([
    ['a letter in the price', { priceCents: '1,5o' }, 'priceCents', 'not-an-amount'],
    ['a price below 0', { priceCents: '-1' }, 'priceCents', 'negative'],
    ['a price of a million', { priceCents: '1 000 000 €' }, 'priceCents', 'too-dear'],
    ['no price', { priceCents: '' }, 'priceCents', 'required'],
    ['a name of dots', { name: '…' }, 'name', 'no-letters'],
    ['a name of 151 letters', { name: 'a'.repeat(151) }, 'name', 'too-long'],
    ['half a piece left', { stockLeftThousandths: '1,5' }, 'stockLeftThousandths', 'whole-pieces'],
    ['a rate that is none', { vatBp: '1234' }, 'vatBp', 'choose'],
    ['an unknown shelf', { category: 'shoes' }, 'category', 'choose'],
  ])('is refused for %s', (_what, change, cell, code) => {
    const read = readCells({ ...asTyped, ...change }, { way: 'unit', vatBp: 550 })
    const wrong = Object.entries(read).filter(([, one]) => !one.ok)
    expect(wrong).toEqual([[cell, { ok: false, refusal: { code } }]])
  })

  test('999 999,99 € passes; an empty stock is none; a rate from before may stay', () => {
    const typed = { ...asTyped, priceCents: '999 999,99', stockLeftThousandths: '', vatBp: '700' }
    expect(readCells(typed, { way: 'unit', vatBp: 700 })).toMatchObject({
      priceCents: { value: 99_999_999 },
      stockLeftThousandths: { value: null },
      vatBp: { value: 700 },
    })
  })
})

describe('a row that two people changed', () => {
  const was = { name: 'Mâche', price: 240 }
  test.each([
    ['nobody changed anything', was, was, was, []],
    ['only I changed the name', { ...was, name: 'B' }, was, { ...was, name: 'B' }, []],
    ['only they changed the price', was, { ...was, price: 260 }, { ...was, price: 260 }, []],
    [
      'each changed one cell',
      { ...was, name: 'B' },
      { ...was, price: 260 },
      { name: 'B', price: 260 },
      [],
    ],
    [
      'both changed the price differently',
      { ...was, price: 280 },
      { ...was, price: 260 },
      { ...was, price: 260 },
      ['price'],
    ],
    [
      'both changed the price to the same',
      { ...was, price: 260 },
      { ...was, price: 260 },
      { ...was, price: 260 },
      [],
    ],
    ['a cell could not be read', { name: 'B' }, was, { ...was, name: 'B' }, []],
  ])('%s', (_case, now, kept, facts, conflicts) => {
    expect(mergeCells({ was, now, kept })).toEqual({ facts, conflicts })
  })

  test('each cell holds what was typed, or what is kept, and nothing typed is silently lost', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    const row = fc.record({ one: value, two: value, three: value })
    fc.assert(
      fc.property(row, row, row, (read, now, kept) => {
        const { facts, conflicts } = mergeCells({ was: read, now, kept })
        for (const cell of ['one', 'two', 'three'] as const) {
          const isMine = now[cell] !== read[cell]
          if (!isMine) expect(facts[cell]).toBe(kept[cell])
          else if (conflicts.includes(cell)) expect(facts[cell]).toBe(kept[cell])
          else expect(facts[cell]).toBe(now[cell])
          if (conflicts.includes(cell)) expect(kept[cell]).not.toBe(read[cell])
        }
        // once it is said, keeping mine is taken
        expect(mergeCells({ was: facts, now, kept: facts }).conflicts).toEqual([])
      }),
    )
  })
})

describe('a row of the table', () => {
  const kept: ReadAs & { way: 'unit' } = { version: 3, facts: lettuce, way: 'unit' }
  const rowOf = (change: TypedCells, was: ReadAs = kept): TypedRow => ({
    code: 'x',
    was: readAsText(was),
    cells: { ...asTyped, ...change },
  })
  const nobody = () => false

  test('is read back as it was shown', () => {
    expect(parseReadAs(readAsText(kept))).toEqual({ version: 3, facts: lettuce })
    for (const other of ['', '[]', '{"a":1}', '["3","Mâche"]']) {
      expect(parseReadAs(other)).toBeUndefined()
    }
  })

  test('saves the cells that are right beside one that is wrong', () => {
    const decided = decideRow(rowOf({ priceCents: '1,5o', name: 'Doucette' }), kept, nobody)
    expect(decided).toEqual({
      facts: { ...lettuce, name: 'Doucette' },
      refused: { priceCents: 'not-an-amount' },
    })
  })

  test('refuses a cell that somebody else changed, and saves the others', () => {
    const was = { version: 2, facts: { ...lettuce, priceCents: 220 } }
    const decided = decideRow(rowOf({ priceCents: '2,60', name: 'Doucette' }, was), kept, nobody)
    expect(decided).toEqual({
      facts: { ...lettuce, name: 'Doucette' },
      refused: { priceCents: 'stale' },
    })
  })

  test('counts a stock from what was shown: ordered pieces stay taken', () => {
    const shown = { version: 3, facts: { ...lettuce, stockLeftThousandths: 8000 } }
    const more = decideRow(rowOf({ stockLeftThousandths: '18' }, shown), kept, nobody)
    expect(more).toMatchObject({ facts: { stockLeftThousandths: 16_000 }, refused: {} })
    const gone = decideRow(rowOf({ stockLeftThousandths: '1' }, shown), kept, nobody)
    expect(gone.refused).toEqual({ stockLeftThousandths: 'stock-gone' })
    const untouched = decideRow(rowOf({ stockLeftThousandths: '8' }, shown), kept, nobody)
    expect(untouched).toEqual({ facts: lettuce, refused: {} })
  })

  test('shows a stock that somebody else counted meanwhile', () => {
    const before = { version: 2, facts: { ...lettuce, stockLeftThousandths: 12_000 } }
    const decided = decideRow(rowOf({ stockLeftThousandths: '20' }, before), kept, nobody)
    expect(decided).toEqual({ facts: lettuce, refused: { stockLeftThousandths: 'stale' } })
  })

  test('keeps its reference where another product has the new one', () => {
    const row = rowOf({ reference: 'CAR', name: 'Doucette' })
    expect(decideRow(row, kept, (reference) => reference === 'CAR')).toEqual({
      facts: { ...lettuce, name: 'Doucette' },
      refused: { reference: 'reference-taken' },
    })
  })
})

test('the rows of a form are found by their codes; fields of ours alone are taken', () => {
  const fields = { 'a.was': '[1]', 'a.name': 'A', 'b.name': 'B', 'a.price': '1', once: 'k' }
  expect(rowsIn(fields)).toEqual([{ code: 'a', was: '[1]', cells: { name: 'A' } }])
})
