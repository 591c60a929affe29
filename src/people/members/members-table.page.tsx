import { dayInMonth } from '#src/foundation/ui/format.ts'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { heldRightNames } from '#src/people/groups/held-rights.page.tsx'
import { presetOf } from '#src/people/groups/presets.rules.ts'
import { presetWords } from '#src/people/groups/rights.words.ts'
import { type HeldRight, holds, type Standing } from '#src/people/groups/standing.rules.ts'
import { householdName } from './household.page.ts'
import type { Member } from './members.queries.ts'
import { membersWords } from './members.words.ts'

/** A member with the civil day of joining, in the group's zone. */
export type ShownMember = Member & { joinedOn: string }

type TableProps = { lang: Lang; standing: Standing; members: ShownMember[] }

/** Households with how to reach them, who holds rights, since when. */
export function MembersTable({ lang, standing, members }: TableProps) {
  const words = membersWords(lang)
  return (
    <Table
      caption={words.title}
      rows={members}
      columns={[
        {
          title: words.household,
          phone: 'first',
          cell: ({ people }) => <HouseholdCell {...{ lang, people }} />,
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
        {
          title: words.rights,
          phone: 'below',
          cell: ({ people }) => <RightsCell {...{ lang, standing, people }} />,
        },
        { title: words.since, phone: 'hidden', cell: ({ joinedOn }) => sinceOf(lang, joinedOn) },
      ]}
    />
  )
}

/** The household, and who of it has never signed in. */
function HouseholdCell({ lang, people }: { lang: Lang; people: Member['people'] }) {
  const words = membersWords(lang)
  return (
    <>
      {householdName(lang, people)}
      {people
        .filter((person) => !person.hasSignedIn)
        .map(({ firstName }) => (
          <p class="small soft">{words.neverSignedIn(firstName)}</p>
        ))}
    </>
  )
}

type RightsCellProps = { lang: Lang; standing: Standing; people: Member['people'] }

/** Who of the household holds rights; a link for whoever may change them. */
function RightsCell({ lang, standing, people }: RightsCellProps) {
  const holders = people.filter(({ rights }) => rights.length > 0)
  if (holders.length === 0) return null
  return (
    <ul class="plain">
      {holders.map(({ code, firstName, rights }) => {
        const role = membersWords(lang).held(firstName, roleOf(lang, rights))
        if (!holds(standing, 'settings')) return <li>{role}</li>
        return (
          <li>
            <a href={`/g/${standing.group.slug}/rights/${code}`}>{role}</a>
          </li>
        )
      })}
    </ul>
  )
}

function roleOf(lang: Lang, rights: HeldRight[]): string {
  const preset = presetOf(rights)
  return preset ? presetWords(lang)[preset] : heldRightNames(lang, rights).join(', ')
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
