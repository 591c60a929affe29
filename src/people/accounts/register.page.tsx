import type { Child } from 'hono/jsx'
import { Button } from '#src/foundation/ui/button.tsx'
import { Checkbox, HiddenField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import { type Form, typedIn } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import { PosterBeside } from './poster-beside.page.tsx'
import { registerLabels, registerSays, registerWords } from './register.words.ts'
import { withReturn } from './return-path.rules.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** What a group asks for beside names, e-mail and password. */
export type Require = { phone: boolean; address: boolean }

export type RegisterFormProps = {
  lang: Lang
  form: Form
  require: Require
  /** Where the form is posted. */
  action: string
  /** Where to go on after the code. */
  returnPath: string
  /** A sentence for the whole form: how long to wait. */
  refusal?: string | undefined
  /** What a group asks for beside: a field of its own, before the terms. */
  more?: { labels: Record<string, string>; fields: (of: ShownForm) => Child } | undefined
}

export function RegisterPage(props: Omit<RegisterFormProps, 'require' | 'action'>) {
  const { lang } = props
  const words = registerWords(lang)
  return (
    <Page {...{ lang }} visitor={null} title={words.title} legal={legalLinks(lang)}>
      <PosterBeside lang={lang}>
        <PageTitle title={words.title}>{words.lead}</PageTitle>
        <RegisterForm {...props} require={{ phone: false, address: false }} action="/register" />
      </PosterBeside>
    </Page>
  )
}

/** The whole form of registering with its errors, for this room's page and a group's own. */
export function RegisterForm({ lang, form, require, action, more, ...rest }: RegisterFormProps) {
  const words = registerWords(lang)
  const says = { ...registerSays(lang), ...(rest.refusal && { wait: rest.refusal }) }
  const of: ShownForm = { lang, form, labels: { ...registerLabels(lang), ...more?.labels }, says }
  return (
    <>
      <FormErrors of={of} />
      <form method="post" action={action} class="stack stack-5" novalidate>
        <HiddenField name="return" value={rest.returnPath} />
        <div class="columns">
          <TextField of={of} name="first_name" autocomplete="given-name" maxlength={80} />
          <TextField of={of} name="last_name" autocomplete="family-name" maxlength={80} />
        </div>
        <TextField of={of} name="email" type="email" autocomplete="email" maxlength={254} />
        {require.phone && <PhoneField of={of} />}
        {require.address && <AddressFields of={of} />}
        <PasswordField
          of={of}
          name="password"
          autocomplete="new-password"
          help={words.passwordHelp}
        />
        {more?.fields(of)}
        <SecondPerson of={of} />
        <Terms of={of} />
        <Button large full>
          {words.submit}
        </Button>
        <p>
          {words.known} <a href={withReturn('/sign-in', rest.returnPath)}>{words.signIn}</a>
        </p>
      </form>
    </>
  )
}

/** The number, for forms of groups that ask for it. */
export function PhoneField({ of, optional = false }: { of: ShownForm; optional?: boolean }) {
  const help = registerWords(of.lang).phoneHelp
  const asked = { of, help, optional }
  return <TextField {...asked} name="phone" type="tel" autocomplete="tel" maxlength={30} />
}

/** The household's address, for forms of groups that ask for it. */
export function AddressFields({ of, optional = false }: { of: ShownForm; optional?: boolean }) {
  const asked = { of, optional }
  return (
    <>
      <TextField {...asked} name="address_1" autocomplete="address-line1" maxlength={120} />
      <TextField of={of} name="address_2" autocomplete="address-line2" maxlength={120} optional />
      <div class={optional ? 'stack stack-5' : 'columns'}>
        <TextField {...asked} name="postcode" autocomplete="postal-code" maxlength={12} />
        <TextField {...asked} name="city" autocomplete="address-level2" maxlength={80} />
      </div>
    </>
  )
}

const SECOND = ['second_first_name', 'second_last_name', 'second_email'] as const

/** Who shares the household, folded away until wanted; an invitation goes out after the code. */
function SecondPerson({ of }: { of: ShownForm }) {
  const words = registerWords(of.lang)
  const isWanted = SECOND.some((name) => typedIn(of.form, name) !== '' || name in of.form.errors)
  return (
    <details open={isWanted}>
      <summary>
        <b>{words.second}</b>
      </summary>
      <div class="stack stack-5 folded">
        <p class="small soft">{words.secondHelp}</p>
        <div class="columns">
          <TextField of={of} name="second_first_name" autocomplete="off" maxlength={80} optional />
          <TextField of={of} name="second_last_name" autocomplete="off" maxlength={80} optional />
        </div>
        <TextField
          of={of}
          name="second_email"
          type="email"
          autocomplete="off"
          maxlength={254}
          optional
        />
      </div>
    </details>
  )
}

/** The box that accepts the terms in force. */
export function Terms({ of }: { of: ShownForm }) {
  const words = registerWords(of.lang)
  return (
    <Checkbox of={of} name="terms">
      {words.accept}
      <a href="/terms">{words.acceptTerms}</a>
      {words.acceptVersion(TERMS_VERSION)}
      <a href="/privacy">{words.acceptPrivacy}</a>
      {words.acceptEnd}
    </Checkbox>
  )
}
