import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { classes } from '#src/foundation/ui/class-names.ts'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { basketNumber, day, hours, money, shortDay } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PosterDate } from '#src/foundation/ui/poster-date.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State } from '#src/foundation/ui/state.tsx'
import { Todo } from '#src/foundation/ui/todo.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { StateBadge, WindowLine } from '#src/supply/distributions/distribution-card.page.tsx'
import type { listMyBaskets } from '#src/trade/orders/basket.queries.ts'
import type { MyGroup, MyRequest } from './start.queries.ts'
import { startWords } from './start.words.ts'
import { Requests } from './start-requests.page.tsx'

type MyBasket = Awaited<ReturnType<typeof listMyBaskets>>[number]
type Props = {
  lang: Lang
  visitor: Visitor
  now: Date
  groups: MyGroup[]
  requests: MyRequest[]
  upcoming: UpcomingDistribution[]
  past: MyBasket[]
}

/** « Accueil »: drafts that wait first, then my groups with their next date, then what I ordered lately. */
export function StartPage({ lang, visitor, now, groups, requests, upcoming, past }: Props) {
  const words = startWords(lang)
  return (
    <Page lang={lang} visitor={visitor} title={words.title} legal={legalLinks(lang)} isPrivate>
      <PageTitle
        title={words.hello(visitor.firstName)}
        actions={
          groups.length > 0 && (
            <ButtonLink kind="text" icon="plus" href="/groups/new">
              {words.createGroup}
            </ButtonLink>
          )
        }
      />
      <Drafts lang={lang} groups={groups} upcoming={upcoming} />
      <Waiting lang={lang} groups={groups} />
      {requests.length > 0 && <Requests lang={lang} requests={requests} />}
      {groups.length === 0 && requests.length === 0 && (
        <Empty title={words.noGroupTitle}>
          <p>{words.noGroupText}</p>
          <ButtonLink href="/groups/new">{words.createGroup}</ButtonLink>
        </Empty>
      )}
      {groups.length > 0 && (
        <section class="stack stack-5">
          <h2>{words.myGroups}</h2>
          <div class="distributions two-columns">
            {groups.map((group) => {
              const next = upcoming.find(({ groupId }) => groupId === group.id)
              return <GroupCard lang={lang} now={now} group={group} next={next} />
            })}
          </div>
        </section>
      )}
      {past.length > 0 && <Past lang={lang} baskets={past} />}
    </Page>
  )
}

/** Households that ask to join one of the groups, for whoever may answer. */
function Waiting({ lang, groups }: Pick<Props, 'lang' | 'groups'>) {
  const words = startWords(lang)
  const lines = groups
    .filter(({ waitingRequests }) => waitingRequests > 0)
    .map(({ slug, name, waitingRequests }) => ({
      icon: 'users' as const,
      text: words.requestsWait(waitingRequests, name),
      link: { href: `/g/${slug}/members/requests`, label: words.answer },
    }))
  return lines.length > 0 ? <Todo lines={lines} /> : null
}

/** Baskets put together and not ordered, in distributions that are still open. */
function Drafts({ lang, groups, upcoming }: Pick<Props, 'lang' | 'groups' | 'upcoming'>) {
  const words = startWords(lang)
  const waiting = upcoming.flatMap((distribution) => {
    const group = groups.find(({ id }) => id === distribution.groupId)
    const lines = group?.drafts[distribution.id]
    return group && lines && distribution.state.state === 'open'
      ? [{ group, distribution, lines }]
      : []
  })
  return waiting.map(({ group, distribution, lines }) => (
    <Notice
      kind="soon"
      title={words.draftTitle(day(lang, distribution.day))}
      text={words.draftText(group.name, lines)}
    >
      <ButtonLink href={`/g/${group.slug}/shop/${distribution.code}/basket`}>
        {words.finish}
      </ButtonLink>
    </Notice>
  ))
}

type CardProps = { lang: Lang; now: Date; group: MyGroup; next: UpcomingDistribution | undefined }

function GroupCard({ lang, now, group, next }: CardProps) {
  const words = startWords(lang)
  const isOpen = next?.state.state === 'open'
  const basket = next && group.baskets[next.id]
  const hasDraft = next !== undefined && group.drafts[next.id] !== undefined
  return (
    <article class={classes('distribution', !isOpen && 'closed')}>
      {next && <PosterDate lang={lang} day={next.day} />}
      <div class="what">
        <p class="when">
          <a href={`/g/${group.slug}`}>{group.name}</a>
        </p>
        {next ? (
          <>
            <p class="soft">
              {hours(lang, next.startTime, next.endTime)}, {next.placeName}
            </p>
            {basket ? (
              <State kind="ok" icon="circle-check" label={words.ordered} />
            ) : hasDraft ? (
              <State kind="soon" icon="shopping-basket" label={words.inDraft} />
            ) : (
              <StateBadge lang={lang} state={next.state.state} />
            )}
          </>
        ) : (
          <p class="soft">{words.nothingPlanned}</p>
        )}
      </div>
      <div class="foot">
        {next && <WindowLine lang={lang} zone={group.timeZone} now={now} state={next.state} />}
        <p class="row">
          {basket && (
            <ButtonLink href={`/g/${group.slug}/baskets/${basket.code}`} kind="outline">
              {words.basketLine(basketNumber(lang, basket.number), money(lang, basket.totalCents))}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink
              href={`/g/${group.slug}/shop/${next.code}`}
              kind={isOpen && !basket && !hasDraft ? 'primary' : 'outline'}
            >
              {isOpen ? words.order : words.seeProducts}
            </ButtonLink>
          )}
          {group.hasRights && <a href={`/g/${group.slug}/distributions`}>{words.coordinate}</a>}
        </p>
      </div>
    </article>
  )
}

function Past({ lang, baskets }: { lang: Lang; baskets: MyBasket[] }) {
  const words = startWords(lang)
  const lines = baskets.map((basket) => ({
    icon: 'circle-check' as const,
    text: (
      <>
        <b>{shortDay(lang, basket.day)}</b> {basket.groupName},{' '}
        {words.basketLine(basketNumber(lang, basket.number), money(lang, basket.totalCents))}
      </>
    ),
    link: { href: `/g/${basket.slug}/baskets/${basket.code}`, label: words.seeBasket },
  }))
  return (
    <section class="stack">
      <Heading title={words.myOrders} />
      <Todo lines={lines} calm />
    </section>
  )
}
