import { Empty } from '#src/foundation/ui/empty.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { AskedNotice, WaitingTodo } from '#src/people/members/standing-notices.page.tsx'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { DistributionCard } from '#src/supply/distributions/distribution-card.page.tsx'
import type { GroupPageFacts } from './group.queries.ts'
import { groupPageWords } from './group.words.ts'
import { GroupDoors } from './group-doors.page.tsx'
import { Contact, Places, Producers } from './group-parts.page.tsx'

type Props = {
  lang: Lang
  visitor: Visitor | null
  now: Date
  standing: Standing
  facts: GroupPageFacts
  upcoming: UpcomingDistribution[]
}

/** A group's public page: picture, introduction, the way in, next distributions, places, who grows, whom to ask. */
export function GroupPage({ lang, visitor, now, standing, facts, upcoming }: Props) {
  const words = groupPageWords(lang)
  const { name } = standing.group
  const [first] = facts.places
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={name}
      description={facts.introduction}
      {...memberNav(standing, lang, 'group')}
    >
      <section class="cover">
        <Poster
          lang={lang}
          name={name}
          shape="wide"
          photo={photoOf(facts.picture)}
          sizes="(min-width: 60rem) 544px, 100vw"
        />
        <div class="words stack stack-5">
          <h1>{name}</h1>
          {facts.introduction && <p class="lead as-typed">{facts.introduction}</p>}
          <GroupDoors {...{ lang, visitor, standing, upcoming }} />
          {facts.places.length === 1 && first && <Places lang={lang} places={[first]} />}
        </div>
      </section>
      <AskedNotice {...{ lang, standing }} />
      <WaitingTodo {...{ lang, standing }} />
      <section class="stack stack-5">
        <h2>{words.next}</h2>
        {upcoming.length === 0 ? (
          <Empty title={words.noneTitle}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <Cards {...{ lang, standing, now, upcoming }} />
        )}
      </section>
      <Producers lang={lang} producers={facts.producers} />
      {facts.places.length > 1 && (
        <section class="stack">
          <h2>{words.places}</h2>
          <Places lang={lang} places={facts.places} />
        </section>
      )}
      <Contact lang={lang} facts={facts} />
    </Page>
  )
}

type CardsProps = Pick<Props, 'lang' | 'standing' | 'now' | 'upcoming'>

function Cards({ lang, standing, now, upcoming }: CardsProps) {
  const { slug, timeZone: zone } = standing.group
  return (
    <div class="distributions">
      {upcoming.map((distribution) => (
        <DistributionCard {...{ lang, zone, slug, now, distribution }} />
      ))}
    </div>
  )
}
