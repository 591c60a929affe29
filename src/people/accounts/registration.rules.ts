const WAITS_MS = 30 * 60_000

/** What was typed waits for its code half an hour, from each code that is asked for. */
export function waitsUntil(now: Date): Date {
  return new Date(now.getTime() + WAITS_MS)
}
