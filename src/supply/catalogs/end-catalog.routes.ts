import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { civilDay } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { endCatalog } from './catalog.action.ts'
import { EndCatalogPage } from './end-catalog.page.tsx'
import { keptCatalog, mustKeepAll, todayOf } from './kept-catalog.routes.ts'

const END = '/catalogs/:catalog/end'
const schema = z.object({ endsOn: civilDay() })

/** The end of a catalogue, for people who keep all of them. */
export function endCatalogRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(END, needsRight('catalogs'), (c) => show(c, formOf({ endsOn: todayOf(c) })))
    .post(END, needsRight('catalogs'), async (c) => {
      const { code } = await keptCatalog(c)
      mustKeepAll(c)
      const sent = await readForm(c, schema)
      if (!sent.ok) return show(c, sent.form, 422)
      const asked = { actor: actorOf(c), code, now: c.var.clock.now() }
      const outcome = await endCatalog(c.var.db, { ...asked, endsOn: sent.input.endsOn })
      if (!outcome.ok) return show(c, withError(sent.form, 'endsOn', outcome.refusal.code), 422)
      return c.redirect(`/g/${c.var.standing.group.slug}/catalogs/${code}?news=ended`, 303)
    })
}

async function show(c: Context<GroupEnv>, form: Form, status: 200 | 422 = 200) {
  const { lang, standing } = c.var
  const catalog = await keptCatalog(c)
  mustKeepAll(c)
  const page = { lang, visitor: visitorOf(c), standing, catalog, form }
  return render(c, EndCatalogPage(page), status)
}
