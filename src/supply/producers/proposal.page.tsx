import { civilOf } from '#src/foundation/core/day.ts'
import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { HiddenField, OneUseField, TextArea } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { dayInMonth } from '#src/foundation/ui/format.ts'
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
import type { Proposal } from './proposal.queries.ts'
import { proposalErrors, proposalWords } from './proposal.words.ts'
import type { Sheet } from './sheet.queries.ts'
import type { ProposableFacts } from './sheet.rules.ts'
import {
  saySheetFact,
  sheetErrors,
  sheetFactLabels,
  sheetLabels,
  sheetWords,
} from './sheet.words.ts'
import { SheetFields } from './sheet-fields.page.tsx'

export type ProposalProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  sheet: Sheet
  form: Form
  /** Of this group, newest first. */
  own: Proposal[]
  stale?: Stale<ProposableFacts> | undefined
  isSent?: boolean
}

/** The sheet of a producer that another group keeps: this group may propose, one change at a time. */
export function ProposalPage({ lang, visitor, standing, sheet, own, ...rest }: ProposalProps) {
  const words = proposalWords(lang)
  const { name } = sheet.facts
  const { slug } = standing.group
  const base = `/g/${slug}/producers/${sheet.code}/proposal`
  const isWaiting = own.some(({ answer }) => answer === null)
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      narrow
      isPrivate
    >
      <PageTitle title={words.title} above={<a href={`/producers/${sheet.code}`}>{name}</a>}>
        {words.intro(sheet.keptByGroupName)}
      </PageTitle>
      {rest.isSent && isWaiting && <Notice kind="ok" title={words.sent} />}
      {isWaiting ? (
        <Waiting {...{ lang, base }} />
      ) : (
        <ProposalForm {...{ lang, base }} form={rest.form} stale={rest.stale} />
      )}
      <Own {...{ lang, own }} zone={standing.group.timeZone} />
    </Page>
  )
}

function Waiting({ lang, base }: { lang: Lang; base: string }) {
  const words = proposalWords(lang)
  return (
    <Notice title={words.waits}>
      <PostButton action={base} method="delete" kind="text">
        {words.withdraw}
      </PostButton>
    </Notice>
  )
}

type FormProps = Pick<ProposalProps, 'lang' | 'form' | 'stale'> & { base: string }

function ProposalForm({ lang, base, form, stale }: FormProps) {
  const words = proposalWords(lang)
  const labels = { ...sheetLabels(lang), note: words.noteLabel }
  const says = { ...sheetErrors(lang), ...proposalErrors(lang) }
  const of: ShownForm = { lang, form, labels, says }
  const say = (field: string, value: unknown) => saySheetFact(lang, field, value)
  return (
    <>
      <FormErrors of={of} />
      {stale && (
        <StaleNotice {...{ lang, stale, say }} labels={sheetFactLabels(lang)} dropHref={base} />
      )}
      <form method="post" action={base} class="stack stack-6" novalidate>
        <OneUseField form={form} />
        <HiddenField form={form} name="version" />
        <SheetFields of={of} isKeeper={false} />
        <TextArea of={of} name="note" optional rows={3} maxlength={1000} />
        <div>
          <Button large>{stale ? sheetWords(lang).keepMine : words.submit}</Button>
        </div>
      </form>
    </>
  )
}

function Own({ lang, zone, own }: { lang: Lang; zone: string; own: Proposal[] }) {
  if (own.length === 0) return null
  const words = proposalWords(lang)
  const labels: Record<string, string> = sheetFactLabels(lang)
  return (
    <section class="stack">
      <Heading title={words.own} />
      <ul class="plain lines">
        {own.map(({ proposedAt, changes, answer }) => (
          <li class="ends">
            <span>
              {dayInMonth(lang, civilOf(proposedAt, zone).day)}
              {' · '}
              {Object.keys(changes)
                .map((field) => labels[field])
                .join(', ')}
            </span>
            <b>{words[answer ?? 'open']}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
