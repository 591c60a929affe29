import { dayParts } from './day-names.ts'
import type { Lang } from './words.ts'

/** The date of a distribution as on a poster: weekday, large number, month. */
export function PosterDate({ lang, day }: { lang: Lang; day: string }) {
  const { weekday, date, month } = dayParts(lang, day, 'short')
  return (
    <time class="poster-date" datetime={day}>
      <span>{weekday}</span> <b>{date}</b> <span>{month}</span>
    </time>
  )
}
