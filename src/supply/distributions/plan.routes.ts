import type { Context } from 'hono'
import { z } from 'zod'
import { civilOf } from '#src/foundation/core/day.ts'
import { done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { formOf, oneUseKey, readForm, type Submitted, typedIn } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, visitorOf } from '#src/people/groups/guard.routes.ts'
import { listPlaces } from '#src/people/groups/places.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { listCatalogChoices } from './choices.queries.ts'
import { ConsequencesPage } from './consequences.page.tsx'
import { readOwnWindows, type TypedWindow } from './own-window-fields.page.tsx'
import { PlanPage, type ShownPlan } from './plan.page.tsx'
import { findLastPlan, findPlan, type KeptPlan } from './plan.queries.ts'
import { firstPlan, idsIn, planLike, runsOn } from './plan.rules.ts'
import { type Choices, planFields, planTyped } from './plan-fields.page.tsx'
import { refusedForm } from './plan-refused.page.ts'
import {
  type ChangeRefusal,
  changeDistribution,
  createDistribution,
} from './save-distribution.action.ts'

const newSchema = z.object(planFields)
const changeSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  seal: z.string().max(100).default(''),
  ...planFields,
})

/** The question that a later room answers: what members have done in a distribution so far. */
export type FindOrdered = Parameters<typeof changeDistribution>[1]['findOrdered']

/** Like the last one, else the usual Saturday; with every catalogue that runs on its day. */
export async function showBlankPlan(c: Context<GroupEnv>) {
  const last = await findLastPlan(c.var.db, actorOf(c))
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
  const sent = await readPlan(c, newSchema)
  const choices = await choicesOf(c)
  if (!sent.ok) return show(c, choices, { form: sent.form }, 422)
  const asked = { ...asking(c), plan: { ...sent.input, windows: sent.windows } }
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

/** Saves what was changed; asks first where it touches people who have ordered. */
export const changePlan = (findOrdered: FindOrdered) => async (c: Context<GroupEnv>) => {
  const kept = await planOf(c)
  const sent = await readPlan(c, changeSchema)
  const choices = await choicesOf(c, kept)
  if (!sent.ok) return show(c, choices, { form: sent.form, kept: shownOf(c, kept) }, 422)
  if (typedIn(sent.form, 'back') !== '')
    return show(c, choices, { form: sent.form, kept: shownOf(c, kept) })
  const { version, seal, ...typed } = sent.input
  const plan = { ...typed, windows: sent.windows }
  const asked = { ...asking(c), code: kept.code, version, seal, plan, findOrdered }
  const outcome = await changeDistribution(c.var.db, asked)
  if (outcome.ok) return c.redirect(`${listPath(c)}?news=saved`, 303)
  return sayRefusal(c, { kept, sent, choices, refusal: outcome.refusal })
}

type Refused = { kept: KeptPlan; sent: Sent; choices: Choices; refusal: ChangeRefusal }
type Sent = { form: Submitted<unknown>['form'] }

function sayRefusal(c: Context<GroupEnv>, { kept, sent: { form }, choices, refusal }: Refused) {
  const { lang, standing } = c.var
  if (refusal.code === 'to-confirm') {
    const { seal, consequences } = refusal
    const asks = { code: kept.code, form, seal, consequences, catalogs: choices.catalogs }
    return render(c, ConsequencesPage({ lang, visitor: visitorOf(c), standing, ...asks }))
  }
  const again = (shown: ShownPlan) => show(c, choices, { ...shown, kept: shownOf(c, kept) }, 422)
  if (refusal.code !== 'stale') return again(refusedForm(form, refusal, choices))
  const merged = formOf({ ...planTyped(refusal.merged, choices), version: refusal.version })
  return again({ form: merged, stale: refusal })
}

/** The plan that the address names; not found in another group. */
export async function planOf(c: Context<GroupEnv>): Promise<KeptPlan> {
  const of = { actor: actorOf(c), code: c.req.param('code') ?? '' }
  const plan = await findPlan(c.var.db, of)
  if (!plan) throw new NotFound('distribution')
  return plan
}

/** What is typed with the catalogues' own windows: wrong when either is. */
async function readPlan<Schema extends z.ZodType>(c: Context<GroupEnv>, schema: Schema) {
  const sent = await readForm(c, schema)
  const own = readOwnWindows(sent.form)
  const isWrong = Object.keys(own.form.errors).length > 0
  if (!sent.ok || isWrong) return { ok: false as const, form: own.form }
  const windows: TypedWindow[] = own.windows
  return { ok: true as const, input: sent.input, form: sent.form, windows }
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
  const { db } = c.var
  const actor = actorOf(c)
  const chosenIds = idsIn(kept?.plan.catalogIds ?? '')
  const places = await listPlaces(db, actor)
  const catalogs = await listCatalogChoices(db, { actor, today: todayOf(c), chosenIds })
  return { places, catalogs }
}

const listPath = (c: Context<GroupEnv>) => `/g/${c.var.standing.group.slug}/distributions`

const todayOf = (c: Context<GroupEnv>) =>
  civilOf(c.var.clock.now(), c.var.standing.group.timeZone).day
