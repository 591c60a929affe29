import type { Day } from '#src/foundation/core/day.ts'
import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State, type StateKind } from '#src/foundation/ui/state.tsx'
import { type Column, Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import { type CatalogFacts, type CatalogState, catalogState } from './catalog.rules.ts'
import { catalogStates, catalogsWords, productCount, season } from './catalogs.words.ts'

type Row = CatalogFacts & { code: string; producerName: string; products: number | null }

type CatalogsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  /** Those that the person keeps. */
  catalogs: Row[]
  today: Day
  isRemoved?: boolean
}

/** The catalogues of a group, by producer. */
export function CatalogsPage({ lang, visitor, standing, catalogs, ...props }: CatalogsProps) {
  const { today } = props
  const words = catalogsWords(lang)
  const base = `/g/${standing.group.slug}/catalogs`
  const mayAdd = holds(standing, 'catalogs')
  const add = <ButtonLink href={`${base}/new`}>{words.add}</ButtonLink>
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title} actions={mayAdd && catalogs.length > 0 ? add : undefined}>
        {words.intro} <a href={`/g/${standing.group.slug}/producers`}>{words.producers}</a>
      </PageTitle>
      {props.isRemoved && <Notice kind="ok" title={words.removed} />}
      {catalogs.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
          {mayAdd && add}
        </Empty>
      ) : (
        <Table caption={words.title} columns={columnsOf({ lang, base, today })} rows={catalogs} />
      )}
    </Page>
  )
}

function columnsOf({ lang, base, today }: { lang: Lang; base: string; today: Day }): Column<Row>[] {
  const words = catalogsWords(lang)
  return [
    {
      title: words.catalog,
      phone: 'first',
      cell: (row) => <a href={`${base}/${row.code}`}>{row.name}</a>,
    },
    { title: words.producer, cell: (row) => row.producerName },
    { title: words.season, cell: (row) => season(lang, row), phone: 'hidden' },
    {
      title: words.products,
      cell: (row) => productCount(lang, row.products ?? 0),
    },
    {
      title: words.state,
      phone: 'end',
      cell: (row) => <CatalogBadge {...{ lang, today }} of={row} />,
    },
  ]
}

const KINDS: Record<CatalogState, StateKind> = {
  'to-come': 'neutral',
  orderable: 'ok',
  'switched-off': 'neutral',
  ended: 'neutral',
}
const ICONS = {
  'to-come': 'clock',
  orderable: 'circle-check',
  'switched-off': 'ban',
  ended: 'check',
} as const

/** Where a catalogue stands today, as word, icon and tint. */
export function CatalogBadge({
  lang,
  of,
  today,
}: {
  lang: Lang
  of: Pick<CatalogFacts, 'startsOn' | 'endsOn' | 'membersCanOrder'>
  today: Day
}) {
  const state = catalogState(of, today)
  return <State kind={KINDS[state]} icon={ICONS[state]} label={catalogStates(lang)[state]} />
}
