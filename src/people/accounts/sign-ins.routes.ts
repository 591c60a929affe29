import { type Context, Hono } from 'hono'
import { civilOf } from '#src/foundation/core/day.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { visitorBehind } from './confirming.routes.ts'
import { needsVisitor } from './entering.routes.ts'
import { signOutOf } from './sign-ins.action.ts'
import { SignInsPage } from './sign-ins.page.tsx'
import { listSignIns } from './sign-ins.queries.ts'
import { HOME_ZONE } from './sign-ins.rules.ts'

const PATH = '/account/sign-ins'
const NEWS = { one: 'ended', others: 'othersEnded' } as const

/** The browsers one is signed in with, and signing them out. */
export function signInsRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(PATH, needsVisitor, async (c) => {
    const { db, clock, lang } = c.var
    const visitor = visitorBehind(c)
    const found = await listSignIns(db, visitor, clock.now())
    const rows = found.map((row) => ({ ...row, seenOn: civilOf(row.seenAt, HOME_ZONE).day }))
    const news = Object.entries(NEWS).find(([name]) => name === c.req.query('ended'))?.[1]
    return render(c, SignInsPage({ lang, visitor, rows, news }))
  })
  routes.delete(PATH, needsVisitor, async (c) => {
    await signOutOf(c.var.db, own(c), 'all')
    const cookies = await auth.endSignIn(c.req.header('cookie') ?? '')
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    return c.redirect('/', 303)
  })
  routes.delete(`${PATH}/others`, needsVisitor, async (c) => {
    await signOutOf(c.var.db, own(c), 'others')
    return c.redirect(`${PATH}?ended=others`, 303)
  })
  routes.delete(`${PATH}/:signIn`, needsVisitor, async (c) => {
    await signOutOf(c.var.db, own(c), { code: c.req.param('signIn') })
    return c.redirect(`${PATH}?ended=one`, 303)
  })
  return routes
}

function own(c: Context<AppEnv>) {
  const { loginId, signInId, personId } = visitorBehind(c)
  return { loginId, signInId, personId, at: c.var.clock.now() }
}
