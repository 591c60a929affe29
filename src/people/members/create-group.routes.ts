import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { assert, done } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { emptyForm, type Form, oneUseKey, readForm } from '#src/foundation/ui/form.ts'
import { requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv, Visitor } from '#src/foundation/ui/request.ts'
import { needsVisitor } from '#src/people/accounts/entering.routes.ts'
import { KINDS } from '#src/people/groups/kinds.rules.ts'
import { placeOf, placeShape } from '#src/people/groups/place-form.routes.ts'
import { createGroup } from './create-group.action.ts'
import { CreateGroupPage } from './create-group.page.tsx'

const schema = z.object({
  ...placeShape,
  name: requiredText(120),
  kind: z.enum(KINDS, 'required'),
})

/** Creating a group, for anyone signed in. */
export function createGroupRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/groups/new', needsVisitor, (c) => show(c, emptyForm()))
    .post('/groups', needsVisitor, create)
}

async function create(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, schema)
  if (!sent.ok) return show(c, sent.form, 422)
  const { name, kind } = sent.input
  const { personId, accountId } = signedIn(c)
  const founding = { name, kind, place: placeOf(sent.input), personId, accountId }
  const at = c.var.clock.now()
  const made = await once(c.var.db, { key: oneUseKey(sent.form), personId, at }, async (trx) => {
    const slug = await createGroup(trx, { ...founding, at })
    return done(`/g/${slug}/settings?news=created`)
  })
  assert(made.ok, 'a group is never refused')
  return c.redirect(made.value, 303)
}

function signedIn(c: Context<AppEnv>): Visitor {
  assert(c.var.visitor, 'the route is behind a guard')
  return c.var.visitor
}

function show(c: Context<AppEnv>, form: Form, status: 200 | 422 = 200) {
  return render(c, CreateGroupPage({ lang: c.var.lang, visitor: signedIn(c), form }), status)
}
