import { Button } from '#src/foundation/ui/button.tsx'
import { TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { OwnPage } from './profile.page.tsx'
import { emailSays } from './register.words.ts'
import { invitingErrors, invitingLabels, invitingWords } from './second-person.words.ts'

type Props = { lang: Lang; visitor: Visitor; form: Form; refusal?: string | undefined }

/** Asks whom to invite into the household. */
export function InvitingPage({ lang, visitor, form, refusal }: Props) {
  const words = invitingWords(lang)
  const says = { ...emailSays(lang), ...invitingErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: invitingLabels(lang), says }
  return (
    <OwnPage {...{ lang, visitor }} title={words.title} lead={words.lead}>
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        <div class="columns">
          <TextField of={of} name="first_name" autocomplete="off" maxlength={80} />
          <TextField of={of} name="last_name" autocomplete="off" maxlength={80} />
        </div>
        <TextField of={of} name="email" type="email" autocomplete="off" maxlength={254} />
        <Button large>{words.submit}</Button>
      </form>
    </OwnPage>
  )
}
