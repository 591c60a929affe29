import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, OneUseField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { capitalised, day as dayInWords } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { StaleNotice } from '#src/people/groups/stale.page.tsx'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { CatalogChoice } from './choices.queries.ts'
import { ownWindowLabels } from './own-window-fields.page.tsx'
import type { Plan } from './plan.rules.ts'
import { planErrors, planFactLabels, planLabels, planWords, sayPlanFact } from './plan.words.ts'
import { type Choices, PlanFields } from './plan-fields.page.tsx'

export type ShownPlan = {
  form: Form
  /** What is changed; none: it is to be created. */
  kept?: { code: string; day: string; basketCount: number; hasStarted: boolean }
  /** The form holds the hours of the last one. */
  isLikeLast?: boolean
  /** Those that the error at the catalogues is about. */
  catalogsInTheWay?: CatalogChoice[]
  stale?: Stale<Plan>
}
type PlanProps = ShownPlan & {
  lang: Lang
  visitor: Visitor
  standing: Standing
  choices: Choices
}

/** A distribution to be planned, or changed. */
export function PlanPage({ visitor, ...props }: PlanProps) {
  const { lang, standing, kept } = props
  const words = planWords(lang)
  const title = kept ? words.titleChange : words.titleNew
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor, title }}
      narrow
      isPrivate
    >
      <PageTitle title={title} above={<Above {...props} />}>
        {props.isLikeLast && words.like}
      </PageTitle>
      <Body {...props} />
    </Page>
  )
}

type BodyProps = Omit<PlanProps, 'visitor'>

function Above({ lang, standing, kept }: BodyProps) {
  const words = planWords(lang)
  const base = `/g/${standing.group.slug}/distributions`
  return (
    <>
      <a href={base}>{words.all}</a>
      {kept && (
        <>
          <a href={`${base}/${kept.code}`}>{capitalised(dayInWords(lang, kept.day))}</a>
          <a href={`${base}/${kept.code}/history`}>{words.history}</a>
        </>
      )}
    </>
  )
}

function Body(props: BodyProps) {
  const { lang, kept, choices } = props
  const words = planWords(lang)
  if (kept?.hasStarted) return <Notice title={words.started} text={words.startedWhy} />
  if (!kept && (choices.places.length === 0 || choices.catalogs.length === 0)) {
    return <Missing {...props} />
  }
  return <PlanForm {...props} />
}

function PlanForm({ lang, standing, choices, form, kept, stale, catalogsInTheWay }: BodyProps) {
  const words = planWords(lang)
  const says = planErrors(lang, catalogsInTheWay ?? [])
  const labelsOfAll = { ...planLabels(lang), ...ownWindowLabels(lang, choices.catalogs) }
  const of: ShownForm = { lang, form, labels: labelsOfAll, says }
  const labels = planFactLabels(lang)
  const say = (field: string, value: unknown) => sayPlanFact(lang, field, value, choices)
  const dropHref = `/g/${standing.group.slug}/distributions/${kept?.code}/edit`
  const save = kept ? words.save : words.create
  return (
    <>
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale, labels, say, dropHref }} />}
      {kept && kept.basketCount > 0 && (
        <Notice title={words.ordered(kept.basketCount)} text={words.orderedWhy} />
      )}
      <form method="post" class="stack stack-5" novalidate>
        {kept ? <HiddenField form={form} name="version" /> : <OneUseField form={form} />}
        <PlanFields of={of} zone={standing.group.timeZone} {...choices} />
        <Button large>{stale && stale.conflicts.length > 0 ? words.keepMine : save}</Button>
      </form>
    </>
  )
}

/** What has to be there before a distribution can be. */
function Missing({ lang, standing, choices }: BodyProps) {
  const words = planWords(lang)
  const base = `/g/${standing.group.slug}`
  if (choices.places.length === 0) {
    return (
      <Notice title={words.noPlace}>
        <a href={`${base}/settings/places`}>{words.noPlaceDo}</a>
      </Notice>
    )
  }
  return (
    <Notice title={words.noCatalog}>
      <a href={`${base}/catalogs/new`}>{words.noCatalogDo}</a>
    </Notice>
  )
}
