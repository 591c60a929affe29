import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { dayAndYear } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { State } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import { withReturn } from './return-path.rules.ts'
import { factorErrors, factorLabels, secondFactorWords } from './second-factor.words.ts'
import { FactorField } from './second-factor-challenge.page.tsx'

export type SecondFactorProps = {
  lang: Lang
  visitor: Visitor
  /** null: off. */
  kept: { since: string; codesLeft: number } | null
  form: Form
  /** Of the form that makes new codes. */
  seed: string
  returnPath: string
  refusal?: string | undefined
  news?: 'turnedOff' | 'otherKey' | undefined
}

/** Whether a second factor is on, turning it on or off, and new recovery codes. */
export function SecondFactorPage(props: SecondFactorProps) {
  const { lang, visitor, kept, returnPath, news } = props
  const words = secondFactorWords(lang)
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={words.title} above={<IsOn lang={lang} on={kept !== null} />}>
        {words.intro}
      </PageTitle>
      {news && <Notice kind={news === 'turnedOff' ? 'ok' : 'info'} title={words[news]} />}
      {kept ? <On {...props} kept={kept} /> : <Off lang={lang} returnPath={returnPath} />}
      <p>
        {returnPath === '/' ? (
          <a href={PATHS.account}>{words.account}</a>
        ) : (
          <a href={returnPath}>{words.back}</a>
        )}
      </p>
    </Page>
  )
}

function IsOn({ lang, on }: { lang: Lang; on: boolean }) {
  const words = secondFactorWords(lang)
  return on ? (
    <State kind="ok" icon="shield-check" label={words.on} />
  ) : (
    <State icon="lock" label={words.off} />
  )
}

function Off({ lang, returnPath }: { lang: Lang; returnPath: string }) {
  const words = secondFactorWords(lang)
  return (
    <section class="stack stack-5">
      <p>{words.needs}</p>
      <ButtonLink href={withReturn('/account/second-factor/new', returnPath)} large>
        {words.start}
      </ButtonLink>
    </section>
  )
}

function On({
  lang,
  kept,
  form,
  seed,
  refusal,
}: SecondFactorProps & { kept: { since: string; codesLeft: number } }) {
  const words = secondFactorWords(lang)
  const { factor } = factorLabels(lang)
  const says = { ...factorErrors(lang), ...(refusal && { wait: refusal }) }
  const of: ShownForm = { lang, form, labels: { factor }, says }
  return (
    <>
      <p class="soft">{words.since(dayAndYear(lang, kept.since))}</p>
      <section class="stack stack-3">
        <Heading title={words.codesTitle} />
        <p>{words.codesLeft(kept.codesLeft)}</p>
      </section>
      <section class="stack stack-4">
        <Heading title={words.changeTitle} />
        <FormErrors of={of} />
        <form method="post" class="stack stack-5" novalidate>
          <HiddenField name="seed" value={seed} />
          <FactorField of={of} help={words.changeHelp} />
          <div class="stack stack-2">
            <Button kind="outline" formaction="/account/second-factor/codes">
              {words.newCodes}
            </Button>
            <p class="small soft">{words.newCodesNote}</p>
          </div>
          <div class="stack stack-2">
            <Button kind="danger" name="_method" value="DELETE" formaction="/account/second-factor">
              {words.turnOff}
            </Button>
            <p class="small soft">{words.turnOffNote}</p>
          </div>
        </form>
        <p class="small soft">{words.newPhone}</p>
      </section>
    </>
  )
}
