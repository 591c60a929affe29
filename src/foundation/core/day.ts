import { assert } from './outcome.ts'

/** A civil day, `2026-11-28`: text sorts and compares as days do. */
export type Day = string
/** A civil time to the minute, `09:30`. */
export type Time = string
/** What a clock on the wall shows somewhere; the zone is an IANA name (`Europe/Paris`). */
export type Civil = { day: Day; time: Time; zone: string }

/**
 * The instant at which a wall clock in the zone shows that day and time. A time that does not
 * exist there (the night clocks go forward) moves on to the next that does; of a doubled hour it is
 * the first. In Paris `2026-11-28 09:30` → 08:30Z; `2026-03-29 02:30` → 01:00Z, which is 03:00;
 * `2026-10-25 02:30` → 00:30Z.
 */
export function instantOf({ day, time, zone }: Civil): Date {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`)
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(wanted)) return new Date(found.epochMilliseconds)
  const forward = found.getTimeZoneTransition('next')
  assert(forward, 'a missing time stands just before a change of the clocks')
  return new Date(forward.epochMilliseconds)
}

/** What a clock on the wall shows at an instant, to the minute: the way back of `instantOf`. */
export function civilOf(instant: Date, zone: string): Civil {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  return { day: there.toPlainDate().toString(), time, zone }
}

/** The day so many days later (or before, below 0). `addDays('2026-02-27', 2)` → `2026-03-01`. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days from one day to another; below 0 when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** For sorting: below 0 when `a` lies before `b`, 0 when they are the same day. */
export function compareDays(a: Day, b: Day): number {
  return Temporal.PlainDate.compare(a, b)
}

/**
 * A day as people or date fields write it: `28/11/2026`, `8.1.2026`, `2026-11-28`; else undefined.
 * Refuses days that are none (30 February) and years outside 1900 to 2199.
 */
export function parseDay(text: string): Day | undefined {
  const asWritten = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  const asField = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const parts = asField?.slice(1) ?? asWritten?.slice(1).reverse()
  const [year = 0, month = 0, day = 0] = (parts ?? []).map(Number)
  if (year < 1900 || year > 2199) return undefined
  const first = firstOfMonth(year, month)
  return first && day >= 1 && day <= first.daysInMonth ? first.with({ day }).toString() : undefined
}

/** A time as people or time fields write it: `9:30`, `09:30`, `9 h 30`, `18h`; else undefined. */
export function parseTime(text: string): Time | undefined {
  const onTheHour = text.trim().replace(/^(\d{1,2})\s*h$/i, '$1:00')
  const [, hours = '', minutes = ''] = /^(\d{1,2})(?::|\s*h\s*)(\d{2})$/i.exec(onTheHour) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** Whether this is a zone that clocks can be set by: `Europe/Paris` is, `Europe/Cageot` is not. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

function firstOfMonth(year: number, month: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12) return undefined
  return new Temporal.PlainDate(year, month, 1)
}
