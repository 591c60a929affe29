import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { dayAndYear, day as dayInWords, hours } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PosterDate } from '#src/foundation/ui/poster-date.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { type Column, Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { Distribution } from './distribution.queries.ts'
import { StateBadge } from './distribution-card.page.tsx'
import { stateWords } from './distribution-card.words.ts'
import { distributionsWords } from './distributions.words.ts'

export const DISTRIBUTION_NEWS = ['created', 'saved'] as const

type DistributionsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  /** The latest first. */
  distributions: Distribution[]
  now: Date
  news?: (typeof DISTRIBUTION_NEWS)[number] | undefined
}

/** The distributions of a group for coordinators: what is to come, then what is over. */
export function DistributionsPage({ lang, visitor, standing, ...props }: DistributionsProps) {
  const { distributions, now, news } = props
  const words = distributionsWords(lang)
  const base = `/g/${standing.group.slug}/distributions`
  const mayPlan = holds(standing, 'distributions')
  const add = <ButtonLink href={`${base}/new`}>{words.add}</ButtonLink>
  const isOver = ({ endsAt }: Distribution) => endsAt <= now
  const upcoming = distributions.filter((one) => !isOver(one)).toReversed()
  const shown = { lang, base, mayPlan }
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle
        title={words.title}
        actions={mayPlan && distributions.length > 0 ? add : undefined}
      />
      {news && <Notice kind="ok" title={words[news]} />}
      {distributions.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
          {mayPlan && add}
        </Empty>
      ) : (
        <>
          <Part {...shown} title={words.upcoming} none={words.noneUpcoming} rows={upcoming} />
          <Part {...shown} title={words.past} rows={distributions.filter(isOver)} isPast />
        </>
      )}
    </Page>
  )
}

type PartProps = {
  lang: Lang
  base: string
  mayPlan: boolean
  title: string
  rows: Distribution[]
  /** Said when there are no rows; else the part is left out. */
  none?: string
  isPast?: boolean
}

function Part({ title, rows, none, ...shown }: PartProps) {
  if (rows.length === 0 && !none) return null
  return (
    <section class="stack stack-2">
      <Heading title={title} />
      {rows.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <div class={shown.isPast ? undefined : 'plans'}>
          <Table caption={title} columns={columnsOf(shown)} rows={rows} />
        </div>
      )}
    </section>
  )
}

type Shown = Pick<PartProps, 'lang' | 'base' | 'mayPlan' | 'isPast'>

function columnsOf(shown: Shown): Column<Distribution>[] {
  const { lang, isPast } = shown
  const words = distributionsWords(lang)
  return [
    isPast ? pastDay(shown) : posterDay(shown),
    {
      title: words.hours,
      phone: isPast ? 'below' : 'first',
      cell: (of) => hours(lang, of.startTime, of.endTime),
    },
    { title: words.place, cell: (of) => of.placeName },
    { title: words.producers, cell: (of) => stateWords(lang).producers(of.producerCount) },
    {
      title: words.state,
      phone: isPast ? 'end' : 'below',
      cell: (of) => <StateBadge lang={lang} state={of.state.state} coordinates />,
    },
    ...(shown.mayPlan && !isPast ? [changeColumn(shown)] : []),
  ]
}

/** The date as on a poster. */
function posterDay({ lang, base }: Shown): Column<Distribution> {
  return {
    title: distributionsWords(lang).date,
    phone: 'lead',
    cell: (of) => (
      <a href={`${base}/${of.code}`}>
        <PosterDate lang={lang} day={of.day} />
      </a>
    ),
  }
}

function pastDay({ lang, base }: Shown): Column<Distribution> {
  return {
    title: distributionsWords(lang).date,
    phone: 'first',
    cell: (of) => <a href={`${base}/${of.code}`}>{dayAndYear(lang, of.day)}</a>,
  }
}

function changeColumn({ lang, base }: Pick<Shown, 'lang' | 'base'>): Column<Distribution> {
  const words = distributionsWords(lang)
  return {
    title: words.change,
    titleUnseen: true,
    // the distribution's own page has it too
    phone: 'hidden',
    cell: (of) => (
      <a href={`${base}/${of.code}/edit`} aria-label={words.changeOf(dayInWords(lang, of.day))}>
        {words.change}
      </a>
    ),
  }
}
