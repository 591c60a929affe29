import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, OneUseField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import { type Form, typedIn } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { codeErrors, codeLabels, codeWords, openedWords } from './code.words.ts'
import type { Purpose } from './email-code.rules.ts'
import { legalLinks } from './legal.words.ts'
import { PosterBeside } from './poster-beside.page.tsx'
import { passwordSays } from './register.words.ts'

export type CodeProps = {
  lang: Lang
  visitor: Visitor | null
  form: Form
  email: string
  purpose: Purpose
  /** Of the letter's link, when it was followed. */
  link?: string | undefined
  asksPassword?: boolean | undefined
  wasResent?: boolean | undefined
  /** A sentence for the whole form: how long to wait. */
  refusal?: string | undefined
}

/** The one page that asks for the code, whoever the e-mail belongs to. */
export function CodePage({ lang, visitor, form, asksPassword, wasResent, ...rest }: CodeProps) {
  const words = codeWords(lang)
  const { code, new_password } = codeLabels(lang)
  const isOpened = isOpenedByLink({ form, link: rest.link })
  const opened = openedWords(lang)[rest.purpose === 'register' ? 'register' : 'signIn']
  const title = isOpened ? opened.title : words.title
  const of: ShownForm = {
    lang,
    form,
    labels: asksPassword ? { code, new_password } : { code },
    says: codeSays(lang, rest.refusal),
  }
  return (
    <Page {...{ lang, visitor }} title={title} legal={legalLinks(lang)} isPrivate>
      <PosterBeside lang={lang}>
        {isOpened ? (
          <PageTitle title={title}>
            {opened.lead}
            <b>{rest.email}</b>.
          </PageTitle>
        ) : (
          <SentTo lang={lang} title={title} email={rest.email} purpose={rest.purpose} />
        )}
        {wasResent && <Notice kind="ok" title={words.resent} text={words.resentText} />}
        <FormErrors of={of} />
        <form method="post" action="/code" class="stack stack-5" novalidate>
          <LinkField link={rest.link} />
          <OneUseField form={form} />
          {isOpened ? <HiddenField form={form} name="code" /> : <CodeField of={of} />}
          {asksPassword && (
            <PasswordField
              of={of}
              name="new_password"
              autocomplete="new-password"
              help={words.passwordHelp}
            />
          )}
          <Button large full>
            {isOpened ? opened.submit : words.submit}
          </Button>
        </form>
        {!isOpened && <Resend lang={lang} link={rest.link} from={rest.purpose} />}
      </PosterBeside>
    </Page>
  )
}

/** Followed from the letter, with its code, which nothing is wrong with yet: one button is enough. */
export function isOpenedByLink({ form, link }: Pick<CodeProps, 'form' | 'link'>): boolean {
  return link !== undefined && typedIn(form, 'code') !== '' && !('code' in form.errors)
}

/** The sentences of wrong codes, passwords and waits. */
export function codeSays(lang: Lang, refusal?: string): Record<string, string> {
  return { ...codeErrors(lang), ...passwordSays(lang), ...(refusal && { wait: refusal }) }
}

export function SentTo(of: { lang: Lang; title: string; email: string; purpose: Purpose }) {
  const words = codeWords(of.lang)
  return (
    <PageTitle title={of.title}>
      {of.purpose === 'register' ? words.sentTo : words.signInSentTo}
      <b>{of.email}</b>
      {of.purpose === 'sign-in' ? words.signInSentEnd : words.sentEnd}
    </PageTitle>
  )
}

export function LinkField({ link }: { link: string | undefined }) {
  return link ? <HiddenField name="link" value={link} /> : null
}

export function CodeField({ of }: { of: ShownForm }) {
  return (
    <TextField
      of={of}
      name="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={12}
    />
  )
}

const STARTS: Record<Purpose, string> = {
  register: '/register',
  'sign-in': '/sign-in',
  password: '/password',
}

export function Resend(of: { lang: Lang; link: string | undefined; from: Purpose }) {
  const words = codeWords(of.lang)
  return (
    <form method="post" action="/code/letter" class="stack stack-2">
      <LinkField link={of.link} />
      <p class="soft">{words.noLetter}</p>
      <div class="row">
        <Button kind="outline">{words.resend}</Button>
        <a href={STARTS[of.from]}>{words.otherAddress}</a>
      </div>
    </form>
  )
}
