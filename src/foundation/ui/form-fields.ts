import { z } from 'zod'

/** Schemas for what people type, with the general codes that `field.words.ts` can say. */

/** A line of text, trimmed, that must be there. */
export function requiredText(maxLength = 120) {
  return z.string('required').trim().min(1, 'required').max(maxLength, 'too-long')
}

/** A line or more of text that may be empty: `''` when it is. */
export function optionalText(maxLength = 2000) {
  return z.string().trim().max(maxLength, 'too-long').default('')
}

/** An e-mail address in small letters, at most 254 characters. */
export function emailAddress() {
  return z
    .string('required')
    .trim()
    .toLowerCase()
    .min(1, 'required')
    .max(254, 'too-long')
    .pipe(z.email('not-an-email'))
}

/** A ticked box: true, or false when nothing was sent. */
export function checkbox() {
  return z
    .string()
    .optional()
    .transform((sent) => sent !== undefined)
}

/** A box that must be ticked. */
export function tickedBox() {
  return z.string('not-ticked').transform(() => true as const)
}

/** A civil day `2026-11-28`, as `<input type=date>` sends it. */
export function civilDay() {
  return z.string('required').min(1, 'required').pipe(z.iso.date('not-a-day'))
}

/** A civil time `09:30`, as `<input type=time>` sends it; seconds are refused. */
export function civilTime() {
  return z
    .string('required')
    .min(1, 'required')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')
}

/** A whole number between two bounds. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^-?\d{1,9}$/, 'not-a-number')
    .transform(Number)
    .pipe(z.number().min(min, 'too-small').max(max, 'too-big'))
}

/**
 * The fields of a list, by their common beginning: `line-4f=1500&line-9k=` with `'line-'` →
 * `{ '4f': '1500', '9k': '' }`. For schemas of `z.looseObject`.
 */
export function fieldsStarting(prefix: string, input: Record<string, unknown>) {
  const own = Object.entries(input).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), String(value)]))
}
