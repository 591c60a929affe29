import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { heldRightNames } from '#src/people/groups/held-rights.page.tsx'
import { groupNav, SettingsTabs } from '#src/people/groups/nav.page.tsx'
import { presetOf } from '#src/people/groups/presets.rules.ts'
import type { Holder } from '#src/people/groups/rights.queries.ts'
import { presetWords } from '#src/people/groups/rights.words.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { rightsPageWords } from './rights-pages.words.ts'

export type RightsPageProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  holders: Holder[]
  catalogNames: Map<number, string>
  isSaved: boolean
}

/** Who holds which rights in the group. */
export function RightsPage({ lang, visitor, standing, isSaved, ...rest }: RightsPageProps) {
  const words = rightsPageWords(lang)
  const { slug } = standing.group
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      <SettingsTabs slug={slug} lang={lang} current="rights" />
      {isSaved && <Notice kind="ok" title={words.saved} text={words.savedTold} />}
      <HoldersTable {...{ lang, slug }} {...rest} />
      <div>
        <ButtonLink href={`/g/${slug}/rights/new`} icon="plus">
          {words.give}
        </ButtonLink>
      </div>
    </Page>
  )
}

type HoldersProps = Pick<RightsPageProps, 'lang' | 'holders' | 'catalogNames'> & { slug: string }

function HoldersTable({ lang, slug, holders, catalogNames }: HoldersProps) {
  const words = rightsPageWords(lang)
  return (
    <Table
      caption={words.list}
      rows={holders}
      columns={[
        {
          title: words.person,
          phone: 'first',
          cell: ({ code, firstName, lastName }) => (
            <a href={`/g/${slug}/rights/${code}`}>
              {lastName}, {firstName}
            </a>
          ),
        },
        { title: words.role, phone: 'below', cell: ({ rights }) => roleOf(lang, rights) },
        {
          title: words.rights,
          phone: 'below',
          cell: ({ rights }) => heldRightNames(lang, rights, catalogNames).join(' · '),
        },
      ]}
    />
  )
}

function roleOf(lang: Lang, rights: Holder['rights']): string {
  const preset = presetOf(rights)
  return preset ? presetWords(lang)[preset] : ''
}
