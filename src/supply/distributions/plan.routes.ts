import type { Context } from 'hono'
import { z } from 'zod'
import { civilOf } from '#src/foundation/core/day.ts'
import { done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { type Form, formOf, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, visitorOf } from '#src/people/groups/guard.routes.ts'
import { listPlaces } from '#src/people/groups/places.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { listCatalogChoices } from './choices.queries.ts'
import { PlanPage, type ShownPlan } from './plan.page.tsx'
import { findLastPlan, findPlan, type KeptPlan } from './plan.queries.ts'
import {
  firstPlan,
  idsIn,
  type PlanFault,
  type PlanRefusal,
  planLike,
  runsOn,
} from './plan.rules.ts'
import { type Choices, planFields, planTyped } from './plan-fields.page.tsx'
import {
  type ChangeRefusal,
  changeDistribution,
  createDistribution,
} from './save-distribution.action.ts'

const newSchema = z.object(planFields)
const changeSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  ...planFields,
})

/** Like the last one, else the usual Saturday; with every catalogue that runs on its day. */
export async function showBlankPlan(c: Context<GroupEnv>) {
  const last = await findLastPlan(c.var.db, c.var.standing.group.id)
  const choices = await choicesOf(c)
  const typed = last
    ? { ...planTyped(planLike(last.plan, todayOf(c)), choices), note: '' }
    : firstPlan(todayOf(c))
  const running = choices.catalogs.filter((catalog) => runsOn(catalog, typed.day))
  const form = formOf({ ...typed, catalogs: running.map(({ code }) => code) })
  return show(c, choices, { form, isLikeLast: last !== undefined })
}

/** Makes the distribution that is typed. */
export async function createPlan(c: Context<GroupEnv>) {
  const sent = await readForm(c, newSchema)
  const choices = await choicesOf(c)
  if (!sent.ok) return show(c, choices, { form: sent.form }, 422)
  const asked = { ...asking(c), plan: sent.input }
  const use = { key: oneUseKey(sent.form), personId: asked.actor.personId, at: asked.now }
  const outcome = await once(c.var.db, use, async (trx) => {
    const made = await createDistribution(trx, asked)
    return made.ok ? done(`${listPath(c)}?news=created`) : made
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return show(c, choices, refusedForm(sent.form, outcome.refusal, choices), 422)
}

/** A distribution as it is planned, to be changed. */
export async function showPlan(c: Context<GroupEnv>) {
  const kept = await planOf(c)
  const choices = await choicesOf(c, kept)
  const form = formOf({ ...planTyped(kept.plan, choices), version: kept.version })
  return show(c, choices, { form, kept: shownOf(c, kept) })
}

/** Saves what was changed. */
export async function changePlan(c: Context<GroupEnv>) {
  const kept = await planOf(c)
  const sent = await readForm(c, changeSchema)
  const choices = await choicesOf(c, kept)
  const showAgain = (shown: ShownPlan) =>
    show(c, choices, { ...shown, kept: shownOf(c, kept) }, 422)
  if (!sent.ok) return showAgain({ form: sent.form })
  const { version, ...plan } = sent.input
  const asked = { ...asking(c), code: kept.code, version, plan }
  const outcome = await changeDistribution(c.var.db, asked)
  if (outcome.ok) return c.redirect(`${listPath(c)}?news=saved`, 303)
  const { refusal } = outcome
  if (refusal.code !== 'stale') return showAgain(refusedForm(sent.form, refusal, choices))
  const form = formOf({ ...planTyped(refusal.merged, choices), version: refusal.version })
  return showAgain({ form, stale: refusal })
}

/** The plan that the address names; not found in another group. */
export async function planOf(c: Context<GroupEnv>): Promise<KeptPlan> {
  const of = { groupId: c.var.standing.group.id, code: c.req.param('code') ?? '' }
  const plan = await findPlan(c.var.db, of)
  if (!plan) throw new NotFound('distribution')
  return plan
}

function show(c: Context<GroupEnv>, choices: Choices, shown: ShownPlan, status: 200 | 422 = 200) {
  const { lang, standing } = c.var
  return render(c, PlanPage({ lang, visitor: visitorOf(c), standing, choices, ...shown }), status)
}

function shownOf(c: Context<GroupEnv>, { code, plan, basketCount, startsAt }: KeptPlan) {
  return { code, day: plan.day, basketCount, hasStarted: startsAt <= c.var.clock.now() }
}

function asking(c: Context<GroupEnv>) {
  const zone = c.var.standing.group.timeZone
  return { actor: actorOf(c), zone, today: todayOf(c), now: c.var.clock.now() }
}

/** What can be chosen from now on, and what the plan holds already. */
async function choicesOf(c: Context<GroupEnv>, kept?: KeptPlan): Promise<Choices> {
  const { db, standing } = c.var
  const groupId = standing.group.id
  const chosenIds = idsIn(kept?.plan.catalogIds ?? '')
  const places = await listPlaces(db, actorOf(c))
  const catalogs = await listCatalogChoices(db, { groupId, today: todayOf(c), chosenIds })
  return { places, catalogs }
}

const listPath = (c: Context<GroupEnv>) => `/g/${c.var.standing.group.slug}/distributions`

const todayOf = (c: Context<GroupEnv>) =>
  civilOf(c.var.clock.now(), c.var.standing.group.timeZone).day

type FieldRefusal = Exclude<ChangeRefusal, { code: 'stale' }>
type Fault = PlanFault | Exclude<FieldRefusal, PlanRefusal>

/** Where each fault is said; none: above the whole form. */
const FIELD: Record<Fault['code'], string> = {
  'end-not-after-start': 'endTime',
  'in-the-past': 'day',
  'closing-not-after-opening': 'closesDay',
  'closing-after-start': 'closesDay',
  'no-catalog': 'catalogs',
  'out-of-season': 'catalogs',
  'catalog-ordered': 'catalogs',
  'delivery-window': 'startTime',
  'already-started': '',
}

function refusedForm(form: Form, refusal: FieldRefusal, { catalogs }: Choices): ShownPlan {
  const faults: Fault[] = refusal.code === 'faults' ? refusal.faults : [refusal]
  const ids = faults.flatMap((fault) => ('catalogIds' in fault ? fault.catalogIds : []))
  return {
    form: faults.reduce((wrong, { code }) => withError(wrong, FIELD[code], code), form),
    catalogsInTheWay: catalogs.filter(({ id }) => ids.includes(id)),
  }
}
