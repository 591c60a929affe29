import type { Day } from '#src/foundation/core/day.ts'
import { photoSentences } from '#src/foundation/files/photo.words.ts'
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
import { CharterSection } from './charter.page.tsx'
import type { Acceptance } from './charter.queries.ts'
import { SheetGaps } from './missing.page.tsx'
import { ProducerPhotos } from './producer-photos.page.tsx'
import type { Proposal } from './proposal.queries.ts'
import { Proposals } from './proposals.page.tsx'
import { Recorded, type RecordedRow } from './recorded.page.tsx'
import type { Sheet } from './sheet.queries.ts'
import type { SheetFacts } from './sheet.rules.ts'
import {
  type SheetNews,
  saySheetFact,
  sheetErrors,
  sheetFactLabels,
  sheetHistoryLabels,
  sheetLabels,
  sheetNews,
  sheetSentences,
  sheetWords,
} from './sheet.words.ts'
import { SheetFields } from './sheet-fields.page.tsx'

export type SheetProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  sheet: Sheet
  today: Day
  form: Form
  /** The form of the charter, when it comes back. */
  charter?: Form | undefined
  /** The codes of its pictures. */
  photos: string[]
  acceptances: Acceptance[]
  proposals: Proposal[]
  refused?: { proposal: string; code: string } | undefined
  history: RecordedRow[]
  stale?: Stale<SheetFacts> | undefined
  news?: SheetNews | undefined
}

/** A producer's sheet, for the group that keeps it: what is missing first, then all its sections. */
export function SheetPage(props: SheetProps) {
  const { lang, visitor, standing, sheet, today, proposals, refused, charter, news } = props
  const words = sheetWords(lang)
  const { name } = sheet.facts
  const base = `/g/${standing.group.slug}/producers/${sheet.code}`
  const facts = { ...sheet.facts, charterVersion: sheet.charterVersion }
  const list = <a href={`/g/${standing.group.slug}/producers`}>{words.all}</a>
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={name}
      narrow
      isPrivate
    >
      <PageTitle title={name} above={list}>
        {words.intro} <a href={`/producers/${sheet.code}`}>{words.publicPage}</a>
      </PageTitle>
      {news && <Notice kind="ok" title={sheetNews(lang)[news]} />}
      <SheetGaps {...{ lang, facts, today }} />
      <Proposals {...{ lang, sheet, proposals, base, refused }} zone={standing.group.timeZone} />
      <SheetForm {...props} base={base} />
      <ProducerPhotos {...{ lang, base }} codes={props.photos} />
      <CharterSection
        {...{ lang, today }}
        action={`${base}/charter/document`}
        acceptances={props.acceptances}
        form={charter}
      />
      <SheetHistory {...props} />
    </Page>
  )
}

function SheetForm({ lang, form, stale, base }: SheetProps & { base: string }) {
  const words = sheetWords(lang)
  const of: ShownForm = { lang, form, labels: sheetLabels(lang), says: sheetErrors(lang) }
  const say = (field: string, value: unknown) => saySheetFact(lang, field, value)
  const labels = sheetFactLabels(lang)
  return (
    <>
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale, labels, say }} dropHref={base} />}
      <form method="post" action={base} class="stack stack-6" novalidate>
        <HiddenField form={form} name="version" />
        <SheetFields of={of} isKeeper />
        <div>
          <Button large>{stale ? words.keepMine : words.save}</Button>
        </div>
      </form>
    </>
  )
}

function SheetHistory({ lang, standing, history }: SheetProps) {
  return (
    <section class="stack">
      <Heading title={sheetWords(lang).history} />
      <Recorded
        lang={lang}
        zone={standing.group.timeZone}
        rows={history}
        sentences={{ ...photoSentences(lang), ...sheetSentences(lang) }}
        labels={sheetHistoryLabels(lang)}
        say={(field, value) => saySheetFact(lang, field, value)}
      />
    </section>
  )
}
