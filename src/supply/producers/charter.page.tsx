import type { Day } from '#src/foundation/core/day.ts'
import { Button } from '#src/foundation/ui/button.tsx'
import { DateField, OneUseField, TextField } from '#src/foundation/ui/field.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { dayAndYear } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Acceptance } from './charter.queries.ts'
import { CHARTER_VERSION, charterState } from './charter.rules.ts'
import { charterErrors, charterFileHelp, charterLabels, charterWords } from './charter.words.ts'

const SCANS = 'application/pdf,image/jpeg,image/png,image/webp'

type CharterProps = {
  lang: Lang
  /** Takes the form (POST) and hands the scan out (GET). */
  action: string
  acceptances: Acceptance[]
  form?: Form | undefined
  today: Day
}

/** The charter on a producer's sheet: who signed it and when, and the form that notes a signature. */
export function CharterSection({ lang, action, acceptances, form, today }: CharterProps) {
  const words = charterWords(lang)
  const [newest] = acceptances
  const isSigned = charterState(newest?.version ?? null) === 'accepted'
  const note = <CharterForm {...{ lang, action, form, today }} />
  return (
    <section class="stack" id="charter">
      <Heading title={words.title}>
        <a href="/producers/charter">{words.text}</a>
      </Heading>
      {newest ? <Signed {...{ lang, action, acceptances }} /> : <p class="soft">{words.help}</p>}
      {isSigned && !form ? (
        <details>
          <summary>{words.again}</summary>
          {note}
        </details>
      ) : (
        note
      )}
    </section>
  )
}

function Signed({
  lang,
  action,
  acceptances,
}: Pick<CharterProps, 'lang' | 'action' | 'acceptances'>) {
  const words = charterWords(lang)
  const hasFile = acceptances.some(({ documentId }) => documentId !== null)
  return (
    <>
      <ul class="plain lines">
        {acceptances.map(({ version, acceptedOn, signedBy }) => (
          <li>{words.signed(version, dayAndYear(lang, acceptedOn), signedBy)}</li>
        ))}
      </ul>
      {hasFile && (
        <p>
          <a class="icon-line" href={action}>
            <Icon name="download" />
            {words.file}
          </a>
        </p>
      )}
      {charterState(acceptances[0]?.version ?? null) === 'older' && (
        <p>{words.older(CHARTER_VERSION)}</p>
      )}
    </>
  )
}

type FormProps = Pick<CharterProps, 'lang' | 'action' | 'form' | 'today'>

function CharterForm({ lang, action, form = emptyForm(), today }: FormProps) {
  const labels = charterLabels(lang)
  const of: ShownForm = { lang, form, labels, says: charterErrors(lang), idPrefix: 'charter' }
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
      <FormErrors of={of} />
      <OneUseField form={form} />
      <DateField of={of} name="acceptedOn" max={today} autocomplete="off" />
      <TextField of={of} name="signedBy" autocomplete="off" maxlength={120} />
      <FileField of={of} name="file" optional help={charterFileHelp(lang).help} accept={SCANS} />
      <div>
        <Button kind="outline">{charterWords(lang).submit}</Button>
      </div>
    </form>
  )
}
