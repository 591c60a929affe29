import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultsOf, KINDS } from './kinds.rules.ts'
import { kindsOf, PRESETS, presetOf } from './presets.rules.ts'
import { decideRights, fingerprint, rowsOf } from './rights.rules.ts'
import { type HeldRight, RIGHTS } from './standing.rules.ts'

const all = (kind: HeldRight['kind']): HeldRight => ({ kind, catalogId: null })
const aRight = fc.record({
  kind: fc.constantFrom(...RIGHTS),
  catalogId: fc.constant(null),
})
const someRights = fc.uniqueArray(aRight, { selector: (right) => right.kind })

describe('rights as ticked', () => {
  test('catalogues named narrow the right to them', () => {
    expect(rowsOf({ kinds: ['catalogs', 'money'], catalogIds: [3, 5, 3] })).toEqual([
      all('money'),
      { kind: 'catalogs', catalogId: 3 },
      { kind: 'catalogs', catalogId: 5 },
    ])
  })
  test('no catalogue named means all of them', () => {
    expect(rowsOf({ kinds: ['catalogs'], catalogIds: [] })).toEqual([all('catalogs')])
  })
  test('catalogues without the right mean nothing', () => {
    expect(rowsOf({ kinds: ['money'], catalogIds: [3] })).toEqual([all('money')])
  })
})

describe('deciding rights', () => {
  const held = [all('settings'), all('money')]
  const facts = { held, wanted: [all('money')], shown: fingerprint(held) }

  test('the last settings cannot go', () => {
    const outcome = decideRights({ ...facts, othersHoldSettings: false })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'last-settings' } })
  })
  test('settings go when somebody else holds them', () => {
    const outcome = decideRights({ ...facts, othersHoldSettings: true })
    expect(outcome).toEqual({ ok: true, value: { added: [], removed: [all('settings')] } })
  })
  test('other rights of the last coordinator may go', () => {
    const outcome = decideRights({ ...facts, wanted: [all('settings')], othersHoldSettings: false })
    expect(outcome).toEqual({ ok: true, value: { added: [], removed: [all('money')] } })
  })
  test('a form that showed other rights is refused', () => {
    const outcome = decideRights({ ...facts, shown: 'money', othersHoldSettings: true })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } })
  })
  test('what is held, less what is removed, with what is added, is what was wanted', () => {
    fc.assert(
      fc.property(someRights, someRights, (before, wanted) => {
        const shown = fingerprint(before)
        const outcome = decideRights({ held: before, wanted, othersHoldSettings: true, shown })
        if (!outcome.ok) return false
        const { added, removed } = outcome.value
        const kept = before.filter((right) => !removed.includes(right))
        return fingerprint([...kept, ...added]) === fingerprint(wanted)
      }),
    )
  })
})

describe('presets', () => {
  test('each is recognised by its rights', () => {
    for (const preset of PRESETS) {
      const catalogIds = preset === 'producer-contact' ? [7] : []
      expect(presetOf(rowsOf({ kinds: kindsOf(preset), catalogIds }))).toBe(preset)
    }
  })
  test('rights beside a preset are no preset', () => {
    expect(presetOf([all('money')])).toBeUndefined()
    expect(presetOf([all('catalogs')])).toBeUndefined()
    expect(presetOf([])).toBeUndefined()
  })
  test('only a coordinator holds settings', () => {
    expect(PRESETS.filter((preset) => kindsOf(preset).includes('settings'))).toEqual([
      'coordinator',
    ])
  })
})

describe('kinds of group', () => {
  test('an AMAP chooses its members, the others are open', () => {
    const open = KINDS.filter((kind) => defaultsOf(kind).registrationPolicy === 'open')
    expect(open).toEqual(['grouped-orders', 'drive', 'farm-shop'])
  })
})
