import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { type ShownRow, wasText } from './cell-row.page.tsx'
import { rowsIn, type TypedRow } from './cell-row.rules.ts'
import { cellTexts, sayRefused } from './cell-texts.words.ts'
import { CellsPage } from './cells.page.tsx'
import { CELLS } from './cells.rules.ts'
import { listProducts } from './product.queries.ts'
import { type SavedRow, saveCells } from './save-cells.action.ts'

const TABLE = '/catalogs/:catalog/table'
/** A page of so many weighs 35 kB on its way, and its form 130 kB when all of it is sent. */
const ROWS_PER_PAGE = 300

/** The table of a catalogue's products, for people who keep it. */
export function cellRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(TABLE, needsRight('catalogs'), (c) => show(c, []))
    .post(TABLE, needsRight('catalogs'), async (c) => {
      const { code } = await keptCatalog(c)
      const rows = rowsIn(await fieldsOf(c))
      const asked = { actor: actorOf(c), catalog: code, rows, now: c.var.clock.now() }
      const saved = await saveCells(c.var.db, asked)
      const isRefused = saved.some(({ refused }) => Object.keys(refused).length > 0)
      if (c.req.header('accept') === 'application/json')
        return c.json({ rows: saved.map((row) => answerOf(c, row)) }, isRefused ? 422 : 200)
      if (isRefused) return show(c, withTyped(saved, rows), 422)
      return c.redirect(`${c.req.path}?page=${pageOf(c)}&saved=${countChanged(saved, rows)}`, 303)
    })
}

const fieldsSchema = z.record(z.string(), z.string())

async function fieldsOf(c: Context<GroupEnv>): Promise<Record<string, string>> {
  const sent = await readForm(c, fieldsSchema)
  return sent.ok ? sent.input : {}
}

/** What the island shows of a row that was sent. */
function answerOf(c: Context<GroupEnv>, { product, refused }: SavedRow) {
  const { lang } = c.var
  const says = CELLS.flatMap((cell) => {
    const { [cell]: code } = refused
    return code ? [[cell, { code, says: sayRefused(lang, code, cell, product) }]] : []
  })
  const cells = cellTexts(lang, product)
  return { code: product.code, was: wasText(product), cells, refused: Object.fromEntries(says) }
}

function withTyped(saved: SavedRow[], rows: TypedRow[]): ShownRow[] {
  return saved.map((row, place) => ({ ...row, typed: rows[place]?.cells ?? {} }))
}

function countChanged(saved: SavedRow[], rows: TypedRow[]): number {
  return saved.filter(({ product }, place) => wasText(product) !== rows[place]?.was).length
}

const pageOf = (c: Context<GroupEnv>) => Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1)

async function show(c: Context<GroupEnv>, sent: ShownRow[], status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const catalog = await keptCatalog(c)
  const products = await listProducts(db, { groupId: standing.group.id, catalogId: catalog.id })
  const pages = Math.max(1, Math.ceil(products.length / ROWS_PER_PAGE))
  const page = Math.min(pageOf(c), pages)
  const shown = products.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)
  const typed = new Map(sent.map((row) => [row.product.code, row]))
  const rows = shown.map((product) => typed.get(product.code) ?? { product, refused: {} })
  const saved = Number(c.req.query('saved')) || undefined
  const props = { lang, visitor: visitorOf(c), standing, catalog, rows, page, pages, saved }
  return render(c, CellsPage(props), status)
}
