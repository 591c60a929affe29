import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { type Form, formOf, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { catalogFields } from '#src/supply/catalogs/catalog-fields.page.tsx'
import { keptCatalog, mustKeepAll, todayOf } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { copyCatalog } from './copy-catalog.action.ts'
import { CopyCatalogPage } from './copy-catalog.page.tsx'
import { listProducts } from './product.queries.ts'

const COPY = '/catalogs/:catalog/copy'
const { name, startsOn, endsOn } = catalogFields
const schema = z.object({ name, startsOn, endsOn })

/** The next season of a catalogue, for people who keep all of them. */
export function copyCatalogRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(COPY, needsRight('catalogs'), async (c) => {
      const { name } = await keptCatalog(c)
      return show(c, formOf({ name, startsOn: todayOf(c) }))
    })
    .post(COPY, needsRight('catalogs'), async (c) => {
      const { code } = await keptCatalog(c)
      mustKeepAll(c)
      const sent = await readForm(c, schema)
      if (!sent.ok) return show(c, sent.form, 422)
      const { db, clock, standing } = c.var
      const actor = actorOf(c)
      const now = clock.now()
      const use = { key: oneUseKey(sent.form), personId: actor.personId, at: now }
      const outcome = await once(db, use, async (trx) => {
        const made = await copyCatalog(trx, { actor, code, facts: sent.input, now })
        return made.ok ? done(`/g/${standing.group.slug}/catalogs/${made.value}?news=copied`) : made
      })
      if (!outcome.ok) return show(c, withError(sent.form, 'endsOn', outcome.refusal.code), 422)
      return c.redirect(outcome.value, 303)
    })
}

async function show(c: Context<GroupEnv>, form: Form, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const catalog = await keptCatalog(c)
  mustKeepAll(c)
  const of = { groupId: standing.group.id, catalogId: catalog.id }
  const { length: products } = await listProducts(db, of)
  const page = { lang, visitor: visitorOf(c), standing, catalog, products, form }
  return render(c, CopyCatalogPage(page), status)
}
