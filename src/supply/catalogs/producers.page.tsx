import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State } from '#src/foundation/ui/state.tsx'
import { type Column, Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import { missingLegal } from '#src/supply/producers/legal.rules.ts'
import { saidMissing } from '#src/supply/producers/missing.page.tsx'
import { gapWords } from '#src/supply/producers/missing.words.ts'
import type { GroupProducer } from './producers.queries.ts'
import { producersWords } from './producers.words.ts'

type ProducersProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  producers: GroupProducer[]
}

/** The producers of a group's catalogues, each with what the sheet still lacks. */
export function ProducersPage({ lang, visitor, standing, producers }: ProducersProps) {
  const words = producersWords(lang)
  const base = `/g/${standing.group.slug}`
  const mayAdd = holds(standing, 'catalogs')
  const add = <ButtonLink href={`${base}/catalogs/new`}>{words.add}</ButtonLink>
  const all = <a href={`${base}/catalogs`}>{words.catalogs}</a>
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle
        title={words.title}
        above={all}
        actions={mayAdd && producers.length > 0 ? add : undefined}
      >
        {words.intro}
      </PageTitle>
      {producers.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
          {mayAdd && add}
        </Empty>
      ) : (
        <Table caption={words.title} columns={columnsOf({ lang, standing })} rows={producers} />
      )}
    </Page>
  )
}

type Where = { lang: Lang; standing: Standing }

function columnsOf({ lang, standing }: Where): Column<GroupProducer>[] {
  const words = producersWords(lang)
  return [
    {
      title: words.producer,
      phone: 'first',
      cell: (row) => <a href={pathOf(standing, row)}>{row.name}</a>,
    },
    { title: words.town, cell: ({ city }) => city },
    {
      title: words.keptBy,
      phone: 'hidden',
      cell: ({ isOurs, keptBy }) => (isOurs ? words.us : keptBy),
    },
    { title: words.lacks, cell: (row) => saidMissing(lang, missingLegal(row)) },
    { title: words.state, phone: 'end', cell: (row) => <SheetState lang={lang} of={row} /> },
  ]
}

/** The sheet for who may change it, a proposal for other groups, the public page for who keeps one catalogue. */
function pathOf(standing: Standing, { code, isOurs }: GroupProducer): string {
  if (!holds(standing, 'catalogs')) return `/producers/${code}`
  return `/g/${standing.group.slug}/producers/${code}${isOurs ? '' : '/proposal'}`
}

function SheetState({ lang, of }: { lang: Lang; of: GroupProducer }) {
  const words = gapWords(lang)
  const missing = missingLegal(of).length
  return (
    <span class="row">
      {missing === 0 ? (
        <State kind="ok" icon="circle-check" label={words.complete} />
      ) : (
        <State kind="soon" icon="hourglass" label={words.count(missing)} />
      )}
      {of.proposals > 0 && (
        <State
          kind="info"
          icon="message-square"
          label={producersWords(lang).proposals(of.proposals)}
        />
      )}
    </span>
  )
}
