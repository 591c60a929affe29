import { Hono } from 'hono'
import { render } from '#src/foundation/ui/page.tsx'
import { needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { keptCatalog, todayOf } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { getSheet } from '#src/supply/producers/sheet.queries.ts'
import { CATALOG_NEWS, CatalogPage } from './catalog-sheet.page.tsx'
import { listArchived, listProducts } from './product.queries.ts'

/** One catalogue with its products. */
export function catalogSheetRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>().get('/catalogs/:catalog', needsRight('catalogs'), async (c) => {
    const { lang, standing, db } = c.var
    const catalog = await keptCatalog(c)
    const of = { groupId: standing.group.id, catalogId: catalog.id }
    const products = await listProducts(db, of)
    const archived = await listArchived(db, of)
    const news = CATALOG_NEWS.find((one) => one === c.req.query('news'))
    const sheet = await getSheet(db, catalog.producerCode)
    const shown = { catalog, products, archived, sheet, news }
    const page = { lang, visitor: visitorOf(c), standing, ...shown }
    return render(c, CatalogPage({ ...page, today: todayOf(c) }))
  })
}
