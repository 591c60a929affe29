import { describe, expect, test } from 'vitest'
import { instantOf } from '#src/foundation/core/day.ts'
import { type DeliveryFacts, type DistributionFacts, stateOf } from './state.rules.ts'

/** The week before Saturday 28 November 2026 in Paris: `at(26, '20:00')` is Thursday evening. */
const at = (day: number, time: string) =>
  instantOf({ day: `2026-11-${day}`, time, zone: 'Europe/Paris' })

const vegetables = { opensAt: at(18, '08:00'), closesAt: at(26, '20:00'), cancelled: false }
const bread = { opensAt: at(18, '08:00'), closesAt: at(25, '20:00'), cancelled: false }
const fish = { opensAt: at(27, '08:00'), closesAt: at(27, '18:00'), cancelled: false }
const market: DistributionFacts = {
  startsAt: at(28, '09:30'),
  endsAt: at(28, '12:30'),
  cancelled: false,
  validated: false,
  deliveries: [vegetables],
}
describe('closed by hand on Wednesday at noon: each delivery closes then, or before', () => {
  const closedBy = (delivery: DeliveryFacts, when: Date) => ({
    ...delivery,
    closesAt: delivery.closesAt < when ? delivery.closesAt : when,
  })
  const noon = at(25, '12:00')
  const deliveries = [vegetables, bread, fish].map((one) => closedBy(one, noon))
  test.each([
    ['a minute before it is open', at(25, '11:59'), 'open'],
    ['at that moment it is closed', noon, 'closed'],
    ['the fish does not open on Friday any more', at(27, '08:00'), 'closed'],
    ['on Saturday it is under way', at(28, '09:30'), 'under-way'],
  ])('%s', (_name, now, state) => {
    expect(stateOf({ ...market, deliveries }, now).state).toBe(state)
  })
})

describe('summer time and own windows', () => {
  const paris = (day: string, time: string) => instantOf({ day, time, zone: 'Europe/Paris' })
  const sunday = (day: string, closes: string): DistributionFacts => ({
    startsAt: paris(day, '09:30'),
    endsAt: paris(day, '12:30'),
    cancelled: false,
    validated: false,
    deliveries: [{ opensAt: paris(day, '01:00'), closesAt: paris(day, closes), cancelled: false }],
  })

  test.each([
    ['an hour of order where clocks go forward is no longer', '2027-03-28', '03:00', 60],
    ['the hour that is left out counts for nothing', '2027-03-28', '02:30', 60],
    ['where clocks go back, until 3:00 is three hours', '2026-10-25', '03:00', 180],
    ['of the doubled hour the first counts', '2026-10-25', '02:00', 60],
  ])('%s', (_name, day, closes, minutes) => {
    const facts = sunday(day, closes)
    const opens = +paris(day, '01:00')
    expect(stateOf(facts, new Date(opens)).state).toBe('open')
    expect(stateOf(facts, new Date(opens + minutes * 60_000 - 1)).state).toBe('open')
    expect(stateOf(facts, new Date(opens + minutes * 60_000)).state).toBe('closed')
  })
})
