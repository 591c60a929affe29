import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import { Question } from '#src/foundation/ui/dialog.tsx'
import { HiddenField, OneUseField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav, SettingsTabs } from './nav.page.tsx'
import { PlacePhoto } from './photos.page.tsx'
import { PlaceFields, placeFieldLabels } from './place-fields.page.tsx'
import { addressOf } from './places.page.tsx'
import type { Place, PlaceFields as PlaceValues } from './places.queries.ts'
import { placeLabels, placeWords } from './places.words.ts'
import { StaleNotice } from './stale.page.tsx'
import type { Stale } from './stale.rules.ts'
import type { Standing } from './standing.rules.ts'

type Around = { lang: Lang; visitor: Visitor; standing: Standing }
export type PlaceProps = Around & {
  form: Form
  /** The place being changed; a new one has none. */
  place?: Pick<Place, 'code' | 'pictureCode'> | undefined
  stale?: Stale<PlaceValues> | undefined
}

/** Adding a place or changing one. */
export function PlacePage({ lang, visitor, standing, form, place, stale }: PlaceProps) {
  const words = placeWords(lang)
  const of: ShownForm = { lang, form, labels: placeFieldLabels(lang) }
  const { slug } = standing.group
  const title = place ? words.change : words.add
  const href = `/g/${slug}/settings/places/${place?.code}`
  const isConflict = stale && stale.conflicts.length > 0
  return (
    <Page {...groupNav(standing, lang, 'settings')} {...{ lang, visitor, title }} isPrivate>
      <PageTitle title={title} />
      <SettingsTabs slug={slug} lang={lang} current="places" />
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale }} labels={placeLabels(lang)} dropHref={href} />}
      {place && <PlacePhoto {...{ lang, href }} code={place.pictureCode} />}
      <form
        method="post"
        action={place ? href : `/g/${slug}/settings/places`}
        class="stack stack-5 narrow"
        novalidate
      >
        {place ? <HiddenField form={form} name="version" /> : <OneUseField form={form} />}
        <PlaceFields of={of} withAccess />
        <div class="row">
          <Button large>{place ? (isConflict ? words.keepMine : words.save) : words.add}</Button>
          {place && (
            <ButtonLink kind="text" href={`${href}/removal`}>
              {words.remove}
            </ButtonLink>
          )}
        </div>
      </form>
    </Page>
  )
}

/** Asks before a place is deleted; or says why it stays. */
export function PlaceRemovalPage({
  lang,
  visitor,
  standing,
  place,
  isInUse,
}: Around & { place: Place; isInUse: boolean }) {
  const words = placeWords(lang)
  const places = `/g/${standing.group.slug}/settings/places`
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.remove}
      isPrivate
    >
      {isInUse ? (
        <>
          <PageTitle title={place.name} />
          <Notice kind="no" alert title={words.inUse(place.name)} text={words.inUseWhy}>
            <a href={places}>{words.title}</a>
          </Notice>
        </>
      ) : (
        <Question
          title={words.removeAsk(place.name)}
          action={`${places}/${place.code}`}
          method="delete"
          confirm={words.remove}
          danger
          back={{ href: `${places}/${place.code}`, label: words.keep }}
        >
          <p>{addressOf(place)}</p>
        </Question>
      )}
    </Page>
  )
}
