import type { Lang } from './words.ts'

/** Written out rather than asked of the system, whose abbreviations change from one version to the next. */
type Names = { weekdays: string[]; months: string[] }

const list = (names: string) => names.split(' ')

const SHORT: Record<Lang, Names> = {
  fr: {
    weekdays: list('dim. lun. mar. mer. jeu. ven. sam.'),
    months: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  },
  en: {
    weekdays: list('Sun Mon Tue Wed Thu Fri Sat'),
    months: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
}

const LONG: Record<Lang, Names> = {
  fr: {
    weekdays: list('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    months: list(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ),
  },
  en: {
    weekdays: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    months: list(
      'January February March April May June July August September October November December',
    ),
  },
}

export type DayParts = { weekday: string; date: number; month: string; year: string }

/** The names of a civil day's parts; refuses what is no day: `2026-02-30`, `28/11/2026`. */
export function dayParts(lang: Lang, civilDay: string, length: 'short' | 'long'): DayParts {
  const [year = '', month = '', date = ''] = civilDay.split('-')
  const instant = new Date(`${civilDay}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(civilDay) || instant.getUTCDate() !== Number(date)) {
    throw new RangeError(`Not a civil day: ${civilDay}`)
  }
  const names = (length === 'short' ? SHORT : LONG)[lang]
  const weekday = names.weekdays[instant.getUTCDay()] ?? ''
  return { weekday, date: Number(date), month: names.months[Number(month) - 1] ?? '', year }
}
