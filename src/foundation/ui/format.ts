import { dayParts } from './day-names.ts'
import type { Lang } from './words.ts'

/** U+00A0: nothing on screen breaks between a number and what belongs to it. */
const NB = '\u00a0'
/** U+2212, the true minus. */
const MINUS = '\u2212'

/** `number('fr', 1284)` → `1 284`; `number('en', 1284)` → `1,284`. Refuses what is not a whole number. */
export function number(lang: Lang, whole: number): string {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Not a whole number: ${whole}`)
  const sign = whole < 0 ? `${MINUS}${NB}` : ''
  return sign + grouped(lang, Math.abs(whole))
}

function grouped(lang: Lang, whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? NB : ',')
}

/** Cents as euros, two decimals always: `money('fr', 128460)` → `1 284,60 €`, `-415` → `− 4,15 €`. */
export function money(lang: Lang, cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Not whole cents: ${cents}`)
  const abs = Math.abs(cents)
  const decimals = String(abs % 100).padStart(2, '0')
  const euros = grouped(lang, Math.floor(abs / 100))
  const sign = cents < 0 ? `${MINUS}${NB}` : ''
  return lang === 'fr' ? `${sign}${euros},${decimals}${NB}€` : `${sign}€${euros}.${decimals}`
}

/** With a plus for what comes in: `signedMoney('fr', 415)` → `+ 4,15 €`; zero has no sign. */
export function signedMoney(lang: Lang, cents: number): string {
  return (cents > 0 ? `+${NB}` : '') + money(lang, cents)
}

/** Before weighing: `estimatedMoney('fr', 600)` → `env. 6,00 €`. */
export function estimatedMoney(lang: Lang, cents: number): string {
  return `${lang === 'fr' ? 'env.' : 'approx.'}${NB}${money(lang, cents)}`
}

/** A price by unit: `moneyPer('fr', 240, 'kg')` → `2,40 €/kg`. */
export function moneyPer(lang: Lang, cents: number, unit: string): string {
  return `${money(lang, cents)}/${unit}`
}

/** Thousandths as typed: `quantity('fr', 1500, 'kg')` → `1,5 kg`; `quantity('fr', 2000)` → `2`. */
export function quantity(lang: Lang, thousandths: number, unit?: string): string {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`Not thousandths: ${thousandths}`)
  const abs = Math.abs(thousandths)
  const rest = String(abs % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const decimals = rest === '' ? '' : (lang === 'fr' ? ',' : '.') + rest
  const sign = thousandths < 0 ? `${MINUS}${NB}` : ''
  const amount = sign + grouped(lang, Math.floor(abs / 1000)) + decimals
  return unit ? amount + NB + unit : amount
}

/** Basis points: `percent('fr', 550)` → `5,5 %`; `percent('en', 2000)` → `20%`. */
export function percent(lang: Lang, basisPoints: number): string {
  return quantity(lang, basisPoints * 10) + (lang === 'fr' ? `${NB}%` : '%')
}

/** A basket's number: `n° 42`, `no. 42`. */
export function basketNumber(lang: Lang, basket: number): string {
  return `${lang === 'fr' ? 'n°' : 'no.'}${NB}${number(lang, basket)}`
}

/** A civil day whole: `day('fr', '2026-11-28')` → `samedi 28 novembre`. */
export function day(lang: Lang, civilDay: string): string {
  const { weekday, date, month } = dayParts(lang, civilDay, 'long')
  return [weekday, dateInMonth(lang, date), month].join(NB)
}

/** `shortDay('fr', '2026-11-28')` → `sam. 28 nov.` */
export function shortDay(lang: Lang, civilDay: string): string {
  const { weekday, date, month } = dayParts(lang, civilDay, 'short')
  return [weekday, dateInMonth(lang, date), month].join(NB)
}

/** Without the weekday, for lists: `dayInMonth('fr', '2026-11-28')` → `28 nov.` */
export function dayInMonth(lang: Lang, civilDay: string): string {
  const { date, month } = dayParts(lang, civilDay, 'short')
  return [dateInMonth(lang, date), month].join(NB)
}

/** `dayAndYear('fr', '2026-12-01')` → `mardi 1er décembre 2026`. */
export function dayAndYear(lang: Lang, civilDay: string): string {
  return day(lang, civilDay) + NB + dayParts(lang, civilDay, 'long').year
}

function dateInMonth(lang: Lang, date: number): string {
  return lang === 'fr' && date === 1 ? '1er' : String(date)
}

/** A civil time: `time('fr', '09:30')` → `9 h 30`, `'18:00'` → `18 h`; English keeps 24 hours. */
export function time(lang: Lang, civilTime: string): string {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(:\d\d)?$/.exec(civilTime)
  if (!parts) throw new RangeError(`Not a civil time: ${civilTime}`)
  const [, hour = '', minutes = ''] = parts
  if (lang === 'en') return `${hour}:${minutes}`
  return `${Number(hour)}${NB}h${minutes === '00' ? '' : NB + minutes}`
}

/** Opening hours: `hours('fr', '09:30', '12:30')` → `9 h 30 – 12 h 30`. */
export function hours(lang: Lang, from: string, to: string): string {
  return `${time(lang, from)}${NB}–${NB}${time(lang, to)}`
}

/** An instant in the group's zone: `jeudi 26 novembre à 20 h`, `Thursday 26 November at 20:00`. */
export function moment(lang: Lang, at: Date, zone: string): string {
  const civil = civilOf(at, zone)
  return `${day(lang, civil.day)} ${lang === 'fr' ? 'à' : 'at'}${NB}${time(lang, civil.time)}`
}

/** `jeu. 26 nov. à 20 h` */
export function shortMoment(lang: Lang, at: Date, zone: string): string {
  const civil = civilOf(at, zone)
  return `${shortDay(lang, civil.day)} ${lang === 'fr' ? 'à' : 'at'}${NB}${time(lang, civil.time)}`
}

/** The day and time that clocks of the zone show: `{ day: '2026-11-26', time: '20:00' }`. */
function civilOf(at: Date, zone: string): { day: string; time: string } {
  const spelt = civilClock(zone).format(at)
  return { day: spelt.slice(0, 10), time: spelt.slice(-5) }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes 50 µs, using it 1: kept by zone. Swedish writes `2026-11-26 20:00`. */
function civilClock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const hands = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = new Intl.DateTimeFormat('sv-SE', { ...parts, ...hands, timeZone: zone })
  clocks.set(zone, clock)
  return clock
}

/** At the beginning of a line: « Samedi 28 novembre ». */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `list('fr', ['a', 'b', 'c'])` → `a, b et c`. */
export function list(lang: Lang, items: string[]): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(items)
}
