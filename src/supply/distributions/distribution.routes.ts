import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilOf } from '#src/foundation/core/day.ts'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import type { Stale } from '#src/people/groups/change-settings.action.ts'
import { actorOf, needsAnyRight, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { listPlaces } from '#src/people/groups/places.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { listCatalogChoices } from './choices.queries.ts'
import { listDistributions } from './distribution.queries.ts'
import { DISTRIBUTION_NEWS, DistributionsPage } from './distributions.page.tsx'
import { PlanPage } from './plan.page.tsx'
import { findLastPlan, findPlan } from './plan.queries.ts'
import { idsIn, type Plan, planLike } from './plan.rules.ts'
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

/** The list of distributions, planning one and changing one; a distribution's own page is of the front. */
export function distributionRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/distributions', needsAnyRight, async (c) => {
      const { lang, standing, db, clock } = c.var
      const now = clock.now()
      const distributions = await listDistributions(db, { actor: actorOf(c), now })
      const news = DISTRIBUTION_NEWS.find((one) => one === c.req.query('news'))
      const page = { lang, visitor: visitorOf(c), standing, distributions, now, news }
      return render(c, DistributionsPage(page))
    })
    .get('/distributions/new', needsRight('distributions'), showBlank)
    .post('/distributions/new', needsRight('distributions'), create)
    .get('/distributions/:code/edit', needsRight('distributions'), async (c) => {
      const { plan, version } = await planOf(c)
      const choices = await choicesOf(c, idsIn(plan.catalogIds))
      return showChange(c, { form: formOf({ ...planTyped(plan, choices), version }) })
    })
    .post('/distributions/:code/edit', needsRight('distributions'), change)
}

/** Like the last one, a week or more later; all catalogues when it is the first. */
async function showBlank(c: Context<GroupEnv>) {
  const last = await findLastPlan(c.var.db, c.var.standing.group.id)
  const choices = await choicesOf(c, [])
  const catalogs = choices.catalogs.map(({ code }) => code)
  if (!last) {
    const opensDay = todayOf(c)
    const form = formOf({ opensDay, opensTime: '08:00', closesTime: '20:00', catalogs })
    return showNew(c, { form, choices })
  }
  const typed = planTyped(planLike(last.plan, todayOf(c)), choices)
  const form = formOf({ ...typed, catalogs, note: '' })
  return showNew(c, { form, choices, isLikeLast: true })
}

async function create(c: Context<GroupEnv>) {
  const choices = await choicesOf(c, [])
  const sent = await readForm(c, newSchema)
  if (!sent.ok) return showNew(c, { form: sent.form, choices }, 422)
  const outcome = await createDistribution(c.var.db, { ...asking(c), plan: sent.input })
  if (!outcome.ok) {
    return showNew(c, { form: refusedForm(sent.form, outcome.refusal), choices }, 422)
  }
  return c.redirect(`/g/${c.var.standing.group.slug}/distributions?news=created`, 303)
}

async function change(c: Context<GroupEnv>) {
  const { code, plan: kept } = await planOf(c)
  const sent = await readForm(c, changeSchema)
  if (!sent.ok) return showChange(c, { form: sent.form }, 422)
  const { version, ...plan } = sent.input
  const outcome = await changeDistribution(c.var.db, { ...asking(c), code, version, plan })
  if (!outcome.ok) {
    const choices = await choicesOf(c, idsIn(kept.catalogIds))
    return showChange(c, refused(sent.form, outcome.refusal, choices), 422)
  }
  return c.redirect(`/g/${c.var.standing.group.slug}/distributions?news=saved`, 303)
}

function asking(c: Context<GroupEnv>) {
  const zone = c.var.standing.group.timeZone
  return { actor: actorOf(c), zone, today: todayOf(c), now: c.var.clock.now() }
}

async function planOf(c: Context<GroupEnv>) {
  const of = { groupId: c.var.standing.group.id, code: c.req.param('code') ?? '' }
  const plan = await findPlan(c.var.db, of)
  if (!plan) throw new NotFound('distribution')
  return plan
}

async function choicesOf(c: Context<GroupEnv>, chosenIds: number[]): Promise<Choices> {
  const { db, standing } = c.var
  const groupId = standing.group.id
  const places = await listPlaces(db, groupId)
  const catalogs = await listCatalogChoices(db, { groupId, today: todayOf(c), chosenIds })
  return { places, catalogs }
}

const todayOf = (c: Context<GroupEnv>) =>
  civilOf(c.var.clock.now(), c.var.standing.group.timeZone).day

/** Where each refusal is said; none: above the whole form. */
const FIELD: Record<Exclude<ChangeRefusal['code'], 'stale'>, string> = {
  'end-not-after-start': 'endTime',
  'closing-not-after-opening': 'closesDay',
  'closing-after-start': 'closesDay',
  'no-catalog': 'catalogs',
  'out-of-season': 'catalogs',
  'catalog-ordered': 'catalogs',
  'delivery-window': 'startTime',
  'already-started': '',
}

function refusedForm(form: Form, { code }: { code: keyof typeof FIELD }): Form {
  return withError(form, FIELD[code], code)
}

type Shown = { form: Form; stale?: Stale<Plan> }

function refused(form: Form, refusal: ChangeRefusal, choices: Choices): Shown {
  if (refusal.code !== 'stale') return { form: refusedForm(form, refusal) }
  const { merged, version } = refusal
  return { form: formOf({ ...planTyped(merged, choices), version }), stale: refusal }
}

type ShownNew = { form: Form; choices: Choices; isLikeLast?: boolean }

function showNew(c: Context<GroupEnv>, shown: ShownNew, status: 200 | 422 = 200) {
  const { lang, standing } = c.var
  return render(c, PlanPage({ lang, visitor: visitorOf(c), standing, ...shown }), status)
}

async function showChange(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const { id, code, plan } = await planOf(c)
  const choices = await choicesOf(c, idsIn(plan.catalogIds))
  const of = { groupId: standing.group.id, object: 'distribution', objectId: id }
  const history = await listHistory(db, of)
  const page = { lang, visitor: visitorOf(c), standing, choices, code, history, ...shown }
  return render(c, PlanPage(page), status)
}
