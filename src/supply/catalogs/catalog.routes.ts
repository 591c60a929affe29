import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { catalogFactsOf, changeCatalog } from './catalog.action.ts'
import { listCatalogs } from './catalog.queries.ts'
import type { CatalogFacts } from './catalog.rules.ts'
import { CatalogEditPage } from './catalog-edit.page.tsx'
import { catalogFactsIn, catalogFields, catalogTyped } from './catalog-fields.page.tsx'
import { CatalogsPage } from './catalogs.page.tsx'
import { listContacts } from './contacts.queries.ts'
import { keptCatalog, mustKeepAll, todayOf } from './kept-catalog.routes.ts'

const EDIT = '/catalogs/:catalog/edit'

const editSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  ...catalogFields,
})

/** The list of catalogues, and what is decided about one. */
export function catalogListRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/catalogs', needsRight('catalogs'), async (c) => {
      const { lang, standing, db } = c.var
      const catalogs = await listCatalogs(db, actorOf(c))
      const page = { lang, visitor: visitorOf(c), standing, catalogs, today: todayOf(c) }
      return render(c, CatalogsPage({ ...page, isRemoved: c.req.query('news') === 'removed' }))
    })
    .get(EDIT, needsRight('catalogs'), async (c) => {
      const catalog = await keptCatalog(c)
      mustKeepAll(c)
      const { version } = catalog
      return showEdit(c, { form: formOf({ ...catalogTyped(catalogFactsOf(catalog)), version }) })
    })
    .post(EDIT, needsRight('catalogs'), async (c) => {
      const { code } = await keptCatalog(c)
      mustKeepAll(c)
      const sent = await readForm(c, editSchema)
      if (!sent.ok) return showEdit(c, { form: sent.form }, 422)
      const mine = { version: sent.input.version, facts: catalogFactsIn(sent.input) }
      const now = c.var.clock.now()
      const outcome = await changeCatalog(c.var.db, { actor: actorOf(c), code, mine, now })
      if (!outcome.ok) return showEdit(c, refused(sent.form, outcome.refusal), 422)
      return c.redirect(`/g/${c.var.standing.group.slug}/catalogs/${code}?news=saved`, 303)
    })
}

type Shown = { form: Form; stale?: Stale<CatalogFacts> }

function refused(form: Form, refusal: Stale<CatalogFacts> | { code: 'ends-too-early' }): Shown {
  if (refusal.code === 'ends-too-early') return { form: withError(form, 'endsOn', refusal.code) }
  const { merged, version } = refusal
  return { form: formOf({ ...catalogTyped(merged), version }), stale: refusal }
}

async function showEdit(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const catalog = await keptCatalog(c)
  const isAllowed = hasRight(actorOf(c), 'catalogs', catalog.id)
  const of = { groupId: standing.group.id, object: 'catalog', objectId: catalog.id, isAllowed }
  const history = await listHistory(db, of)
  const contacts = await listContacts(db, actorOf(c))
  const page = { lang, visitor: visitorOf(c), standing, catalog, contacts, history, ...shown }
  return render(c, CatalogEditPage(page), status)
}
