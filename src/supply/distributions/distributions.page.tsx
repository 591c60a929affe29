import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { dayAndYear } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { type Column, Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { Distribution } from './distribution.queries.ts'
import { StateBadge } from './distribution-card.page.tsx'
import { saidSum, WorkCard } from './distribution-work.page.tsx'
import { distributionsWords } from './distributions.words.ts'
import { type OrderedOf, sortedForWork } from './list.rules.ts'

export const DISTRIBUTION_NEWS = ['created', 'saved'] as const

export type ListedDistribution = Distribution & { ordered: OrderedOf | undefined }

type DistributionsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  distributions: ListedDistribution[]
  now: Date
  news?: (typeof DISTRIBUTION_NEWS)[number] | undefined
}

/** The distributions of a group for coordinators: what is to be validated, what is to come, what is settled. */
export function DistributionsPage({ lang, visitor, standing, ...props }: DistributionsProps) {
  const { distributions, news } = props
  const words = distributionsWords(lang)
  const base = `/g/${standing.group.slug}/distributions`
  const mayPlan = holds(standing, 'distributions')
  const add = <ButtonLink href={`${base}/new`}>{words.add}</ButtonLink>
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
        <Parts {...{ lang, standing, base }} {...props} />
      )}
    </Page>
  )
}

type PartsProps = Omit<DistributionsProps, 'visitor'> & { base: string }

function Parts({ distributions, ...shown }: PartsProps) {
  const words = distributionsWords(shown.lang)
  const { toValidate, coming, settled } = sortedForWork(distributions)
  return (
    <>
      <Over {...shown} title={words.toValidate} rows={toValidate} />
      <section class="stack stack-5">
        <Heading title={words.upcoming} />
        {coming.length === 0 && <p class="soft">{words.noneUpcoming}</p>}
        <div class="distributions two-columns">
          {coming.map((distribution) => (
            <WorkCard {...shown} distribution={distribution} />
          ))}
        </div>
      </section>
      <Over {...shown} title={words.past} rows={settled} />
    </>
  )
}

const SHOWN_OVER = 3

type OverProps = Pick<PartsProps, 'lang' | 'base'> & { title: string; rows: ListedDistribution[] }

/** What is over: the latest three, the others folded. */
function Over({ title, rows, ...shown }: OverProps) {
  if (rows.length === 0) return null
  const { lang } = shown
  const older = rows.slice(SHOWN_OVER)
  const table = (some: ListedDistribution[]) => (
    <Table caption={title} columns={columnsOf(shown)} rows={some} />
  )
  return (
    <section class="stack stack-2">
      <Heading title={title} />
      {table(rows.slice(0, SHOWN_OVER))}
      {older.length > 0 && (
        <details>
          <summary>{distributionsWords(lang).older(older.length)}</summary>
          {table(older)}
        </details>
      )}
    </section>
  )
}

/** « 12 paniers »; a dash for whoever may not count them. */
function saidBaskets(lang: Lang, ordered: OrderedOf | undefined): string {
  const count = ordered?.basketCount ?? null
  return count === null ? '–' : distributionsWords(lang).basketCount(count)
}

function columnsOf({ lang, base }: Pick<OverProps, 'lang' | 'base'>): Column<ListedDistribution>[] {
  const words = distributionsWords(lang)
  return [
    {
      title: words.date,
      phone: 'first',
      cell: (of) => <a href={`${base}/${of.code}`}>{dayAndYear(lang, of.day)}</a>,
    },
    { title: words.place, cell: (of) => of.placeName },
    {
      title: words.baskets,
      number: true,
      cell: ({ ordered }) => saidBaskets(lang, ordered),
    },
    { title: words.total, number: true, cell: (of) => saidSum(lang, of.ordered) },
    {
      title: words.state,
      phone: 'end',
      cell: (of) => <StateBadge lang={lang} state={of.state.state} coordinates />,
    },
  ]
}
