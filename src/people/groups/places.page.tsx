import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav, SettingsTabs } from './nav.page.tsx'
import type { Place } from './places.queries.ts'
import { placeWords } from './places.words.ts'
import type { Standing } from './standing.rules.ts'

export type PlacesProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  places: Place[]
  news?: 'added' | 'saved' | 'removed' | undefined
}

/** The places of a group; the name leads to changing it. */
export function PlacesPage({ lang, visitor, standing, places, news }: PlacesProps) {
  const words = placeWords(lang)
  const { slug } = standing.group
  const addHref = `/g/${slug}/settings/places/new`
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      <SettingsTabs slug={slug} lang={lang} current="places" />
      {news && <Notice kind="ok" title={words[news]} />}
      {places.length > 0 ? (
        <>
          <PlacesTable {...{ lang, slug, places }} />
          <div>
            <ButtonLink href={addHref} kind="outline" icon="plus">
              {words.add}
            </ButtonLink>
          </div>
        </>
      ) : (
        <Empty title={words.none} drawing="basket">
          <p>{words.noneWhy}</p>
          <ButtonLink href={addHref}>{words.add}</ButtonLink>
        </Empty>
      )}
    </Page>
  )
}

function PlacesTable({ lang, slug, places }: { lang: Lang; slug: string; places: Place[] }) {
  const words = placeWords(lang)
  return (
    <Table
      caption={words.list}
      rows={places}
      columns={[
        {
          title: words.place,
          phone: 'first',
          cell: (place) => <a href={`/g/${slug}/settings/places/${place.code}`}>{place.name}</a>,
        },
        { title: words.address, phone: 'below', cell: addressOf },
      ]}
    />
  )
}

/** `1 place du Lavoir, 26330 Saint-Avit-la-Plaine`, as far as it is known. */
export function addressOf({
  address,
  postcode,
  city,
}: Pick<Place, 'address' | 'postcode' | 'city'>): string {
  return [address, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}
