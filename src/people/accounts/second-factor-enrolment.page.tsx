import { raw } from 'hono/html'
import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import { HiddenField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import { enrolmentWords, factorErrors, factorLabels } from './second-factor.words.ts'

export type EnrolmentProps = {
  lang: Lang
  visitor: Visitor
  form: Form
  /** The key and the seed of the recovery codes, sealed until the form comes back. */
  enrolment: string
  /** The square as SVG, made by the library. */
  qr: string
  uri: string
  keyText: string
  refusal?: string | undefined
}

/** The key for the app as a square and as text, and a field for the code that proves it. */
export function EnrolmentPage({ lang, visitor, form, enrolment, ...rest }: EnrolmentProps) {
  const words = enrolmentWords(lang)
  const says = { ...factorErrors(lang), ...(rest.refusal && { wait: rest.refusal }) }
  const of: ShownForm = { lang, form, labels: { app: factorLabels(lang).app }, says }
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={words.title} />
      <FormErrors of={of} />
      <section class="stack stack-4">
        <Heading title={words.scanTitle} />
        <p>{words.scan}</p>
        <div class="qr" role="img" aria-label={words.qr}>
          {raw(rest.qr)}
        </div>
        <p>
          <a href={rest.uri}>{words.openApp}</a>
        </p>
        <p>
          {words.byHand} <code class="key">{rest.keyText}</code>
        </p>
      </section>
      <section class="stack stack-4">
        <Heading title={words.confirmTitle} />
        <form method="post" action="/account/second-factor" class="stack stack-5" novalidate>
          <HiddenField name="enrolment" value={enrolment} />
          <TextField
            of={of}
            name="app"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
          />
          <Button large>{words.submit}</Button>
        </form>
      </section>
    </Page>
  )
}

export type CodesProps = {
  lang: Lang
  visitor: Visitor
  codes: string[]
  isNew: boolean
  returnPath: string
}

/** The recovery codes, this once. */
export function RecoveryCodesPage({ lang, visitor, codes, isNew, returnPath }: CodesProps) {
  const words = enrolmentWords(lang)
  const title = isNew ? words.doneTitle : words.renewedTitle
  return (
    <Page {...{ lang, visitor }} title={title} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={title}>{words.whatFor}</PageTitle>
      <Notice kind="soon" icon="printer" title={words.keepThem} />
      <ol class="plain codes">
        {codes.map((code) => (
          <li>
            <code class="key">{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink href={returnPath} large>
        {words.goOn}
      </ButtonLink>
    </Page>
  )
}
