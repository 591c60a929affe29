import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from './stale.rules.ts'

const read = { name: 'Lavoir', city: 'Crest', phone: '1' }

describe('a form that was read before somebody else saved', () => {
  test('keeps what I typed, takes what only they changed, shows what both changed', () => {
    const mine = { ...read, name: 'Marché', phone: '2' }
    const theirs = { ...read, name: 'Halles', city: 'Die' }
    expect(reconcile({ mine, theirs, read: { name: 'Lavoir', city: 'Crest' } })).toEqual({
      merged: { name: 'Marché', city: 'Die', phone: '2' },
      conflicts: ['name'],
      taken: ['city'],
    })
  })
  test('the same change twice is no conflict', () => {
    const both = { ...read, name: 'Halles' }
    const sorted = reconcile({ mine: both, theirs: both, read: { name: 'Lavoir' } })
    expect(sorted).toEqual({ merged: both, conflicts: [], taken: [] })
  })
  test('what they changed and changed back is nothing', () => {
    const sorted = reconcile({
      mine: { ...read, name: 'Marché' },
      theirs: read,
      read: { name: 'Lavoir' },
    })
    expect(sorted).toMatchObject({ merged: { name: 'Marché' }, conflicts: [], taken: [] })
  })
  test('nothing typed is ever lost', () => {
    const values = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      city: fc.constantFrom('x', 'y'),
    })
    fc.assert(
      fc.property(values, values, values, (before, mine, theirs) => {
        const { merged, taken } = reconcile({ mine, theirs, read: before })
        const typed = (['name', 'city'] as const).filter((field) => mine[field] !== before[field])
        return typed.every((field) => merged[field] === mine[field] && !taken.includes(field))
      }),
    )
  })
})
