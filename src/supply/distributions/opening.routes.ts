import { type Context, Hono } from 'hono'
import { NotFound, type Outcome } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsAnyRight, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { ClosureQuestionPage } from './closure.page.tsx'
import { listDeliveryStates } from './delivery-states.queries.ts'
import { findDistribution } from './distribution.queries.ts'
import { closeOrders, type OpeningRefusal, openNow, reopenOrders } from './opening.action.ts'
import { OPENING_NEWS, OpeningPage } from './opening.page.tsx'
import { type FindOrdered, planOf } from './plan.routes.ts'

const OPENING = '/distributions/:code/opening'
const CLOSURE = '/distributions/:code/closure'

/** « Ouvrir les commandes »: the checklist, opening now, closing before the time and taking that back. */
export function openingRoutes(findOrdered: FindOrdered): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(OPENING, needsAnyRight, showOpening)
    .post(OPENING, needsRight('distributions'), async (c) =>
      answer(c, await openNow(c.var, asked(c))),
    )
    .get(CLOSURE, needsRight('distributions'), askClosure(findOrdered))
    .post(CLOSURE, needsRight('distributions'), async (c) =>
      answer(c, await closeOrders(c.var, asked(c))),
    )
    .delete(CLOSURE, needsRight('distributions'), async (c) =>
      answer(c, await reopenOrders(c.var, asked(c))),
    )
}

async function showOpening(c: Context<GroupEnv>) {
  const { db, lang, standing, clock, baseUrl } = c.var
  const actor = actorOf(c)
  const now = clock.now()
  const distribution = await findDistribution(db, { actor, code: codeOf(c), now })
  if (!distribution) throw new NotFound('distribution')
  const deliveries = await listDeliveryStates(db, { actor, distributionId: distribution.id })
  const news = OPENING_NEWS.find((one) => one === c.req.query('news'))
  const page = { lang, visitor: visitorOf(c), standing, now, baseUrl, news }
  return render(c, OpeningPage({ ...page, distribution, deliveries }))
}

const askClosure = (findOrdered: FindOrdered) => async (c: Context<GroupEnv>) => {
  const { db, lang, standing } = c.var
  const { id: distributionId, code, plan } = await planOf(c)
  const { draftCount } = await findOrdered(db, { actor: actorOf(c), distributionId })
  const page = { lang, visitor: visitorOf(c), standing, code, day: plan.day, draftCount }
  return render(c, ClosureQuestionPage(page))
}

const codeOf = (c: Context<GroupEnv>) => c.req.param('code') ?? ''

const asked = (c: Context<GroupEnv>) => ({
  actor: actorOf(c),
  code: codeOf(c),
  zone: c.var.standing.group.timeZone,
})

function answer(c: Context<GroupEnv>, outcome: Outcome<undefined, OpeningRefusal>) {
  const said = outcome.ok ? '' : `?news=${outcome.refusal.code}`
  const { slug } = c.var.standing.group
  return c.redirect(`/g/${slug}/distributions/${codeOf(c)}/opening${said}`, 303)
}
