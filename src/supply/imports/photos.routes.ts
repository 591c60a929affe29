import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { withSentPhotos } from '#src/foundation/files/sent-photos.ts'
import { emptyForm, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { applyPhotos } from './apply-photos.action.ts'
import {
  findPhotoList,
  findWaitingPhotoList,
  listPhotoFiles,
  listPhotographedProducts,
} from './photo-list.queries.ts'
import { judgePhotos } from './photo-list.rules.ts'
import { markOfPhotos } from './photo-match.rules.ts'
import { PhotosPreviewPage } from './photos-preview.page.tsx'
import { PhotosReadingPage } from './photos-reading.page.tsx'
import { PhotosUploadPage } from './photos-upload.page.tsx'
import { sendPhotos } from './send-photos.action.ts'

const UPLOAD = '/catalogs/:catalog/photos'
const LIST = '/catalogs/:catalog/photos/:photos'
const SECONDS_BETWEEN_LOOKS = '3'

const applySchema = z.object({ mark: z.string('required') })

/** Photos for many products at once: sent, read in the background, seen, placed. */
export function photosRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(UPLOAD, needsRight('catalogs'), async (c) => showUpload(c, await keptCatalog(c)))
    .post(UPLOAD, needsRight('catalogs'), send)
    .get(LIST, needsRight('catalogs'), (c) => showList(c))
    .post(LIST, needsRight('catalogs'), apply)
}

async function send(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const of = { actor: actorOf(c), catalog: catalog.code, now: c.var.clock.now() }
  const sent = await withSentPhotos(c, (photos) => sendPhotos(c.var.db, { ...of, photos }))
  const outcome = sent.ok ? sent.value : sent
  if (!outcome.ok) return showUpload(c, catalog, outcome.refusal.code)
  return c.redirect(`${c.req.path}/${outcome.value}`, 303)
}

async function apply(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const sent = await readForm(c, applySchema)
  const outcome = await applyPhotos(c.var.db, {
    actor: actorOf(c),
    catalog: catalog.code,
    list: c.req.param('photos') ?? '',
    mark: sent.ok ? sent.input.mark : '',
    now: c.var.clock.now(),
  })
  if (!outcome.ok && outcome.refusal.code === 'not-as-shown') return showList(c, { hasMoved: true })
  // a browser shows the answer to the last click: the same as to the first
  return c.redirect(`${catalogPath(c, catalog)}?news=photos`, 303)
}

const catalogPath = (c: Context<GroupEnv>, catalog: Catalog) =>
  `/g/${c.var.standing.group.slug}/catalogs/${catalog.code}`

async function showList(c: Context<GroupEnv>, { hasMoved = false } = {}) {
  const { db, clock, lang, standing } = c.var
  const catalog = await keptCatalog(c)
  const of = { groupId: standing.group.id, catalogId: catalog.id }
  const code = c.req.param('photos') ?? ''
  const list = await findPhotoList(db, { ...of, code, now: clock.now() })
  if (!list) throw new NotFound('photos')
  if (list.isApplied) return c.redirect(catalogPath(c, catalog), 303)
  const page = { lang, visitor: visitorOf(c), standing, catalog }
  if (list.unread > 0) {
    c.header('refresh', SECONDS_BETWEEN_LOOKS)
    return render(c, PhotosReadingPage({ ...page, ...list, path: c.req.path }))
  }
  const files = await listPhotoFiles(db, { groupId: of.groupId, listId: list.id })
  const judged = judgePhotos(files, await listPhotographedProducts(db, of))
  const shown = { ...page, judged, mark: markOfPhotos(judged), hasMoved }
  return render(c, PhotosPreviewPage(shown), hasMoved ? 409 : 200)
}

async function showUpload(c: Context<GroupEnv>, catalog: Catalog, error?: string) {
  const { lang, standing, db, clock } = c.var
  const of = { groupId: standing.group.id, catalogId: catalog.id, now: clock.now() }
  const waiting = await findWaitingPhotoList(db, of)
  const form = error ? withError(emptyForm(), 'photos', error) : emptyForm()
  const page = { lang, visitor: visitorOf(c), standing, catalog, form, waiting }
  return render(c, PhotosUploadPage(page), error ? 422 : 200)
}
