import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, OneUseField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import {
  CodeField,
  type CodeProps,
  codeSays,
  isOpenedByLink,
  LinkField,
  Resend,
  SentTo,
} from './code.page.tsx'
import { codeWords } from './code.words.ts'
import { legalLinks } from './legal.words.ts'
import { newPasswordLabels, passwordLabels, passwordPageWords } from './password.words.ts'
import { PosterBeside } from './poster-beside.page.tsx'
import { emailSays } from './register.words.ts'
import { withReturn } from './return-path.rules.ts'
import type { SignInProps } from './sign-in.page.tsx'

/** Asks where to send the code that lets one choose a new password. */
export function PasswordPage(props: SignInProps & { visitor: Visitor | null }) {
  const { lang, visitor, form, returnPath, refusal } = props
  const words = passwordPageWords(lang)
  const says = { ...emailSays(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: passwordLabels(lang), says }
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)}>
      <PosterBeside lang={lang}>
        <PageTitle title={words.title}>{words.lead}</PageTitle>
        <FormErrors of={of} />
        <form method="post" action="/password" class="stack stack-5" novalidate>
          <HiddenField name="return" value={returnPath} />
          <TextField of={of} name="email" type="email" autocomplete="username" maxlength={254} />
          <Button large full>
            {words.submit}
          </Button>
        </form>
        <p>
          <a href={withReturn('/sign-in', returnPath)}>{words.back}</a>
        </p>
      </PosterBeside>
    </Page>
  )
}

/** The code and the new password, on one page. */
export function NewPasswordPage({ lang, visitor, form, ...rest }: CodeProps) {
  const words = passwordPageWords(lang)
  const labels = newPasswordLabels(lang)
  const of: ShownForm = { lang, form, labels, says: codeSays(lang, rest.refusal) }
  const { resent, resentText } = codeWords(lang)
  const isOpened = isOpenedByLink({ form, link: rest.link })
  return (
    <Page {...{ lang, visitor }} title={words.newTitle} legal={legalLinks(lang)} isPrivate>
      <PosterBeside lang={lang}>
        <SentTo lang={lang} title={words.newTitle} email={rest.email} purpose={rest.purpose} />
        {rest.wasResent && <Notice kind="ok" title={resent} text={resentText} />}
        <FormErrors of={of} />
        <form method="post" action="/password/new" class="stack stack-5" novalidate>
          <LinkField link={rest.link} />
          <OneUseField form={form} />
          {isOpened ? <HiddenField form={form} name="code" /> : <CodeField of={of} />}
          <PasswordField
            of={of}
            name="new_password"
            autocomplete="new-password"
            help={words.newHelp}
          />
          <Button large full>
            {words.newSubmit}
          </Button>
        </form>
        <Resend lang={lang} link={rest.link} from="password" />
      </PosterBeside>
    </Page>
  )
}
