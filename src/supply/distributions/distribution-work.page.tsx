import { classes } from '#src/foundation/ui/class-names.ts'
import { day as dayInWords, estimatedMoney, hours, money } from '#src/foundation/ui/format.ts'
import { NoteLines } from '#src/foundation/ui/panel.tsx'
import { PosterDate } from '#src/foundation/ui/poster-date.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import { StateBadge, WindowLine } from './distribution-card.page.tsx'
import { stateWords } from './distribution-card.words.ts'
import type { ListedDistribution } from './distributions.page.tsx'
import { distributionsWords } from './distributions.words.ts'
import type { OrderedOf } from './list.rules.ts'

type CardProps = {
  lang: Lang
  standing: Standing
  base: string
  now: Date
  distribution: ListedDistribution
}

/** A distribution to come for those who work with it: when, where, until when, and what is ordered so far. */
export function WorkCard({ lang, standing, base, now, distribution }: CardProps) {
  const words = distributionsWords(lang)
  const { code, state, ordered, startTime, endTime, placeName, producerCount } = distribution
  const at = `${base}/${code}`
  const dayName = dayInWords(lang, distribution.day)
  const isQuiet = state.state === 'closed' || state.state === 'planned'
  return (
    <article class={classes('distribution', isQuiet && 'closed')}>
      <a href={at} class="plain-date">
        <PosterDate lang={lang} day={distribution.day} />
      </a>
      <div class="what">
        <StateBadge lang={lang} state={state.state} coordinates />
        <p class="when">
          <a href={at}>{hours(lang, startTime, endTime)}</a>
        </p>
        <p class="soft">
          {placeName}
          <br />
          {stateWords(lang).producers(producerCount)}
        </p>
      </div>
      <div class="foot">
        <WindowLine lang={lang} zone={standing.group.timeZone} now={now} state={state} />
        <OrderedSoFar lang={lang} ordered={ordered} />
        <p class="row">
          <a href={`${at}/opening`} aria-label={words.openingOf(dayName)}>
            {words.opening}
          </a>
          {holds(standing, 'distributions') && (
            <a href={`${at}/edit`} aria-label={words.changeOf(dayName)}>
              {words.change}
            </a>
          )}
        </p>
      </div>
    </article>
  )
}

/** « 12 paniers · 4 en attente · env. 284,60 € », and by producer behind it. */
function OrderedSoFar({ lang, ordered }: { lang: Lang; ordered: OrderedOf | undefined }) {
  if (!ordered) return null
  const words = distributionsWords(lang)
  const { basketCount, draftCount, byProducer } = ordered
  const parts = [
    ...(basketCount === null ? [] : [words.basketCount(basketCount)]),
    ...(draftCount ? [words.draftCount(draftCount)] : []),
    ...(byProducer.length > 0 ? [saidSum(lang, ordered)] : []),
  ]
  if (byProducer.length === 0) return <p>{parts.join(' · ')}</p>
  return (
    <details class="ordered">
      <summary>{parts.join(' · ')}</summary>
      <NoteLines
        lines={byProducer.map((row) => ({
          label: row.producerName,
          amount: (row.isEstimate ? estimatedMoney : money)(lang, row.totalCents),
        }))}
      />
    </details>
  )
}

/** What is ordered in all; an estimate as soon as something is to be weighed. */
export function saidSum(lang: Lang, ordered: OrderedOf | undefined): string {
  const rows = ordered?.byProducer ?? []
  const cents = rows.reduce((sum, row) => sum + row.totalCents, 0)
  return (rows.some((row) => row.isEstimate) ? estimatedMoney : money)(lang, cents)
}
