import { addDays, type Day, daysBetween, instantOf, type Time } from '#src/foundation/core/day.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { checkHours, checkWindow, type WindowRefusal } from './window.rules.ts'

/** When orders are taken and baskets handed over, as clocks where the group is show it. */
export type Times = {
  day: Day
  startTime: Time
  endTime: Time
  opensDay: Day
  opensTime: Time
  closesDay: Day
  closesTime: Time
}
/** A distribution as somebody plans it. */
export type Plan = Times & {
  placeId: number
  /** Of the catalogues that take part, in order, parted by commas: `3,7,12`. */
  catalogIds: string
  note: string
}

/** `3,7,12` → `[3, 7, 12]`; nothing is no ids. */
export const idsIn = (catalogIds: string): number[] =>
  catalogIds === '' ? [] : catalogIds.split(',').map(Number)

export type Instants = { startsAt: Date; endsAt: Date; opensAt: Date; closesAt: Date }

/** The instants of the times in a zone, made anew whenever the times change. */
export function instantsOf(times: Times, zone: string): Instants {
  return {
    startsAt: instantOf({ day: times.day, time: times.startTime, zone }),
    endsAt: instantOf({ day: times.day, time: times.endTime, zone }),
    opensAt: instantOf({ day: times.opensDay, time: times.opensTime, zone }),
    closesAt: instantOf({ day: times.closesDay, time: times.closesTime, zone }),
  }
}

/** A catalogue as far as its dates go. */
export type CatalogDates = { startsOn: Day; endsOn: Day | null }

export type PlanRefusal = { code: WindowRefusal['code'] | 'no-catalog' | 'out-of-season' }

/**
 * Whether a distribution can be: it starts before it ends, opening < closing ≤ start, at least one
 * catalogue takes part, and each of them runs on its day.
 */
export function checkPlan(
  times: Times,
  zone: string,
  catalogs: readonly CatalogDates[],
): Outcome<Instants, PlanRefusal> {
  const instants = instantsOf(times, zone)
  const hours = checkHours(instants)
  if (!hours.ok) return hours
  const window = checkWindow(instants)
  if (!window.ok) return window
  if (catalogs.length === 0) return refuse({ code: 'no-catalog' })
  return catalogs.every((catalog) => runsOn(catalog, times.day))
    ? done(instants)
    : refuse({ code: 'out-of-season' })
}

/** Whether a catalogue covers the day: from its start to its end, both included. */
export function runsOn({ startsOn, endsOn }: CatalogDates, day: Day): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn)
}

/**
 * The next distribution like the last one: the same weekday, place and hours, as many days before
 * for opening and closing; the first such day after both the last and today. The last on Saturday
 * 28 November, opened 10 days before → 5 December, opening 25 November.
 */
export function planLike<Last extends Times>(last: Last, today: Day): Last {
  const behind = Math.max(0, daysBetween(last.day, today))
  const later = (Math.floor(behind / 7) + 1) * 7
  return {
    ...last,
    day: addDays(last.day, later),
    opensDay: addDays(last.opensDay, later),
    closesDay: addDays(last.closesDay, later),
  }
}
