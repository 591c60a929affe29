import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { CodeField, codeSays } from './code.page.tsx'
import { codeLabels } from './code.words.ts'
import { newEmailErrors, newEmailLabels, newEmailWords } from './email-change.words.ts'
import { OwnPage } from './profile.page.tsx'
import { emailSays } from './register.words.ts'

type Props = { lang: Lang; visitor: Visitor; form: Form; refusal?: string | undefined }

/** Asks for the new e-mail. */
export function NewEmailPage({ lang, visitor, form, refusal }: Props) {
  const words = newEmailWords(lang)
  const says = { ...emailSays(lang), ...newEmailErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: newEmailLabels(lang), says }
  const lead = (
    <>
      {words.now}
      <b>{visitor.email}</b>
      {words.nowEnd}
    </>
  )
  return (
    <OwnPage {...{ lang, visitor, lead }} title={words.title}>
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        <TextField of={of} name="email" type="email" autocomplete="email" maxlength={254} />
        <Button large>{words.send}</Button>
      </form>
    </OwnPage>
  )
}

/** Asks for the code mailed to the new e-mail. */
export function NewEmailCodePage({
  lang,
  visitor,
  form,
  refusal,
  email,
}: Props & { email: string }) {
  const words = newEmailWords(lang)
  const { code } = codeLabels(lang)
  const of: ShownForm = { lang, form, labels: { code }, says: codeSays(lang, refusal) }
  const lead = (
    <>
      {words.sentTo}
      <b>{email}</b>
      {words.sentEnd}
    </>
  )
  return (
    <OwnPage {...{ lang, visitor, lead }} title={words.codeTitle}>
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField name="email" value={email} />
        <CodeField of={of} />
        <Button large>{words.confirm}</Button>
      </form>
      <p>
        <a href="/account/email">{words.other}</a>
      </p>
    </OwnPage>
  )
}
