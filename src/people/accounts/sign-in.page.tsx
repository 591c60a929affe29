import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import { PosterBeside } from './poster-beside.page.tsx'
import { emailSays } from './register.words.ts'
import { registerPath, withReturn } from './return-path.rules.ts'
import { signInErrors, signInLabels, signInWords } from './sign-in.words.ts'

export type SignInProps = {
  lang: Lang
  form: Form
  returnPath: string
  /** A sentence for the whole form: how long to wait. */
  refusal?: string | undefined
}

export function SignInPage({ lang, form, returnPath, refusal }: SignInProps) {
  const words = signInWords(lang)
  const says = { ...emailSays(lang), ...signInErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: signInLabels(lang), says }
  return (
    <Page lang={lang} visitor={null} title={words.title} legal={legalLinks(lang)}>
      <PosterBeside lang={lang}>
        <PageTitle title={words.title} />
        <FormErrors of={of} />
        <form method="post" action="/sign-in" class="stack stack-5" novalidate>
          <HiddenField name="return" value={returnPath} />
          <TextField of={of} name="email" type="email" autocomplete="username" maxlength={254} />
          <PasswordField of={of} name="password" autocomplete="current-password" />
          <Button large full>
            {words.submit}
          </Button>
          <p>
            <a href={withReturn('/password', returnPath)}>{words.forgotten}</a>
          </p>
          <div class="stack stack-2">
            <Button kind="outline" full formaction="/sign-in/letter" formnovalidate>
              {words.byLetter}
            </Button>
            <p class="small soft">{words.byLetterHelp}</p>
          </div>
        </form>
        <p>
          {words.unknown} <a href={registerPath(returnPath)}>{words.register}</a>
        </p>
      </PosterBeside>
    </Page>
  )
}
