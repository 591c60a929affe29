import { type Context, Hono } from 'hono'
import { done } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { readSentPicture } from '#src/foundation/files/sent-picture.ts'
import { emptyForm, type Form, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { ownSheet, sheetPath } from './own-sheet.routes.ts'
import { addProducerPhoto, putPhotoFirst, removeProducerPhoto } from './producer-photos.action.ts'
import { ProducerPhotosPage } from './producer-photos.page.tsx'
import { listProducerPhotos } from './producer-photos.queries.ts'
import type { Sheet } from './sheet.queries.ts'

const ALL = '/producers/:producer/pictures'
const ONE = '/producers/:producer/pictures/:picture'

/** A producer's pictures, for people who keep all catalogues of the group that keeps the sheet. */
export function producerPhotosRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(ALL, needsRight('catalogs'), async (c) => show(c, await ownSheet(c), emptyForm(), 200))
    .post(ALL, needsRight('catalogs'), add)
    .post(`${ONE}/front`, needsRight('catalogs'), (c) => change(c, putPhotoFirst))
    .delete(ONE, needsRight('catalogs'), (c) => change(c, removeProducerPhoto))
}

async function add(c: Context<GroupEnv>) {
  const sheet = await ownSheet(c)
  const sent = await readSentPicture(c)
  if (!sent.ok) return show(c, sheet, withError(emptyForm(), 'photo', sent.refusal.code), 422)
  const { picture, onceKey: key } = sent.value
  const on = { actor: actorOf(c), producer: sheet.code, at: c.var.clock.now() }
  const use = { key, personId: on.actor.personId, at: on.at }
  const added = await once(c.var.db, use, async (trx) => {
    const outcome = await addProducerPhoto(trx, { ...on, picture })
    return outcome.ok ? done(photosPath(c, sheet)) : outcome
  })
  if (added.ok) return c.redirect(added.value, 303)
  return show(c, sheet, withError(emptyForm(), 'photo', added.refusal.code), 422)
}

type Change = (trx: Trx, asked: Parameters<typeof putPhotoFirst>[1]) => Promise<void>

async function change(c: Context<GroupEnv>, work: Change) {
  const sheet = await ownSheet(c)
  const on = { actor: actorOf(c), producer: sheet.code, at: c.var.clock.now() }
  const code = c.req.param('picture') ?? ''
  await inTransaction(c.var.db, (trx) => work(trx, { ...on, code }))
  return c.redirect(photosPath(c, sheet), 303)
}

const photosPath = (c: Context<GroupEnv>, { code }: Sheet) => `${sheetPath(c, code)}#photos`

async function show(c: Context<GroupEnv>, sheet: Sheet, form: Form, status: 200 | 422) {
  const { lang, standing, db } = c.var
  const codes = await listProducerPhotos(db, sheet.id)
  const around = { lang, standing, visitor: visitorOf(c), name: sheet.facts.name }
  const page = { ...around, base: sheetPath(c, sheet.code), codes, form }
  return render(c, ProducerPhotosPage(page), status)
}
