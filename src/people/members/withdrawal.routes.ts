import { Hono } from 'hono'
import { needsVisitor } from '#src/people/accounts/entering.routes.ts'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { withdrawRequest } from './ask-membership.action.ts'

/** Taking one's request back; when nothing waits any more, the page it leads to says how things stand. */
export const withdrawalRoutes = new Hono<GroupEnv>().delete(
  '/join/request',
  needsVisitor,
  async (c) => {
    await withdrawRequest(c.var.db, actorOf(c), { at: c.var.clock.now() })
    return c.redirect(`/g/${c.var.standing.group.slug}/join`, 303)
  },
)
