import { Button, ButtonLink, PostButton } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { type Form, typedIn } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav, SettingsTabs } from '#src/people/groups/nav.page.tsx'
import { PRESETS, type Preset } from '#src/people/groups/presets.rules.ts'
import { presetWords } from '#src/people/groups/rights.words.ts'
import type { HeldRight, Standing } from '#src/people/groups/standing.rules.ts'
import type { FoundPerson } from './members.queries.ts'
import { type NamedCatalog, RightsFields } from './rights-fields.page.tsx'
import { personRightsErrors, personRightsLabels, personRightsWords } from './rights-pages.words.ts'

export type PersonRightsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  person: FoundPerson
  held: HeldRight[]
  catalogs: NamedCatalog[]
  form: Form
  preset?: Preset | undefined
}

/** The rights of one person: right by right, or ticked at once by a preset. */
export function PersonRightsPage({ lang, visitor, standing, person, ...rest }: PersonRightsProps) {
  const words = personRightsWords(lang)
  const title = words.title(`${person.firstName} ${person.lastName}`)
  const of: ShownForm = {
    lang,
    form: rest.form,
    labels: personRightsLabels(lang),
    says: personRightsErrors(lang),
  }
  const { slug } = standing.group
  const href = `/g/${slug}/rights/${person.code}`
  return (
    <Page {...groupNav(standing, lang, 'settings')} {...{ lang, visitor, title }} isPrivate>
      <PageTitle title={title} />
      <SettingsTabs slug={slug} lang={lang} current="rights" />
      <FormErrors of={of} />
      {person.isMember ? (
        <RightsForm {...{ of, href }} preset={rest.preset} catalogs={rest.catalogs} />
      ) : (
        <Notice title={words.gone(person.firstName)} text={words.goneWhy} />
      )}
      {rest.held.length > 0 && (
        <PostButton
          action={href}
          method="delete"
          kind="danger"
          fields={{ shown: typedIn(of.form, 'shown') }}
        >
          {words.takeAway}
        </PostButton>
      )}
    </Page>
  )
}

type RightsFormProps = {
  of: ShownForm
  href: string
  preset: Preset | undefined
  catalogs: NamedCatalog[]
}

function RightsForm({ of, href, preset, catalogs }: RightsFormProps) {
  const words = personRightsWords(of.lang)
  const presets = presetWords(of.lang)
  return (
    <>
      <nav class="row" aria-label={words.presets}>
        <b>{words.presets}</b>
        {PRESETS.map((one) => (
          <ButtonLink kind="outline" href={`${href}?preset=${one}`}>
            {presets[one]}
          </ButtonLink>
        ))}
      </nav>
      {preset && <Notice title={words.prefilled(presets[preset])} />}
      <form method="post" action={href} class="stack stack-5 narrow" novalidate>
        <HiddenField form={of.form} name="shown" />
        <RightsFields of={of} catalogs={catalogs} />
        <Button large>{words.save}</Button>
      </form>
    </>
  )
}
