import { Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { DevMailPage, DevMailsPage } from './dev-mails.page.tsx'
import { findMail, listMails } from './mail.queries.ts'

const SHOWN_MAX = 100

/** A letter's own styles stand in its elements; nothing else of it may do anything. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * `/dev/mails`: the outbox for everybody who asks, so `shell` has it on this machine only, and only without a mail
 * server. The HTML answer brings its own Content-Security-Policy.
 */
export function devMailRoutes(): Hono<AppEnv> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return new Hono<AppEnv>()
    .get('/dev/mails', async (c) => {
      const { db, lang, visitor } = c.var
      const mails = await listMails(db, SHOWN_MAX)
      return render(c, DevMailsPage({ lang, visitor, zone, mails }))
    })
    .get('/dev/mails/:messageId', async (c) => {
      const { db, lang, visitor } = c.var
      const mail = await findMail(db, c.req.param('messageId'))
      if (!mail) throw new NotFound()
      return render(c, DevMailPage({ lang, visitor, zone, mail }))
    })
    .get('/dev/mails/:messageId/html', async (c) => {
      const mail = await findMail(c.var.db, c.req.param('messageId'))
      if (!mail) throw new NotFound()
      c.header('Content-Security-Policy', LETTER_POLICY)
      return c.html(mail.html)
    })
}
