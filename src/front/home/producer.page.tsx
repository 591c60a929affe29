import type { Day } from '#src/foundation/core/day.ts'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { dayAndYear, list } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { DistributionCard } from '#src/supply/distributions/distribution-card.page.tsx'
import { organicBodyNames } from '#src/supply/producers/legal.words.ts'
import { LegalIdentity } from '#src/supply/producers/legal-identity.page.tsx'
import { mayClaimOrganic, saysOrganic } from '#src/supply/producers/organic.rules.ts'
import { shelfWords } from '#src/supply/products/category.words.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import type { PublicProducerFacts, SellingGroup, SoldShelf } from './producer.queries.ts'
import { producerPageWords } from './producer.words.ts'

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

const COVER_SIZES = '(min-width: 60rem) 34rem, 100vw'

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

/** « Maraîchage biologique » is said while the certificate holds. */
function professionOf(producer: PublicProducerFacts, today: Day): string {
  const mayBeSaid = mayClaimOrganic(producer, today) || !saysOrganic(producer.profession)
  return mayBeSaid ? producer.profession : ''
}

type CoverProps = Pick<ProducerProps, 'lang' | 'producer' | 'today' | 'shelves'>

function Cover({ lang, producer, today, shelves }: CoverProps) {
  const { name, people, pictures, story } = producer
  const profession = professionOf(producer, today)
  const town = [producer.postcode, producer.city].filter(Boolean).join(' ')
  const [first, ...more] = pictures
  return (
    <section class="cover producer-cover">
      <div class="stack">
        <Picture
          {...pictureOf({
            name: `${profession} ${name}`,
            category: shelves[0]?.shelf ?? 'other',
          })}
          photo={photoOf(first)}
          sizes={COVER_SIZES}
        />
        {more.length > 0 && (
          <ul class="plain photos">
            {more.map((code) => (
              <li>
                <Picture category="grocery" photo={photoOf(code)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="words stack stack-5">
        <h1>{name}</h1>
        <p class="lead">{[profession, people].filter(Boolean).join(' · ')}</p>
        <Labels {...{ lang, producer, today }} />
        {town && (
          <p class="soft icon-line">
            <Icon name="map-pin" />
            <span>{town}</span>
          </p>
        )}
        {story && <Story text={story} />}
        <Contact {...{ lang, producer }} />
      </div>
    </section>
  )
}

function Story({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/)
  return (
    <div class="stack story">
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  )
}

/** « Bio » is said while the certificate holds, whatever the labels say. */
function Labels({ lang, producer, today }: Omit<CoverProps, 'shelves'>) {
  const isOrganic = mayClaimOrganic(producer, today)
  const labels = producer.labels.filter((label) => isOrganic || !saysOrganic(label))
  if (!isOrganic && labels.length === 0) return null
  return (
    <p class="row">
      {isOrganic && <State kind="ok" icon="leaf" label={producerPageWords(lang).organic} />}
      {labels.map((label) => (
        <State label={label} />
      ))}
    </p>
  )
}

function Contact({ producer }: Pick<ProducerProps, 'lang' | 'producer'>) {
  const { website, phone, email } = producer
  if (!website && !phone && !email) return null
  return (
    <p class="row">
      {website && (
        <a class="icon-line" href={website} rel="noopener nofollow">
          <Icon name="globe" />
          {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
        </a>
      )}
      {phone && (
        <a class="icon-line" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          {phone}
        </a>
      )}
      {email && (
        <a class="icon-line" href={`mailto:${email}`}>
          <Icon name="mail" />
          {email}
        </a>
      )}
    </p>
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
