import type { Day } from '#src/foundation/core/day.ts'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { dayAndYear, list } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { DistributionCard } from '#src/supply/distributions/distribution-card.page.tsx'
import { organicBodyNames } from '#src/supply/producers/legal.words.ts'
import { LegalIdentity } from '#src/supply/producers/legal-identity.page.tsx'
import { mayClaimOrganic } from '#src/supply/producers/organic.rules.ts'
import { shelfWords } from '#src/supply/products/category.words.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import type { PublicProducerFacts, SellingGroup, SoldShelf } from './producer.queries.ts'
import { producerPageWords } from './producer.words.ts'
import { Cover, professionOf } from './producer-cover.page.tsx'

type Selling = SellingGroup & { upcoming: UpcomingDistribution[] }

type ProducerProps = {
  lang: Lang
  visitor: Visitor | null
  now: Date
  today: Day
  producer: PublicProducerFacts
  /** What is sold, the fullest shelf first. */
  shelves: SoldShelf[]
  groups: Selling[]
}

/** A producer's public page: who and where, the story, what there is, where and when to order, who sells by law. */
export function ProducerPage(props: ProducerProps) {
  const { lang, visitor, now, today, producer, shelves, groups } = props
  const { name, story } = producer
  const profession = professionOf(producer, today)
  return (
    <Page
      {...{ lang, visitor }}
      title={name}
      description={profession || story.slice(0, 160)}
      legal={legalLinks(lang)}
    >
      <Cover {...{ lang, producer, today, shelves }} />
      <Shelves {...{ lang, shelves }} />
      <Where {...{ lang, now, producer, groups }} />
      <Legal {...{ lang, today, producer }} />
    </Page>
  )
}

function Shelves({ lang, shelves }: Pick<ProducerProps, 'lang' | 'shelves'>) {
  if (shelves.length === 0) return null
  return (
    <section class="stack stack-5">
      <Heading title={producerPageWords(lang).products} />
      <ul class="plain producers">
        {shelves.map(({ shelf, count, names }) => (
          <li>
            <Picture {...pictureOf({ name: names[0] ?? '', category: shelf })} />
            <b>{shelfWords(lang)[shelf]}</b>
            <span class="soft">{saidNames(lang, names, count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** « Ail violet, Carottes, Mâche, Poireaux et 3 autres » */
function saidNames(lang: Lang, names: string[], count: number): string {
  const more = count - names.length
  const others = more > 0 ? [producerPageWords(lang).others(more)] : []
  return list(lang, [...names, ...others])
}

function Where({
  lang,
  now,
  producer,
  groups,
}: Pick<ProducerProps, 'lang' | 'now' | 'producer' | 'groups'>) {
  const words = producerPageWords(lang)
  if (groups.length === 0) return <Empty title={words.nowhere}>{null}</Empty>
  return (
    <section class="stack stack-6">
      <h2>{words.where}</h2>
      {!producer.isComplete && <Notice kind="soon" title={words.notYet} />}
      {groups.map((group) => (
        <GroupDates {...{ lang, now, group }} />
      ))}
    </section>
  )
}

function GroupDates({ lang, now, group }: { lang: Lang; now: Date; group: Selling }) {
  const words = producerPageWords(lang)
  return (
    <section class="stack stack-5">
      <Heading title={group.name} level={3}>
        <a href={`/g/${group.slug}/about`}>{words.seeGroup}</a>
      </Heading>
      {group.upcoming.length === 0 ? (
        <p class="soft">{words.noDate}</p>
      ) : (
        <div class="distributions">
          {group.upcoming.map((distribution) => (
            <DistributionCard
              {...{ lang, now, distribution }}
              slug={group.slug}
              zone={group.timeZone}
            />
          ))}
        </div>
      )}
    </section>
  )
}

function Legal({ lang, today, producer }: Pick<ProducerProps, 'lang' | 'today' | 'producer'>) {
  const words = producerPageWords(lang)
  const { mediatorName, mediatorAddress, organicBody, organicNumber, organicUntil } = producer
  const names: Record<string, string> = organicBodyNames(lang)
  const isCertified = mayClaimOrganic(producer, today)
  return (
    <section class="stack" id="legal">
      <Heading title={words.legal} />
      <div class="stack stack-2 narrow">
        <LegalIdentity lang={lang} facts={producer.identity} />
        {isCertified && organicBody && organicUntil && (
          <p>
            {words.certified(
              [names[organicBody], organicBody].filter(Boolean).join(', '),
              organicNumber,
              dayAndYear(lang, organicUntil),
            )}
          </p>
        )}
        {mediatorName && <p>{words.mediator(mediatorName, mediatorAddress)}</p>}
      </div>
    </section>
  )
}
