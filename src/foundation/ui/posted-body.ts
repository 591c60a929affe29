import type { Context } from 'hono'

/** What a form posted, by field; one that broke off on the way, or was made up, posted nothing. */
export function postedBody(c: Context): Promise<Record<string, unknown>> {
  return c.req.parseBody({ all: true }).catch(() => ({}))
}
