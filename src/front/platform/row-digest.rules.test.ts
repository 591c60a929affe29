import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowDigest, type TableTotal } from './row-digest.rules.ts'

const row = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '))
const rows = fc.array(row, { maxLength: 20 })
const asCopy = (all: string[]) => Buffer.from(all.map((one) => `${one}\n`).join(''))

function totalOf(...pieces: Buffer[]): TableTotal {
  const digest = new RowDigest()
  for (const piece of pieces) digest.add(piece)
  return digest.total()
}

describe('the total of a table', () => {
  test('is the same wherever the pieces are cut', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(400)), (all, cuts) => {
        const bytes = asCopy(all)
        const places = [0, ...cuts.filter((at) => at < bytes.length).toSorted((a, b) => a - b)]
        const pieces = places.map((from, at) => bytes.subarray(from, places[at + 1]))
        expect(totalOf(...pieces)).toEqual(totalOf(bytes))
      }),
    )
  })
  test('is the same in any order', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(totalOf(asCopy(all.toReversed()))).toEqual(totalOf(asCopy(all)))
      }),
    )
  })
  test('changes with one letter, one row more, one row twice', () => {
    const total = totalOf(asCopy(['a', 'b']))
    expect(totalOf(asCopy(['a', 'c']))).not.toEqual(total)
    expect(totalOf(asCopy(['a', 'b', '']))).not.toEqual(total)
    expect(totalOf(asCopy(['a', 'a']))).not.toEqual(totalOf(asCopy(['b', 'b'])))
    expect(total.rows).toBe(2)
  })
  test('is refused while a row has no end', () => {
    expect(() => totalOf(Buffer.from('a\nb'))).toThrow('no end')
  })
})
