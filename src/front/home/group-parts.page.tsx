import { Heading } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { saysOrganic } from '#src/supply/producers/organic.rules.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import type { GroupPageFacts, GroupPlace, GroupProducer } from './group.queries.ts'
import { groupPageWords } from './group.words.ts'

/** Where a group hands over its baskets, and how to get in. */
export function Places({ lang, places }: { lang: Lang; places: GroupPlace[] }) {
  const words = groupPageWords(lang)
  return (
    <ul class="plain stack">
      {places.map((place) => (
        <li class="soft icon-line">
          {place.picture ? (
            <PlacePhoto {...{ lang, place }} code={place.picture} />
          ) : (
            <Icon name="map-pin" />
          )}
          <span>
            {addressOf(place)}
            {place.accessNotes && (
              <>
                <br />
                <span class="as-typed">
                  {words.access} {place.accessNotes}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

type PlacePhotoProps = { lang: Lang; place: GroupPlace; code: string }

/** What the place looks like; the link shows it large. */
function PlacePhoto({ lang, place, code }: PlacePhotoProps) {
  return (
    <a href={`/pictures/${code}-1248.webp`}>
      <Picture category="vegetable" photo={photoOf(code)} small />
      <span class="unseen">{groupPageWords(lang).placePhoto(place.name)}</span>
    </a>
  )
}

const addressOf = ({ name, address, postcode, city }: GroupPlace) =>
  [name, address, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')

/** Two in a row on phones, five on laptops. */
const SIZES = '(min-width: 60rem) 234px, 50vw'

/** Who grows what one can order here, with a photo or a drawing and a line each. */
export function Producers({ lang, producers }: { lang: Lang; producers: GroupProducer[] }) {
  if (producers.length === 0) return null
  return (
    <section class="stack stack-5">
      <Heading title={groupPageWords(lang).producers} />
      <ul class="plain producers">
        {producers.map(({ code, name, profession, isCertified, city, picture }) => (
          <li>
            <Picture
              {...pictureOf({ name: `${profession} ${name}`, category: 'other' })}
              photo={photoOf(picture)}
              sizes={SIZES}
            />
            <b>
              <a href={`/producers/${code}`}>{name}</a>
            </b>
            <span class="soft">
              {(isCertified || !saysOrganic(profession)) && profession}
              <br />
              {city}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whom to ask; nothing where the group says nothing. */
export function Contact({ lang, facts }: { lang: Lang; facts: GroupPageFacts }) {
  const { contactEmail, contactPhone, website } = facts
  if (!contactEmail && !contactPhone && !website) return null
  return (
    <section class="stack">
      <Heading title={groupPageWords(lang).contact} />
      <p class="row">
        {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
        {contactPhone && <a href={`tel:${contactPhone.replaceAll(/\s/g, '')}`}>{contactPhone}</a>}
        {website && <a href={website}>{shortAddress(website)}</a>}
      </p>
    </section>
  )
}

/** `https://lavoir.example/` → `lavoir.example` */
const shortAddress = (website: string) => website.replace(/^https?:\/\//, '').replace(/\/$/, '')
