import { Empty } from '#src/foundation/ui/empty.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav, SettingsTabs } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { FoundPerson } from './members.queries.ts'
import { rightsPageWords } from './rights-pages.words.ts'
import { SearchForm } from './search-form.page.tsx'

export type ChoosePersonProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  wanted: string
  people: FoundPerson[]
  /** Who holds rights already. */
  holders: Set<number>
}

/** Whom rights shall be given to: the people of member households, by a search. */
export function ChoosePersonPage({
  lang,
  visitor,
  standing,
  wanted,
  people,
  holders,
}: ChoosePersonProps) {
  const words = rightsPageWords(lang)
  const { slug } = standing.group
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.give}
      isPrivate
    >
      <PageTitle title={words.choose}>{words.chooseIntro}</PageTitle>
      <SettingsTabs slug={slug} lang={lang} current="rights" />
      <SearchForm label={words.search} submit={words.find} wanted={wanted} />
      {people.length === 0 ? (
        <Empty title={words.nobody}>
          <p>{words.nobodyWhy}</p>
        </Empty>
      ) : (
        <ul class="plain lines narrow">
          {people.map((person) => (
            <li class="ends">
              <a href={`/g/${slug}/rights/${person.code}`}>
                {person.lastName}, {person.firstName}
              </a>
              {holders.has(person.personId) && <span class="small soft">{words.already}</span>}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
