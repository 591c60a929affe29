import { type Context, Hono } from 'hono'
import { assert, done } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { ReadPicture } from '#src/foundation/files/read-picture.ts'
import { readSentPicture } from '#src/foundation/files/sent-picture.ts'
import { emptyForm, type Form, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from './guard.routes.ts'
import { PhotoPage, type PhotoSubject } from './photo.page.tsx'
import type { GroupEnv, Right } from './standing.rules.ts'

type Shown = {
  path: string
  right: Right
  /** The thing that the address names, for whoever may change it; throws `NotFound` for all others. */
  find: (c: Context<GroupEnv>) => Promise<PhotoSubject>
  /** Gives it the photo, or takes it away (null), with a row of history; checks the right again. */
  change: (c: Context<GroupEnv>, trx: Trx, picture: ReadPicture | null) => Promise<void>
}

/** The three routes of a thing's one photo: its page, a new file, none any more. */
export function photoRoutes({ path, right, find, change }: Shown): Hono<GroupEnv> {
  const show = async (c: Context<GroupEnv>, form: Form, status: 200 | 422) => {
    const { lang, standing } = c.var
    const page = { lang, standing, visitor: visitorOf(c), subject: await find(c), form }
    return render(c, PhotoPage(page), status)
  }
  return new Hono<GroupEnv>()
    .get(path, needsRight(right), (c) => show(c, emptyForm(), 200))
    .post(path, needsRight(right), async (c) => {
      const { href } = await find(c)
      const sent = await readSentPicture(c)
      if (!sent.ok) return show(c, withError(emptyForm(), 'photo', sent.refusal.code), 422)
      const { picture, onceKey: key } = sent.value
      const use = { key, personId: actorOf(c).personId, at: c.var.clock.now() }
      const kept = await once(c.var.db, use, async (trx) => {
        await change(c, trx, picture)
        return done(`${href}#photo`)
      })
      assert(kept.ok, 'a photo that was read is never refused')
      return c.redirect(kept.value, 303)
    })
    .delete(path, needsRight(right), async (c) => {
      const { href } = await find(c)
      await inTransaction(c.var.db, (trx) => change(c, trx, null))
      return c.redirect(`${href}#photo`, 303)
    })
}
