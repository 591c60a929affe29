import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type ReadRow } from './compare.rules.ts'

type Place = { name: string; city: string; note: string | null }
type KeptPlace = Place & { id: number }
type Reason = 'city-missing' | 'two-places'

const barn: KeptPlace = { id: 1, name: 'La Grange', city: 'Crest', note: null }
const hall: KeptPlace = { id: 2, name: 'Salle du Lavoir', city: 'Montagny', note: 'cour' }
const known = [barn, hall]

/** Places by name, whatever the case; a note that the file leaves open stays. */
function preview(rows: readonly ReadRow<Place, Reason>[], existing: readonly KeptPlace[] = known) {
  const findPlace = (name: string) =>
    existing.find((place) => place.name.toLowerCase() === name.toLowerCase())
  return compare<Place, Place, KeptPlace, Reason>({
    rows,
    nameOf: ({ name }) => ({ column: 'name', key: name.toLowerCase(), value: name }),
    resolve: (row) => {
      const kept = findPlace(row.name)
      if (row.name === '?')
        return { flaws: [{ column: 'name', reason: 'two-places', value: row.name }] }
      const note = row.note ?? kept?.note ?? null
      return { kept, values: { name: kept?.name ?? row.name, city: row.city, note } }
    },
    fields: ['name', 'city', 'note'],
  })
}
const row = (line: number, name: string, city: string, note: string | null = null) => ({
  line,
  row: { name, city, note },
})

describe('what a file would do', () => {
  test('new, changed, unchanged: each row once, with its line', () => {
    const rows = [
      row(2, 'Parvis', 'Crest'),
      row(3, 'LA GRANGE', 'Crest'),
      row(5, 'Salle du Lavoir', 'Chazelles', 'cour'),
    ]
    const moved = { name: hall.name, city: 'Chazelles', note: 'cour' }
    expect(preview(rows)).toEqual({
      new: [{ line: 2, values: { name: 'Parvis', city: 'Crest', note: null } }],
      unchanged: [{ line: 3, kept: barn }],
      changed: [
        {
          line: 5,
          kept: hall,
          values: moved,
          changes: [{ field: 'city', before: 'Montagny', after: 'Chazelles' }],
        },
      ],
      wrong: [],
    })
  })

  test('what is absent from the file is left alone', () => {
    expect(preview([])).toEqual({ new: [], changed: [], unchanged: [], wrong: [] })
  })

  test('several fields of one row are several changes', () => {
    const [changed] = preview([row(2, 'La Grange', 'Die', 'au fond')]).changed
    expect(changed?.changes.map((change) => change.field)).toEqual(['city', 'note'])
  })
})

describe('what is wrong', () => {
  test('flaws found while reading, and while matching, are named by line, column and value', () => {
    const flaw = { column: 'city', reason: 'city-missing', value: '' } as const
    expect(preview([{ line: 2, flaws: [flaw] }, row(3, '?', 'Crest')]).wrong).toEqual([
      { line: 2, ...flaw },
      { line: 3, column: 'name', reason: 'two-places', value: '?' },
    ])
  })

  test('the same thing twice is wrong at the second, which names the first', () => {
    const twice = preview([
      row(2, 'Parvis', 'Crest'),
      row(3, 'Halle', 'Die'),
      row(7, 'PARVIS', 'Die'),
    ])
    expect(twice.new.map((one) => one.line)).toEqual([2, 3])
    expect(twice.wrong).toEqual([
      { line: 7, column: 'name', reason: 'row-twice', value: 'PARVIS', firstLine: 2 },
    ])
  })

  test('two names of the same thing are wrong as well', () => {
    const { wrong } = compare<Place, Place, KeptPlace, Reason>({
      rows: [row(2, 'La Grange', 'Crest'), row(3, 'La vieille grange', 'Crest')],
      nameOf: ({ name }) => ({ column: 'name', key: name, value: name }),
      resolve: (place) => ({ kept: barn, values: place }),
      fields: ['city'],
    })
    expect(wrong).toMatchObject([{ line: 3, reason: 'row-twice', firstLine: 2 }])
  })
})

test('every row is told of once, and applying the same file again changes nothing', () => {
  const word = fc.constantFrom('Halle', 'Parvis', 'La Grange', 'Salle du Lavoir', 'Cour', '?')
  const places = fc.array(fc.record({ name: word, city: word, note: fc.option(word) }))
  fc.assert(
    fc.property(places, (file) => {
      const rows = file.map((place, at) => ({ line: at + 1, row: place }))
      const first = preview(rows)
      const told = [...first.new, ...first.changed, ...first.unchanged, ...first.wrong]
      expect(told.map((one) => one.line).toSorted((a, b) => a - b)).toEqual(
        rows.map((one) => one.line),
      )
      const applied = known.map((place) => {
        return { ...place, ...first.changed.find((one) => one.kept === place)?.values }
      })
      const added = first.new.map(({ values }, at) => ({ ...values, id: 100 + at }))
      const again = preview(rows, [...applied, ...added])
      expect([again.new, again.changed]).toEqual([[], []])
      expect(again.wrong).toEqual(first.wrong)
    }),
  )
})
