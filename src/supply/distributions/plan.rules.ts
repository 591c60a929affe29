import {
  addDays,
  type Day,
  daysBetween,
  instantOf,
  type Time,
  weekdayOf,
} from '#src/foundation/core/day.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import {
  type OwnWindow,
  shifted,
  type WindowTimes,
  windowInstants,
  windowsIn,
  windowsText,
} from './own-windows.rules.ts'
import { checkHours, checkWindow, type OrderWindow, type WindowRefusal } from './window.rules.ts'

/** When orders are taken and baskets handed over, as clocks where the group is show it. */
export type Times = WindowTimes & { day: Day; startTime: Time; endTime: Time }
/** A distribution as somebody plans it. */
export type Plan = Times & {
  placeId: number
  /** Of the catalogues that take part, in order, parted by commas: `3,7,12`. */
  catalogIds: string
  /** Of the catalogues that don't follow the distribution's window: `windowsText`. */
  windows: string
  note: string
}

/** `3,7,12` → `[3, 7, 12]`; nothing is no ids. */
export const idsIn = (catalogIds: string): number[] =>
  catalogIds === '' ? [] : catalogIds.split(',').map(Number)

/** `own`: the windows that catalogues have for themselves. */
export type Instants = OrderWindow & {
  startsAt: Date
  endsAt: Date
  own: (OwnWindow & OrderWindow)[]
}

/** The instants of the times in a zone, made anew whenever the times change. */
export function instantsOf(
  times: Times,
  zone: string,
  windows: readonly OwnWindow[] = [],
): Instants {
  return {
    startsAt: instantOf({ day: times.day, time: times.startTime, zone }),
    endsAt: instantOf({ day: times.day, time: times.endTime, zone }),
    ...windowInstants(times, zone),
    own: windows.map((one) => ({ ...one, ...windowInstants(one, zone) })),
  }
}

/** A catalogue as far as its dates go. */
export type CatalogDates = { id: number; startsOn: Day; endsOn: Day | null }

export type PlanFault =
  | { code: WindowRefusal['code'] | 'in-the-past' | 'no-catalog' }
  | { code: 'out-of-season'; catalogIds: number[] }
  | { code: 'own-window'; catalogId: number; why: WindowRefusal['code'] }
/** All that is wrong with a plan, so that one round repairs it. */
export type PlanRefusal = { code: 'faults'; faults: PlanFault[] }

type Around = {
  zone: string
  now: Date
  catalogs: readonly CatalogDates[]
  windows?: readonly OwnWindow[]
}

/**
 * Whether a distribution can be: it starts before it ends, and in the future, opening < closing ≤
 * start for its own window and every catalogue's, at least one catalogue takes part, and each of them runs on its day
 * (else which don't).
 * What only follows from a start in the past isn't said beside it.
 */
export function checkPlan(
  times: Times,
  { zone, now, catalogs, windows = [] }: Around,
): Outcome<Instants, PlanRefusal> {
  const instants = instantsOf(times, zone, windows)
  const isPast = instants.startsAt <= now
  const faults: PlanFault[] = [
    ...faultIn(checkHours(instants)),
    ...(isPast ? [{ code: 'in-the-past' } as const] : faultIn(checkWindow(instants))),
    ...(catalogs.length === 0 ? [{ code: 'no-catalog' } as const] : []),
    ...(isPast ? [] : seasonFault(catalogs, times.day)),
    ...(isPast ? [] : ownWindowFaults(instants)),
  ]
  return faults.length > 0 ? refuse({ code: 'faults', faults }) : done(instants)
}

function faultIn<Fault extends { code: string }>(outcome: Outcome<undefined, Fault>): Fault[] {
  return outcome.ok ? [] : [outcome.refusal]
}

function ownWindowFaults({ own, startsAt }: Instants): PlanFault[] {
  return own.flatMap(({ catalogId, ...window }) =>
    faultIn(checkWindow({ ...window, startsAt })).map(({ code: why }) => {
      return { code: 'own-window' as const, catalogId, why }
    }),
  )
}

function seasonFault(catalogs: readonly CatalogDates[], day: Day): PlanFault[] {
  const absent = catalogs.filter((catalog) => !runsOn(catalog, day))
  if (absent.length === 0) return []
  return [{ code: 'out-of-season', catalogIds: absent.map(({ id }) => id) }]
}

/** Whether a catalogue covers the day: from its start to its end, both included. */
export function runsOn(
  { startsOn, endsOn }: Pick<CatalogDates, 'startsOn' | 'endsOn'>,
  day: Day,
): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn)
}

const SATURDAY = 6

/**
 * What is proposed to a group that has planned nothing yet: the next Saturday from 9:30 to 12:30
 * that still leaves a day to order, open from 7 days before at 8:00 to 2 days before at 20:00. On
 * Wednesday 25 November → 28 November, closing on the 26th; on Thursday the 26th → 5 December.
 */
export function firstPlan(today: Day): Times {
  const soonest = addDays(today, DAYS_TO_ORDER + 2)
  const day = addDays(soonest, (SATURDAY - weekdayOf(soonest) + 7) % 7)
  return {
    day,
    startTime: '09:30',
    endTime: '12:30',
    opensDay: addDays(day, -7),
    opensTime: '08:00',
    closesDay: addDays(day, -2),
    closesTime: '20:00',
  }
}

const DAYS_TO_ORDER = 1

/**
 * The next distribution like the last one: the same weekday, place and hours, as many days before for opening and
 * closing, also of catalogues' own windows; the first such day after the last that still leaves a day to order. The
 * last on Saturday 28 November, closed on Thursday 26: until 2 December → 5 December, on Thursday 3 December → the
 * 12th.
 */
export function planLike<Last extends Times & Pick<Plan, 'windows'>>(last: Last, today: Day): Last {
  const behind = Math.max(0, daysBetween(last.closesDay, today))
  const later = (Math.floor(behind / 7) + 1) * 7
  return {
    ...last,
    day: addDays(last.day, later),
    opensDay: addDays(last.opensDay, later),
    closesDay: addDays(last.closesDay, later),
    windows: windowsText(shifted(windowsIn(last.windows), later)),
  }
}
