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
import type { Stale } from '#src/people/groups/change-settings.action.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { StaleNotice } from '#src/people/groups/stale.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { Recorded, type RecordedRow } from '#src/supply/producers/recorded.page.tsx'
import type { Plan } from './plan.rules.ts'
import {
  planErrors,
  planFactLabels,
  planLabels,
  planSentences,
  planWords,
  sayPlanFact,
} from './plan.words.ts'
import { type Choices, PlanFields } from './plan-fields.page.tsx'

type PlanProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  choices: Choices
  form: Form
  /** What is changed; none: it is to be created. */
  code?: string | undefined
  /** The form holds the hours of the last one. */
  isLikeLast?: boolean
  history?: RecordedRow[]
  stale?: Stale<Plan> | undefined
}

/** A distribution to be planned, or changed, with its history. */
export function PlanPage({ lang, visitor, standing, choices, ...props }: PlanProps) {
  const words = planWords(lang)
  const title = props.code ? words.titleChange : words.titleNew
  const base = `/g/${standing.group.slug}/distributions`
  const isReady = choices.places.length > 0 && choices.catalogs.length > 0
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor, title }}
      narrow
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={base}>
          {words.all}
        </a>
        <PageTitle title={title}>{props.isLikeLast && words.like}</PageTitle>
      </div>
      {isReady ? (
        <PlanForm {...{ lang, standing, choices }} {...props} />
      ) : (
        <Missing {...{ lang, standing, choices }} />
      )}
      {props.history && <Past {...{ lang, standing, choices }} history={props.history} />}
    </Page>
  )
}

type FormProps = Omit<PlanProps, 'visitor'>

function PlanForm({ lang, standing, choices, form, code, stale }: FormProps) {
  const words = planWords(lang)
  const of: ShownForm = { lang, form, labels: planLabels(lang), says: planErrors(lang) }
  const labels = planFactLabels(lang)
  const say = (field: string, value: unknown) => sayPlanFact(lang, field, value, namesIn(choices))
  const dropHref = `/g/${standing.group.slug}/distributions/${code}/edit`
  const save = code ? words.save : words.create
  return (
    <>
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale, labels, say, dropHref }} />}
      <form method="post" class="stack stack-5" novalidate>
        {code && <HiddenField form={form} name="version" />}
        <PlanFields of={of} zone={standing.group.timeZone} {...choices} />
        <Button large>{stale ? words.keepMine : save}</Button>
      </form>
    </>
  )
}

/** What has to be there before a distribution can be. */
function Missing({ lang, standing, choices }: Pick<PlanProps, 'lang' | 'standing' | 'choices'>) {
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

type PastProps = Pick<PlanProps, 'lang' | 'standing' | 'choices'> & { history: RecordedRow[] }

function Past({ lang, standing, choices, history }: PastProps) {
  return (
    <section class="stack">
      <Heading title={planWords(lang).history} />
      <Recorded
        {...{ lang }}
        zone={standing.group.timeZone}
        rows={history}
        sentences={planSentences(lang)}
        labels={planFactLabels(lang)}
        say={(field, value) => sayPlanFact(lang, field, value, namesIn(choices))}
      />
    </section>
  )
}

function namesIn({ places, catalogs }: Choices) {
  return {
    places: new Map(places.map(({ id, name }) => [id, name])),
    catalogs: new Map(catalogs.map(({ id, producerName }) => [id, producerName])),
  }
}
