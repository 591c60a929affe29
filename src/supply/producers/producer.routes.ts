import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import { type GroupEnv, holds } from '#src/people/groups/standing.rules.ts'
import { changeProducer, type ProducerRefusal } from './change-producer.action.ts'
import { ProducerPage } from './producer.page.tsx'
import { findProducerSheet } from './producer.queries.ts'
import { producerFactsIn, producerFields, producerTyped } from './producer-fields.page.tsx'

const PATH = '/producers/:producer'

const schema = z.object({ version: wholeNumber({ min: 1, max: 999_999_999 }), ...producerFields })

type Shown = {
  form: Form
  stale?: Extract<ProducerRefusal, { code: 'stale' }> | undefined
  isSaved?: boolean
}

/** A producer's sheet, for people who keep all catalogues of the group that made it. */
export function producerRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(PATH, needsRight('catalogs'), async (c) => {
      const { version, ...facts } = await sheetOf(c)
      const form = formOf({ ...producerTyped(facts), version })
      return show(c, { form, isSaved: c.req.query('saved') !== undefined })
    })
    .post(PATH, needsRight('catalogs'), async (c) => {
      const { code } = await sheetOf(c)
      const sent = await readForm(c, schema)
      if (!sent.ok) return show(c, { form: sent.form }, 422)
      const mine = { version: sent.input.version, facts: producerFactsIn(sent.input) }
      const now = c.var.clock.now()
      const outcome = await changeProducer(c.var.db, { actor: actorOf(c), code, mine, now })
      if (!outcome.ok) return show(c, refused(sent.form, outcome.refusal), 422)
      return c.redirect(`${c.req.path}?saved`, 303)
    })
}

async function sheetOf(c: Context<GroupEnv>) {
  const { standing, db } = c.var
  if (!holds(standing, 'catalogs')) throw new Forbidden('catalogs')
  const of = { groupId: standing.group.id, code: c.req.param('producer') ?? '' }
  const sheet = await findProducerSheet(db, of)
  if (!sheet) throw new NotFound('producer')
  return sheet
}

function refused(form: Form, refusal: ProducerRefusal): Shown {
  if (refusal.code === 'siret-known') return { form: withError(form, 'siret', refusal.code) }
  const { merged, version } = refusal
  return { form: formOf({ ...producerTyped(merged), version }), stale: refusal }
}

async function show(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const producer = await sheetOf(c)
  const isAllowed = hasRight(actorOf(c), 'catalogs')
  const of = { groupId: standing.group.id, object: 'producer', objectId: producer.id, isAllowed }
  const history = await listHistory(db, of)
  const page = { lang, visitor: visitorOf(c), standing, producer, history, ...shown }
  return render(c, ProducerPage(page), status)
}
