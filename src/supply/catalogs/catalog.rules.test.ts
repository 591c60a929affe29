import { expect, test } from 'vitest'
import { type CatalogFacts, catalogState, checkCatalog } from './catalog.rules.ts'

const summer: CatalogFacts = {
  name: 'Légumes d’été',
  description: '',
  contact: null,
  minimumCents: null,
  seller: 'producer',
  startsOn: '2026-06-01',
  endsOn: '2026-09-30',
  membersCanOrder: true,
  feeBp: 0,
  defaultVatBp: 550,
}

test.each([
  ['the day before it starts', '2026-05-31', {}, 'to-come'],
  ['on its first day', '2026-06-01', {}, 'orderable'],
  ['on its last day', '2026-09-30', {}, 'orderable'],
  ['the day after', '2026-10-01', {}, 'ended'],
  ['without an end', '2036-10-01', { endsOn: null }, 'orderable'],
  ['switched off', '2026-07-01', { membersCanOrder: false }, 'switched-off'],
  ['switched off and over', '2026-10-01', { membersCanOrder: false }, 'ended'],
] as const)('a catalogue %s', (_when, today, change, state) => {
  expect(catalogState({ ...summer, ...change }, today)).toBe(state)
})

test('a catalogue may last one day, but not end before it starts', () => {
  expect(checkCatalog({ ...summer, endsOn: '2026-06-01' }).ok).toBe(true)
  expect(checkCatalog({ ...summer, endsOn: null }).ok).toBe(true)
  expect(checkCatalog({ ...summer, endsOn: '2026-05-31' })).toEqual({
    ok: false,
    refusal: { code: 'ends-too-early' },
  })
})
