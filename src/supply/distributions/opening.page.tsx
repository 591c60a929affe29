import { ButtonLink, PostButton } from '#src/foundation/ui/button.tsx'
import { capitalised, day as dayInWords, moment } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { Todo } from '#src/foundation/ui/todo.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { DeliveryState } from './delivery-states.queries.ts'
import type { Distribution } from './distribution.queries.ts'
import { StateBadge } from './distribution-card.page.tsx'
import { saidObstacle } from './obstacle.words.ts'
import { openingWords } from './opening.words.ts'
import { DeliveryChecks } from './opening-checks.page.tsx'
import { TellMembers } from './opening-message.page.tsx'
import { isOfTheClock, whyNotDelivery, whyNotDistribution } from './why-not.rules.ts'

/** Why nothing changed; what did change, the page shows. */
export const OPENING_NEWS = ['already-started', 'window-over'] as const

export type OpeningProps = {
  lang: Lang
  standing: Standing
  now: Date
  baseUrl: string
  distribution: Distribution
  deliveries: DeliveryState[]
  news?: (typeof OPENING_NEWS)[number] | undefined
}

/** « Ouvrir les commandes »: whether members can order, why not, the buttons, and what to tell them. */
export function OpeningPage({ visitor, ...props }: OpeningProps & { visitor: Visitor }) {
  const { lang, standing, distribution, news } = props
  const words = openingWords(lang)
  const all = `/g/${standing.group.slug}/distributions`
  const dayName = dayInWords(lang, distribution.day)
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor }}
      title={`${words.title}, ${dayName}`}
      isPrivate
    >
      <PageTitle
        title={words.title}
        above={
          <>
            <a href={all}>{words.all}</a>
            <a href={`${all}/${distribution.code}`}>{capitalised(dayName)}</a>
            <StateBadge lang={lang} state={distribution.state.state} coordinates />
          </>
        }
      />
      {news && <Notice kind="no" alert title={words[news]} />}
      <div class="two">
        <div class="stack stack-5">
          <Verdict {...props} />
          <DeliveryChecks {...props} />
          <PlaceCheck {...props} />
        </div>
        <TellMembers {...props} />
      </div>
    </Page>
  )
}

/** Whether anybody can order now, and the one thing to do about it. */
function Verdict(props: OpeningProps) {
  const { lang, standing, distribution, deliveries, now } = props
  const words = openingWords(lang)
  const zone = standing.group.timeZone
  const { state, closedByHandAt } = distribution
  const actions = holds(standing, 'distributions') ? <Actions {...props} /> : undefined
  if (closedByHandAt && (state.state === 'closed' || state.state === 'planned')) {
    const title = words.closedByHand(moment(lang, closedByHandAt, zone))
    return (
      <Notice kind="soon" icon="lock" title={title} text={words.closedByHandWhy}>
        {actions}
      </Notice>
    )
  }
  const obstacles = whyNotDistribution(deliveries, now)
  if (obstacles.length === 0) {
    const lacking = deliveries.filter((one) => !whyNotDelivery(one, now).every(isOfTheClock))
    const title = lacking.length > 0 ? words.readyBut(lacking.length) : words.ready
    return (
      <Notice kind={lacking.length > 0 ? 'soon' : 'ok'} icon="circle-check" title={title}>
        {actions}
      </Notice>
    )
  }
  const waits = obstacles.every(isOfTheClock) && state.state === 'planned'
  const title =
    waits && state.state === 'planned'
      ? words.readyLater(moment(lang, state.opensAt, zone))
      : words.notReady
  const text = obstacles.map((one) => saidObstacle(lang, zone, one)).join(' ')
  return (
    <Notice kind={waits ? 'info' : 'soon'} title={title} text={waits ? undefined : text}>
      {actions}
    </Notice>
  )
}

/** Open now, close now, or take the closing back: whichever can be. */
function Actions({ lang, standing, now, distribution, deliveries }: OpeningProps) {
  const words = openingWords(lang)
  const at = `/g/${standing.group.slug}/distributions/${distribution.code}`
  const { state, closedByHandAt, startsAt } = distribution
  if (now >= startsAt) return null
  if (closedByHandAt) {
    return (
      <PostButton action={`${at}/closure`} method="delete">
        {words.reopen}
      </PostButton>
    )
  }
  const waiting = deliveries.filter((one) => !one.hasOwnWindow && one.opensAt > now)
  const own = deliveries.some((one) => one.hasOwnWindow)
  const dates = <a href={`${at}/edit`}>{words.changeDates}</a>
  return (
    <div class="stack stack-2">
      <div class="row">
        {waiting.length > 0 && <PostButton action={`${at}/opening`}>{words.openNow}</PostButton>}
        {state.state === 'open' && (
          <ButtonLink href={`${at}/closure`} kind="outline">
            {words.closeNow}
          </ButtonLink>
        )}
        {dates}
      </div>
      {waiting.length > 0 && own && <p class="small soft">{words.ownKeep}</p>}
    </div>
  )
}

/** Where members are to come: without an address they don't find it. */
function PlaceCheck({ lang, standing, distribution }: OpeningProps) {
  const words = openingWords(lang)
  const { placeName, placeAddress, placePostcode, placeCity, placeCode } = distribution
  const town = [placePostcode, placeCity].filter(Boolean).join(' ')
  const where = [placeName, placeAddress, town].filter(Boolean).join(', ')
  const lacks = placeAddress === ''
  const href = `/g/${standing.group.slug}/settings/places/${placeCode}`
  const link =
    lacks && holds(standing, 'settings') ? { href, label: words.placeAddress } : undefined
  const text = lacks ? `${where}. ${words.noAddress}` : where
  return (
    <section class="stack stack-2">
      <Heading title={words.place} />
      <Todo lines={[{ icon: 'map-pin', text, ...(link && { link }) }]} calm={!lacks} />
    </section>
  )
}
