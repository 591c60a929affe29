import { Button } from '#src/foundation/ui/button.tsx'
import { Choice } from '#src/foundation/ui/choice.tsx'
import { OneUseField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { KINDS } from '#src/people/groups/kinds.rules.ts'
import { kindMeanings, kindWords } from '#src/people/groups/kinds.words.ts'
import { PlaceFields, placeFieldLabels } from '#src/people/groups/place-fields.page.tsx'
import { createGroupErrors, createGroupLabels, createGroupWords } from './create-group.words.ts'

type CreateGroupProps = { lang: Lang; visitor: Visitor; form: Form }

/** Name, kind and place of a new group. */
export function CreateGroupPage({ lang, visitor, form }: CreateGroupProps) {
  const words = createGroupWords(lang)
  const labels = { ...createGroupLabels(lang), ...placeFieldLabels(lang) }
  const of: ShownForm = { lang, form, labels, says: createGroupErrors(lang) }
  const names = kindWords(lang)
  const meanings = kindMeanings(lang)
  return (
    <Page {...{ lang, visitor }} title={words.title} narrow isPrivate>
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      <FormErrors of={of} />
      <form method="post" action="/groups" class="stack stack-6" novalidate>
        <OneUseField form={form} />
        <TextField of={of} name="name" maxlength={120} autocomplete="off" />
        <Choice
          of={of}
          name="kind"
          legend={words.kind}
          section
          help={words.kindHelp}
          rows={KINDS.map((value) => ({ value, label: names[value], detail: meanings[value] }))}
        />
        <div class="stack stack-5">
          <Heading title={words.place} />
          <PlaceFields of={of} />
        </div>
        <Button large>{words.submit}</Button>
      </form>
    </Page>
  )
}
