import { addDays, type Day, instantOf, type Time } from '#src/foundation/core/day.ts'
import type { OrderWindow } from './window.rules.ts'

/** When orders are taken, as clocks where the group is show it. */
export type WindowTimes = { opensDay: Day; opensTime: Time; closesDay: Day; closesTime: Time }
/** The window that a catalogue has for itself, where it does not follow the distribution. */
export type OwnWindow = WindowTimes & { catalogId: number }

/**
 * Own windows as one text, so that a plan is plain facts: in the order of the catalogues,
 * `7 2026-11-20 08:00 2026-11-25 20:00;9 …`; '' when all follow the distribution.
 */
export function windowsText(windows: readonly OwnWindow[]): string {
  return windows
    .toSorted((a, b) => a.catalogId - b.catalogId)
    .map((one) => [one.catalogId, one.opensDay, one.opensTime, one.closesDay, one.closesTime])
    .map((parts) => parts.join(' '))
    .join(';')
}

/** The way back of `windowsText`. */
export function windowsIn(text: string): OwnWindow[] {
  if (text === '') return []
  return text.split(';').map((one) => {
    const [id, opensDay = '', opensTime = '', closesDay = '', closesTime = ''] = one.split(' ')
    return { catalogId: Number(id), opensDay, opensTime, closesDay, closesTime }
  })
}

/** The same windows so many days later. */
export function shifted(windows: readonly OwnWindow[], days: number): OwnWindow[] {
  return windows.map((one) => ({
    ...one,
    opensDay: addDays(one.opensDay, days),
    closesDay: addDays(one.closesDay, days),
  }))
}

/** The instants of a window in a zone. */
export function windowInstants(times: WindowTimes, zone: string): OrderWindow {
  return {
    opensAt: instantOf({ day: times.opensDay, time: times.opensTime, zone }),
    closesAt: instantOf({ day: times.closesDay, time: times.closesTime, zone }),
  }
}
