import { Hono } from 'hono'
import { z } from 'zod'
import { assert } from '#src/foundation/core/outcome.ts'
import { readForm } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { acceptTerms } from './accept-terms.action.ts'
import { needsVisitor } from './entering.routes.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { NewTermsPage, PrivacyPage, TermsPage } from './terms.page.tsx'

const schema = z.object({ return: z.string().optional().transform(safeReturnPath) })

export function termsRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/terms', (c) => render(c, <TermsPage lang={c.var.lang} visitor={c.var.visitor} />))
  routes.get('/privacy', (c) =>
    render(c, <PrivacyPage lang={c.var.lang} visitor={c.var.visitor} />),
  )
  routes.get('/terms/acceptance', needsVisitor, (c) => {
    const { lang, visitor } = c.var
    const returnPath = safeReturnPath(c.req.query('return'))
    return render(c, <NewTermsPage {...{ lang, visitor, returnPath }} />)
  })
  routes.post('/terms/acceptance', needsVisitor, async (c) => {
    const sent = await readForm(c, schema)
    assert(c.var.visitor && sent.ok, 'a visitor, and a return path that any text becomes')
    await acceptTerms(c.var.db, c.var.visitor.personId, c.var.clock.now())
    return c.redirect(sent.input.return, 303)
  })
  return routes
}
