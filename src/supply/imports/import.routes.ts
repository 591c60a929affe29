import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { bareName } from '#src/foundation/files/bare-name.rules.ts'
import { readSentFile } from '#src/foundation/files/sent-file.ts'
import { readTable } from '#src/foundation/papers/read-table.ts'
import { emptyForm, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { listProducts } from '#src/supply/products/product.queries.ts'
import { columnWords, importWords, modelRows } from './import.words.ts'
import { findImportDraft, keepImportDraft } from './import-draft.queries.ts'
import { ImportPreviewPage } from './import-preview.page.tsx'
import { importProducts } from './import-products.action.ts'
import { ImportUploadPage } from './import-upload.page.tsx'
import { markOf, previewList } from './product-list.rules.ts'

const UPLOAD = '/catalogs/:catalog/import'
const MODEL = '/catalogs/:catalog/import/model.csv'
const DRAFT = '/catalogs/:catalog/import/:draft'
const BOM = '\ufeff'

const applySchema = z.object({ mark: z.string('required') })

/** Importing a list of products: the file, the preview, the application. */
export function importRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(UPLOAD, needsRight('catalogs'), async (c) => showUpload(c, await keptCatalog(c)))
    .post(UPLOAD, needsRight('catalogs'), upload)
    .get(MODEL, needsRight('catalogs'), async (c) => {
      await keptCatalog(c)
      const { modelFile } = importWords(c.var.lang)
      c.header('content-disposition', `attachment; filename="${modelFile}"`)
      return c.body(modelOf(c), 200, { 'content-type': 'text/csv; charset=utf-8' })
    })
    .get(DRAFT, needsRight('catalogs'), (c) => showPreview(c))
    .post(DRAFT, needsRight('catalogs'), apply)
}

async function upload(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const sent = await readSentFile(c, 'file')
  if (!sent.ok) return showUpload(c, catalog, sent.refusal.code)
  const table = readTable(sent.value.bytes)
  if (!table.ok) return showUpload(c, catalog, table.refusal.code)
  const lines = table.value.rows
  const readable = previewList(lines, { defaultVatBp: catalog.defaultVatBp, products: [] })
  if (!readable.ok) return showUpload(c, catalog, readable.refusal.code)
  const { db, clock } = c.var
  const { groupId, personId } = actorOf(c)
  const fileName = bareName(sent.value.name).slice(0, 100)
  const of = { groupId, catalogId: catalog.id, personId }
  const draft = await keepImportDraft(db, { ...of, fileName, lines, now: clock.now() })
  return c.redirect(`${c.req.path}/${draft}`, 303)
}

async function apply(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const sent = await readForm(c, applySchema)
  const outcome = await importProducts(c.var.db, {
    actor: actorOf(c),
    catalog: catalog.code,
    draft: c.req.param('draft') ?? '',
    mark: sent.ok ? sent.input.mark : '',
    now: c.var.clock.now(),
  })
  if (!outcome.ok && outcome.refusal.code === 'not-as-shown')
    return showPreview(c, { hasMoved: true })
  // a browser shows the answer to the last click: the same as to the first
  return c.redirect(`${catalogPath(c, catalog)}?news=imported`, 303)
}

function catalogPath(c: Context<GroupEnv>, catalog: Catalog): string {
  return `/g/${c.var.standing.group.slug}/catalogs/${catalog.code}`
}

async function showPreview(c: Context<GroupEnv>, { hasMoved = false } = {}) {
  const { db, clock, lang, standing } = c.var
  const catalog = await keptCatalog(c)
  const of = { groupId: standing.group.id, catalogId: catalog.id }
  const code = c.req.param('draft') ?? ''
  const draft = await findImportDraft(db, { ...of, code, now: clock.now() })
  if (!draft) throw new NotFound('import')
  if (draft.isApplied) return c.redirect(catalogPath(c, catalog), 303)
  const products = await listProducts(db, of)
  const read = previewList(draft.lines, { defaultVatBp: catalog.defaultVatBp, products })
  if (!read.ok) return showUpload(c, catalog, read.refusal.code)
  const preview = read.value
  const page = { lang, visitor: visitorOf(c), standing, catalog, fileName: draft.fileName, preview }
  const shown = { ...page, mark: markOf(preview), hasMoved }
  return render(c, ImportPreviewPage(shown), hasMoved ? 409 : 200)
}

function showUpload(c: Context<GroupEnv>, catalog: Catalog, error?: string) {
  const { lang, standing } = c.var
  const form = error ? withError(emptyForm(), 'file', error) : emptyForm()
  const page = { lang, visitor: visitorOf(c), standing, catalog, form }
  return render(c, ImportUploadPage(page), error ? 422 : 200)
}

/** Titles and a few lines to write over; a spreadsheet needs the mark in front to read the accents. */
function modelOf(c: Context<GroupEnv>): string {
  const { lang } = c.var
  const { name, price, ...others } = columnWords(lang)
  const titles = [`${name}*`, `${price}*`, ...Object.values(others)].join(';')
  return `${BOM}${[titles, ...Object.values(modelRows(lang))].join('\r\n')}\r\n`
}
