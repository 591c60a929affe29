import { Empty } from '#src/foundation/ui/empty.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { History } from '#src/foundation/ui/history.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Panel } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { householdName } from './household.page.ts'
import type { Joined } from './members.queries.ts'
import { membersWords } from './members.words.ts'
import { MembersTable, type ShownMember } from './members-table.page.tsx'
import { MembersTabs } from './members-tabs.page.tsx'
import { SearchForm } from './search-form.page.tsx'

type Around = { lang: Lang; visitor: Visitor; standing: Standing }
export type MembersPageProps = Around & {
  wanted: string
  /** Those shown, of `total` that match; the first of them is the `first`, counted from 0. */
  members: ShownMember[]
  first: number
  total: number
  /** The pages beside this one. */
  previous: number | undefined
  next: number | undefined
  joinAddress: string
}

/** The member households, with a search. */
export function MembersPage({ lang, visitor, standing, members, ...rest }: MembersPageProps) {
  const words = membersWords(lang)
  return (
    <Page
      {...groupNav(standing, lang, 'members')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title} />
      <MembersTabs {...{ lang, standing }} current="listTab" />
      <div class="two">
        <div class="stack stack-5">
          <SearchForm label={words.search} submit={words.find} wanted={rest.wanted} />
          <Heading title={words.count(rest.total)} />
          {members.length > 0 ? (
            <MembersTable {...{ lang, standing, members }} />
          ) : (
            <NobodyFound {...{ lang, standing }} />
          )}
          <Pages {...{ lang, standing, members }} {...rest} />
        </div>
        <Panel title={words.invite}>
          <p>{invitation(lang, standing)}</p>
          <p>
            <a href={`/g/${standing.group.slug}/join`}>{rest.joinAddress}</a>
          </p>
        </Panel>
      </div>
    </Page>
  )
}

function invitation(lang: Lang, { group }: Standing): string {
  const words = membersWords(lang)
  if (group.registrationPolicy === 'open') return words.inviteOpen
  return group.registrationPolicy === 'waiting-list' ? words.inviteOnRequest : words.inviteNotOpen
}

/** Which of how many are shown, and the way to the others. */
function Pages(props: Omit<MembersPageProps, 'visitor'>) {
  const { lang, standing, wanted, members, first, total, previous, next } = props
  if (members.length === total) return null
  const words = membersWords(lang)
  const to = (page: number) => {
    const query = new URLSearchParams({ ...(wanted && { q: wanted }), page: String(page) })
    return `/g/${standing.group.slug}/members?${query}`
  }
  return (
    <nav class="row" aria-label={words.pages}>
      <span class="soft number">{words.shown(first + 1, first + members.length, total)}</span>
      {previous && <a href={to(previous)}>{words.previous}</a>}
      {next && <a href={to(next)}>{words.next}</a>}
    </nav>
  )
}

function NobodyFound({ lang, standing }: Omit<Around, 'visitor'>) {
  const words = membersWords(lang)
  return (
    <Empty title={words.nobodyFound}>
      <a href={`/g/${standing.group.slug}/members`}>{words.all}</a>
    </Empty>
  )
}

/** Who became a member when, newest first. */
export function MembersHistoryPage({ lang, visitor, standing, rows }: Around & { rows: Joined[] }) {
  const words = membersWords(lang)
  const entries = rows.map(({ at, actor, people, isAccepted }) => ({
    at,
    actorName: actor ?? words.somebody,
    sentence: isAccepted ? words.accepted(householdName(lang, people)) : words.joined,
    changes: [],
  }))
  return (
    <Page
      {...groupNav(standing, lang, 'members')}
      {...{ lang, visitor }}
      title={words.history}
      isPrivate
    >
      <PageTitle title={words.history}>{words.historyIntro}</PageTitle>
      <MembersTabs {...{ lang, standing }} current="history" />
      <History lang={lang} zone={standing.group.timeZone} entries={entries} />
    </Page>
  )
}
