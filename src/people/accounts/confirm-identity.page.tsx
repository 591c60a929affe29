import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { HiddenField, PasswordField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { CodeField } from './code.page.tsx'
import { codeErrors, codeLabels } from './code.words.ts'
import { confirmErrors, confirmWords } from './confirm-identity.words.ts'
import { legalLinks } from './legal.words.ts'
import { withReturn } from './return-path.rules.ts'
import { signInLabels } from './sign-in.words.ts'

export type ConfirmProps = {
  lang: Lang
  visitor: Visitor
  form: Form
  returnPath: string
  /** A code was mailed: its field instead of the password's. */
  byCode: boolean
  refusal?: string | undefined
}

const PATH = '/account/confirmation'

/** Asks who is signed in already for the password or a mailed code. */
export function ConfirmPage({ lang, visitor, form, returnPath, byCode, refusal }: ConfirmProps) {
  const words = confirmWords(lang)
  const { password } = signInLabels(lang)
  const labels = byCode ? { code: codeLabels(lang).code } : { password }
  const says = { ...codeErrors(lang), ...confirmErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels, says }
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={words.title}>
        {byCode ? words.sentTo(visitor.email) : words.intro}
      </PageTitle>
      <FormErrors of={of} />
      <form method="post" action={PATH} class="stack stack-5" novalidate>
        <HiddenField name="return" value={returnPath} />
        {byCode ? (
          <CodeField of={of} />
        ) : (
          <PasswordField of={of} name="password" autocomplete="current-password" />
        )}
        <Button large>{words.submit}</Button>
      </form>
      <div class="row">
        <PostButton action={`${PATH}/letter`} kind="outline" fields={{ return: returnPath }}>
          {byCode ? words.resend : words.byLetter}
        </PostButton>
        {byCode && <a href={withReturn(PATH, returnPath)}>{words.byPassword}</a>}
      </div>
    </Page>
  )
}
