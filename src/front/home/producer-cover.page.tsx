import type { Day } from '#src/foundation/core/day.ts'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import { State } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { mayClaimOrganic, saysOrganic } from '#src/supply/producers/organic.rules.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import type { PublicProducerFacts, SoldShelf } from './producer.queries.ts'
import { producerPageWords } from './producer.words.ts'

const COVER_SIZES = '(min-width: 60rem) 34rem, 100vw'

/** « Maraîchage biologique » is said while the certificate holds. */
export function professionOf(producer: PublicProducerFacts, today: Day): string {
  const mayBeSaid = mayClaimOrganic(producer, today) || !saysOrganic(producer.profession)
  return mayBeSaid ? producer.profession : ''
}

type CoverProps = {
  lang: Lang
  producer: PublicProducerFacts
  today: Day
  /** What is sold, the fullest shelf first. */
  shelves: SoldShelf[]
}

/** Who and where: photos, what they do, labels, the story, how to reach them. */
export function Cover({ lang, producer, today, shelves }: CoverProps) {
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
        <Contact producer={producer} />
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

function Contact({ producer }: Pick<CoverProps, 'producer'>) {
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
