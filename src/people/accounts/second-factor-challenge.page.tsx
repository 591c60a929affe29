import { Button } from '#src/foundation/ui/button.tsx'
import { OneUseField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import { PosterBeside } from './poster-beside.page.tsx'
import { challengeWords, factorErrors, factorLabels } from './second-factor.words.ts'

export type ChallengeProps = {
  lang: Lang
  form: Form
  /** A sentence for the whole form: how long to wait. */
  refusal?: string | undefined
}

/** Asks for the second factor, after a right password or a mailed code. */
export function ChallengePage({ lang, form, refusal }: ChallengeProps) {
  const words = challengeWords(lang)
  const { factor } = factorLabels(lang)
  const says = { ...factorErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: { factor }, says }
  return (
    <Page lang={lang} visitor={null} title={words.title} legal={legalLinks(lang)} isPrivate>
      <PosterBeside lang={lang}>
        <PageTitle title={words.title}>{words.intro}</PageTitle>
        <FormErrors of={of} />
        <form method="post" class="stack stack-5" novalidate>
          <OneUseField form={form} />
          <FactorField of={of} help={words.help} />
          <Button large full>
            {words.submit}
          </Button>
        </form>
        <section class="stack stack-3">
          <Heading title={words.lostTitle} level={3} />
          <p>{words.lost}</p>
          <p>
            <a href="/sign-in">{words.other}</a>
          </p>
        </section>
      </PosterBeside>
    </Page>
  )
}

/** A code of the app, or a recovery code. */
export function FactorField({ of, help }: { of: ShownForm; help?: string }) {
  return (
    <TextField
      of={of}
      name="factor"
      autocomplete="one-time-code"
      maxlength={40}
      {...(help && { help })}
    />
  )
}
