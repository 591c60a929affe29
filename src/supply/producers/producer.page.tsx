import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { StaleNotice } from '#src/people/groups/stale.page.tsx'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { ProducerFacts } from './producer.rules.ts'
import { producerSentences, producerWords } from './producer.words.ts'
import { ProducerFields } from './producer-fields.page.tsx'
import { producerFieldErrors, producerLabels } from './producer-fields.words.ts'
import { Recorded, type RecordedRow } from './recorded.page.tsx'

type ProducerProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  producer: { code: string; name: string }
  form: Form
  history: RecordedRow[]
  stale?: Stale<ProducerFacts> | undefined
  isSaved?: boolean
}

/** A producer's sheet, for the group that made it. */
export function ProducerPage(props: ProducerProps) {
  const { lang, visitor, standing, producer, form, history, stale } = props
  const words = producerWords(lang)
  const labels = producerLabels(lang)
  const factLabels = { ...labels, name: labels.producerName }
  const of: ShownForm = { lang, form, labels, says: producerFieldErrors(lang) }
  const { slug, timeZone: zone } = standing.group
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={producer.name}
      narrow
      isPrivate
    >
      <PageTitle title={producer.name}>{words.intro}</PageTitle>
      {props.isSaved && <Notice kind="ok" title={words.saved} />}
      <FormErrors of={of} />
      {stale && (
        <StaleNotice
          {...{ lang, stale }}
          labels={factLabels}
          dropHref={`/g/${slug}/producers/${producer.code}`}
        />
      )}
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField form={form} name="version" />
        <ProducerFields of={of} />
        <Button large>{stale ? words.keepMine : words.save}</Button>
      </form>
      <section class="stack">
        <Heading title={words.history} />
        <Recorded
          {...{ lang, zone }}
          rows={history}
          sentences={producerSentences(lang)}
          labels={factLabels}
        />
      </section>
    </Page>
  )
}
