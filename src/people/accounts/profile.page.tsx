import type { Child } from 'hono/jsx'
import { Button } from '#src/foundation/ui/button.tsx'
import { Choice } from '#src/foundation/ui/choice.tsx'
import { Checkbox, HiddenField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { languageNames } from './household.words.ts'
import { legalLinks } from './legal.words.ts'
import type { Profile } from './profile.queries.ts'
import {
  addressLabels,
  ownPasswordErrors,
  ownPasswordLabels,
  profileLabels,
  profileWords,
} from './profile.words.ts'
import type { ReadBefore } from './profile-reading.rules.ts'
import { AddressFields, PhoneField } from './register.page.tsx'
import { passwordSays, registerSays, registerWords } from './register.words.ts'
import type { Address } from './registration.queries.ts'

type Around = { lang: Lang; visitor: Visitor }
export type OwnFormProps<Facts> = Around & { form: Form; stale?: ReadBefore<Facts> | undefined }

/** One page of a person's own: the way back to « Mon foyer », a title, a form. */
export function OwnPage({
  lang,
  visitor,
  title,
  lead,
  children,
}: Around & { title: string; lead?: Child; children: Child }) {
  const back = <a href="/account/household">{profileWords(lang).back}</a>
  return (
    <Page {...{ lang, visitor, title }} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={title} above={back}>
        {lead}
      </PageTitle>
      {children}
    </Page>
  )
}

/** Names, phone, language. */
export function ProfilePage({ lang, visitor, form, stale }: OwnFormProps<Profile>) {
  const words = profileWords(lang)
  const names = languageNames(lang)
  const of: ShownForm = { lang, form, labels: profileLabels(lang), says: registerSays(lang) }
  const say = (name: string, value: string) =>
    name === 'language' ? names[(value || 'browser') as keyof typeof names] : value
  return (
    <OwnPage {...{ lang, visitor }} title={words.profile} lead={words.profileLead}>
      <FormErrors of={of} />
      <Stale of={of} stale={stale} dropHref="/account/profile" say={say} />
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField form={form} name="reading" />
        <div class="columns">
          <TextField of={of} name="first_name" autocomplete="given-name" maxlength={80} />
          <TextField of={of} name="last_name" autocomplete="family-name" maxlength={80} />
        </div>
        <PhoneField of={of} optional />
        <Choice
          of={of}
          name="language"
          help={words.languageHelp}
          rows={[
            { value: 'fr', label: names.fr },
            { value: 'en', label: names.en },
            { value: '', label: names.browser },
          ]}
        />
        <Save lang={lang} isStale={stale !== undefined} />
      </form>
    </OwnPage>
  )
}

/** The household's address; all of it may be left out. */
export function AddressPage({ lang, visitor, form, stale }: OwnFormProps<Address>) {
  const words = profileWords(lang)
  const of: ShownForm = { lang, form, labels: addressLabels(lang) }
  return (
    <OwnPage {...{ lang, visitor }} title={words.address} lead={words.addressLead}>
      <FormErrors of={of} />
      <Stale of={of} stale={stale} dropHref="/account/address" />
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField form={form} name="reading" />
        <AddressFields of={of} optional />
        <Save lang={lang} isStale={stale !== undefined} />
      </form>
    </OwnPage>
  )
}

type PasswordProps = Around & {
  form: Form
  /** Without one before, none is asked for. */
  hasPassword: boolean
  refusal?: string | undefined
}

/** A new password, with the one before. */
export function OwnPasswordPage({ lang, visitor, form, hasPassword, refusal }: PasswordProps) {
  const words = profileWords(lang)
  const says = {
    ...passwordSays(lang),
    ...ownPasswordErrors(lang),
    ...(refusal && { wait: refusal }),
  }
  const of: ShownForm = { lang, form, labels: ownPasswordLabels(lang), says }
  const title = hasPassword ? words.password : words.firstPassword
  return (
    <OwnPage {...{ lang, visitor, title }}>
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        {hasPassword && (
          <PasswordField of={of} name="current_password" autocomplete="current-password" />
        )}
        <PasswordField
          of={of}
          name="new_password"
          autocomplete="new-password"
          help={registerWords(lang).passwordHelp}
        />
        <Checkbox of={of} name="endsOthers">
          {words.endsOthers}
        </Checkbox>
        <Button large>{words.save}</Button>
        {hasPassword && (
          <p>
            <a href="/password?return=/account/household">{words.forgotten}</a>
          </p>
        )}
      </form>
    </OwnPage>
  )
}

function Save({ lang, isStale }: { lang: Lang; isStale: boolean }) {
  const words = profileWords(lang)
  return <Button large>{isStale ? words.keepMine : words.save}</Button>
}

type StaleProps<Facts> = {
  of: ShownForm
  stale: ReadBefore<Facts> | undefined
  dropHref: string
  say?: (name: string, value: string) => string
}

/** Above a form that was read before somebody else saved: what is kept; the form holds mine. */
function Stale<Facts extends object>({ of, stale, dropHref, say }: StaleProps<Facts>) {
  if (!stale) return null
  const words = profileWords(of.lang)
  const kept = (name: keyof Facts & string) => {
    const value = String(stale.kept[name] ?? '')
    return words.kept(of.labels[name] ?? name, (say?.(name, value) ?? value) || words.empty)
  }
  return (
    <Notice kind="soon" alert title={words.stale} text={words.staleText}>
      <ul>
        {stale.differing.map((name) => (
          <li>{kept(name)}</li>
        ))}
      </ul>
      <a href={dropHref}>{words.drop}</a>
    </Notice>
  )
}
