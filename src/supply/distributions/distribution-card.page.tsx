import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { classes } from '#src/foundation/ui/class-names.ts'
import { day, hours, moment } from '#src/foundation/ui/format.ts'
import { Icon, type IconName } from '#src/foundation/ui/icon.tsx'
import { PosterDate } from '#src/foundation/ui/poster-date.tsx'
import { State, type StateKind } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { UpcomingDistribution } from './distribution.queries.ts'
import { stateWords } from './distribution-card.words.ts'
import { type DistributionState, remainingTime } from './state.rules.ts'

const BADGES: Record<DistributionState['state'], { kind: StateKind; icon: IconName }> = {
  cancelled: { kind: 'no', icon: 'circle-x' },
  validated: { kind: 'ok', icon: 'circle-check' },
  done: { kind: 'neutral', icon: 'check' },
  'under-way': { kind: 'info', icon: 'store' },
  open: { kind: 'ok', icon: 'circle-check' },
  planned: { kind: 'neutral', icon: 'clock' },
  closed: { kind: 'neutral', icon: 'lock' },
}

/** The state as word + icon + tint; coordinators read « à valider » where members read « terminée ». */
export function StateBadge(of: {
  lang: Lang
  state: DistributionState['state']
  coordinates?: boolean
}) {
  const words = stateWords(of.lang)
  const { kind, icon } = BADGES[of.state]
  if (of.state === 'done' && of.coordinates) {
    return <State kind="soon" icon="circle-alert" label={words.toValidate} />
  }
  const label = of.state === 'under-way' ? words.underWay : words[of.state]
  return <State kind={kind} icon={icon} label={label} bare={of.state === 'validated'} />
}

type CardProps = {
  lang: Lang
  zone: string
  slug: string
  now: Date
  distribution: UpcomingDistribution
}

/** A distribution for members: poster date, state, hours, place, until when one may order, one button. */
export function DistributionCard({ lang, zone, slug, now, distribution }: CardProps) {
  const { state, startTime, endTime, placeName, producerCount } = distribution
  const words = stateWords(lang)
  const isOpen = state.state === 'open'
  return (
    <article class={classes('distribution', !isOpen && 'closed')}>
      <PosterDate lang={lang} day={distribution.day} />
      <div class="what">
        <StateBadge lang={lang} state={state.state} />
        <p class="when">{hours(lang, startTime, endTime)}</p>
        <p class="soft">
          {placeName}
          <br />
          {words.producers(producerCount)}
        </p>
      </div>
      <div class="foot">
        <WindowLine lang={lang} zone={zone} now={now} state={state} />
        <ButtonLink
          href={`/g/${slug}/shop/${distribution.code}`}
          kind={isOpen ? 'primary' : 'outline'}
          full
        >
          {isOpen ? words.order : words.see}
          <span class="unseen">
            {(isOpen ? words.forDay : words.ofDay)(day(lang, distribution.day))}
          </span>
        </ButtonLink>
      </div>
    </article>
  )
}

type LineProps = { lang: Lang; zone: string; now: Date; state: DistributionState }

/** Until when one may order, or from when; under 48 hours how much is left. */
export function WindowLine({ lang, zone, now, state }: LineProps) {
  const words = stateWords(lang)
  if (state.state === 'open') {
    const left = remainingTime(state.closesAt, now)
    return (
      <p class="icon-line">
        <Icon name="hourglass" tone="amber" />
        <span>
          {words.until(moment(lang, state.closesAt, zone))}
          {left && (
            <>
              <br />
              <b>{words.remaining(remainingWords(lang, left))}</b>
            </>
          )}
        </span>
      </p>
    )
  }
  if (state.state !== 'planned') return <p>{state.state === 'closed' ? words.closedText : ''}</p>
  const opening = moment(lang, state.opensAt, zone)
  return <p>{state.reopens ? words.reopens(opening) : words.opens(opening)}</p>
}

function remainingWords(lang: Lang, left: NonNullable<ReturnType<typeof remainingTime>>): string {
  const words = stateWords(lang)
  if (left.days > 0) return words.daysAndHours(left.days, left.hours)
  return left.hours > 0 ? words.hoursLeft(left.hours) : words.minutesLeft(left.minutes)
}
