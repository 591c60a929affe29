import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { DistributionCard } from '#src/supply/distributions/distribution-card.page.tsx'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import type { GroupPageFacts } from './group.queries.ts'
import { groupPageWords } from './group.words.ts'

type Props = {
  lang: Lang
  visitor: Visitor | null
  now: Date
  standing: Standing
  facts: GroupPageFacts
  upcoming: UpcomingDistribution[]
}

/** A group's public page: its picture and introduction, the next distributions, who grows, whom to ask. */
export function GroupPage({ lang, visitor, now, standing, facts, upcoming }: Props) {
  const words = groupPageWords(lang)
  const { group } = standing
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={group.name}
      description={facts.introduction}
      {...memberNav(standing, lang, 'group')}
    >
      <section class="cover">
        <Poster lang={lang} name={group.name} shape="wide" />
        <div class="words stack stack-5">
          <h1>{group.name}</h1>
          {facts.introduction && <p class="lead">{facts.introduction}</p>}
          <Doors lang={lang} visitor={visitor} standing={standing} upcoming={upcoming} />
          {facts.places.map((place) => (
            <p class="soft icon-line">
              <Icon name="map-pin" />
              <span>
                {[place.name, place.address, `${place.postcode} ${place.city}`.trim()]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </p>
          ))}
        </div>
      </section>
      <section class="stack stack-5">
        <h2>{words.next}</h2>
        {upcoming.length === 0 ? (
          <Empty title={words.noneTitle}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <div class="distributions">
            {upcoming.map((distribution) => (
              <DistributionCard
                lang={lang}
                zone={group.timeZone}
                slug={group.slug}
                now={now}
                distribution={distribution}
              />
            ))}
          </div>
        )}
      </section>
      <Producers lang={lang} producers={facts.producers} />
      <Contact lang={lang} facts={facts} />
    </Page>
  )
}

/** Order when exactly one distribution is open; sign in and register for visitors; join for people of no group. */
function Doors({
  lang,
  visitor,
  standing,
  upcoming,
}: Pick<Props, 'lang' | 'visitor' | 'standing' | 'upcoming'>) {
  const words = groupPageWords(lang)
  const { slug } = standing.group
  const [open, ...more] = upcoming.filter(({ state }) => state.state === 'open')
  const single = more.length === 0 ? open : undefined
  return (
    <p class="row">
      {single && (
        <ButtonLink href={`/g/${slug}/shop/${single.code}`} large>
          {words.order}
        </ButtonLink>
      )}
      {!visitor && (
        <ButtonLink href={`/g/${slug}/join`} kind="outline" large>
          {words.register}
        </ButtonLink>
      )}
      {!visitor && (
        <a href={`${PATHS.signIn}?return=${encodeURIComponent(`/g/${slug}`)}`}>{words.signIn}</a>
      )}
      {visitor && !standing.isMember && (
        <ButtonLink href={`/g/${slug}/join`} kind="outline" large>
          {words.join}
        </ButtonLink>
      )}
    </p>
  )
}

function Producers({ lang, producers }: { lang: Lang; producers: GroupPageFacts['producers'] }) {
  if (producers.length === 0) return null
  return (
    <section class="stack stack-5">
      <Heading title={groupPageWords(lang).producers} />
      <ul class="plain producers">
        {producers.map(({ name, profession, city }) => (
          <li>
            <Picture {...pictureOf({ name: `${profession} ${name}`, category: 'other' })} />
            <b>{name}</b>
            <span class="soft">
              {profession}
              <br />
              {city}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact({ lang, facts }: { lang: Lang; facts: GroupPageFacts }) {
  const { contactEmail, contactPhone, website } = facts
  if (!contactEmail && !contactPhone && !website) return null
  return (
    <section class="stack">
      <Heading title={groupPageWords(lang).contact} />
      <p class="row">
        {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
        {contactPhone && <a href={`tel:${contactPhone.replaceAll(' ', '')}`}>{contactPhone}</a>}
        {website && <a href={website}>{website}</a>}
      </p>
    </section>
  )
}
