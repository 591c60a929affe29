import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedForWork } from './list.rules.ts'
import type { DistributionState } from './state.rules.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const one = (name: string, state: DistributionState['state'], number: number) => {
  const said =
    state === 'open'
      ? { state, closesAt: day(1), firstClosesAt: day(1) }
      : state === 'planned'
        ? { state, opensAt: day(1), reopens: false }
        : { state }
  return { name, state: said, startsAt: day(number) }
}

test('what waits for validation comes first, then under way, open and closed, then planned', () => {
  const all = [
    one('planned next', 'planned', 28),
    one('open later', 'open', 30),
    one('today', 'under-way', 20),
    one('closed, tomorrow', 'closed', 21),
    one('last week', 'done', 13),
    one('the week before', 'done', 6),
    one('settled', 'validated', 1),
    one('called off', 'cancelled', 2),
  ]
  const { toValidate, coming, settled } = sortedForWork(all)
  expect(toValidate.map(({ name }) => name)).toEqual(['last week', 'the week before'])
  expect(coming.map(({ name }) => name)).toEqual([
    'today',
    'closed, tomorrow',
    'open later',
    'planned next',
  ])
  expect(settled.map(({ name }) => name)).toEqual(['called off', 'settled'])
})

test('every distribution stands in one part', () => {
  const states = [
    'cancelled',
    'validated',
    'done',
    'under-way',
    'open',
    'planned',
    'closed',
  ] as const
  const some = fc.array(fc.tuple(fc.constantFrom(...states), fc.nat(28)), { maxLength: 20 })
  fc.assert(
    fc.property(some, (drawn) => {
      const all = drawn.map(([state, number], place) => one(`${place}`, state, number))
      const { toValidate, coming, settled } = sortedForWork(all)
      const names = [...toValidate, ...coming, ...settled].map(({ name }) => name)
      expect(names.toSorted()).toEqual(all.map(({ name }) => name).toSorted())
    }),
  )
})
