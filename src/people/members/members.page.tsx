import { Empty } from '#src/foundation/ui/empty.tsx'
import { dayInMonth } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { History } from '#src/foundation/ui/history.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Panel } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { householdName } from './household.page.ts'
import type { Joined, Member } from './members.queries.ts'
import { membersWords } from './members.words.ts'
import { MembersTabs } from './members-tabs.page.tsx'
import { SearchForm } from './search-form.page.tsx'

type Around = { lang: Lang; visitor: Visitor; standing: Standing }
/** A member with the civil day of joining, in the group's zone. */
export type ShownMember = Member & { joinedOn: string }
export type MembersPageProps = Around & {
  wanted: string
  /** Those shown, of `total` that match. */
  members: ShownMember[]
  total: number
  joinAddress: string
}

/** The member households, with a search. */
export function MembersPage({ lang, visitor, standing, members, ...rest }: MembersPageProps) {
  const words = membersWords(lang)
  const isOpen = standing.group.registrationPolicy === 'open'
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
            <MembersTable {...{ lang, members }} />
          ) : (
            <NobodyFound {...{ lang, standing }} />
          )}
          {members.length < rest.total && <p class="soft">{words.firstShown(members.length)}</p>}
        </div>
        <Panel title={words.invite}>
          <p>{isOpen ? words.inviteOpen : words.inviteNotOpen}</p>
          <p>
            <a href={`/g/${standing.group.slug}/join`}>{rest.joinAddress}</a>
          </p>
        </Panel>
      </div>
    </Page>
  )
}

function MembersTable({ lang, members }: { lang: Lang; members: ShownMember[] }) {
  const words = membersWords(lang)
  return (
    <Table
      caption={words.title}
      rows={members}
      columns={[
        {
          title: words.household,
          phone: 'first',
          cell: ({ people }) => householdName(lang, people),
        },
        {
          title: words.email,
          phone: 'below',
          cell: ({ people }) => <Contacts people={people} kind="email" />,
        },
        {
          title: words.phone,
          phone: 'below',
          cell: ({ people }) => <Contacts people={people} kind="phone" />,
        },
        { title: words.city, phone: 'below', cell: ({ city }) => city },
        { title: words.since, phone: 'hidden', cell: ({ joinedOn }) => sinceOf(lang, joinedOn) },
      ]}
    />
  )
}

function sinceOf(lang: Lang, joinedOn: string): string {
  return `${dayInMonth(lang, joinedOn)} ${joinedOn.slice(0, 4)}`
}

/** The people's addresses or numbers, each a link that writes or rings. */
function Contacts({ people, kind }: { people: Member['people']; kind: 'email' | 'phone' }) {
  const known = people.flatMap((person) => person[kind] ?? [])
  const scheme = kind === 'email' ? 'mailto:' : 'tel:'
  if (known.length === 0) return null
  return (
    <ul class="plain">
      {known.map((value) => (
        <li>
          <a href={scheme + value.replaceAll(/[\s\u00a0]/g, '')}>{value}</a>
        </li>
      ))}
    </ul>
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
  const entries = rows.map(({ at, name }) => ({
    at,
    actorName: name ?? words.somebody,
    sentence: words.joined,
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
