import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { type Form, formOf, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { vatTyped } from '#src/supply/catalogs/catalog.rules.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { archiveProductRoutes } from './archive-product.routes.ts'
import { addProduct, changeProduct, factsOf, type ProductRefusal } from './product.action.ts'
import { ProductPage } from './product.page.tsx'
import { findProduct } from './product.queries.ts'
import { productFields, productTyped } from './product-fields.page.tsx'
import { findProductPhoto } from './product-photo.queries.ts'
import { productPhotoRoutes } from './product-photo.routes.tsx'
import { readSheet, type SheetFacts } from './read-sheet.rules.ts'
import { getDetails, listPrices } from './sheet.queries.ts'

const NEW = '/catalogs/:catalog/products/new'
const ONE = '/catalogs/:catalog/products/:product'

const newSchema = z.object(productFields)
const changeSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  ...productFields,
})

/** The sheets of a catalogue's products, for people who keep it. */
export function productRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(NEW, needsRight('catalogs'), async (c) => {
      const catalog = await keptCatalog(c)
      return showNew(c, catalog, formOf(blank(catalog)))
    })
    .post(NEW, needsRight('catalogs'), add)
    .get(ONE, needsRight('catalogs'), async (c) => {
      const product = await productOf(c, await keptCatalog(c))
      const of = { groupId: c.var.standing.group.id, productId: product.id }
      const facts = { ...factsOf(product), ...(await getDetails(c.var.db, of)) }
      const { version } = product
      const typed = productTyped(c.var.lang, facts, product.stockLeftThousandths)
      const form = formOf({ ...typed, version })
      const isTaken = c.req.query('refused') === 'reference-taken'
      return showOne(c, { form: isTaken ? withError(form, 'reference', 'reference-taken') : form })
    })
    .post(ONE, needsRight('catalogs'), change)
    .route('/', productPhotoRoutes)
    .route('/', archiveProductRoutes())
}

async function add(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const sent = await readForm(c, newSchema)
  if (!sent.ok) return showNew(c, catalog, sent.form, 422)
  const read = readSheet(sent.input)
  if (!read.ok) return showNew(c, catalog, withErrors(sent.form, read.errors), 422)
  const { db, clock } = c.var
  const actor = actorOf(c)
  const now = clock.now()
  const asked = { actor, catalog: catalog.code, product: read, now }
  const use = { key: oneUseKey(sent.form), personId: actor.personId, at: now }
  const outcome = await once(db, use, async (trx) => {
    const made = await addProduct(trx, asked)
    return made.ok ? done(`${pathOf(c, catalog)}?news=productSaved`) : made
  })
  if (!outcome.ok) return showNew(c, catalog, refusedForm(sent.form, outcome.refusal), 422)
  return c.redirect(outcome.value, 303)
}

async function change(c: Context<GroupEnv>) {
  const catalog = await keptCatalog(c)
  const { code } = await productOf(c, catalog)
  const sent = await readForm(c, changeSchema)
  if (!sent.ok) return showOne(c, { form: sent.form }, 422)
  const read = readSheet(sent.input)
  if (!read.ok) return showOne(c, { form: withErrors(sent.form, read.errors) }, 422)
  const outcome = await changeProduct(c.var.db, {
    actor: actorOf(c),
    catalog: catalog.code,
    code,
    mine: { version: sent.input.version, facts: read.facts },
    stock: { shown: sent.input.stockShown, typed: read.stockThousandths },
    now: c.var.clock.now(),
  })
  if (!outcome.ok) return showOne(c, refused(c, sent.form, outcome.refusal), 422)
  return c.redirect(`${pathOf(c, catalog)}?news=productSaved`, 303)
}

function blank(catalog: Catalog) {
  const vat = vatTyped(catalog.defaultVatBp)
  return { category: 'vegetable', way: 'unit', unit: 'piece', net: '1', vat, isActive: true }
}

async function productOf(c: Context<GroupEnv>, catalog: Catalog) {
  const of = { groupId: c.var.standing.group.id, catalogId: catalog.id }
  const product = await findProduct(c.var.db, { ...of, code: c.req.param('product') ?? '' })
  if (!product) throw new NotFound('product')
  return product
}

type Shown = { form: Form; stale?: Stale<SheetFacts> }

function refused(
  c: Context<GroupEnv>,
  form: Form,
  refusal: ProductRefusal | Stale<SheetFacts>,
): Shown {
  if (refusal.code !== 'stale') return { form: refusedForm(form, refusal) }
  const typed = formOf({
    ...productTyped(c.var.lang, refusal.merged, null),
    version: refusal.version,
  })
  const { stock = [], stockShown = [] } = form.values
  return { form: { ...typed, values: { ...typed.values, stock, stockShown } }, stale: refusal }
}

function refusedForm(form: Form, { code }: ProductRefusal): Form {
  return withError(form, code === 'reference-taken' ? 'reference' : 'stock', code)
}

function withErrors(form: Form, errors: Record<string, string>): Form {
  return { ...form, errors: { ...form.errors, ...errors } }
}

const pathOf = (c: Context<GroupEnv>, catalog: Catalog) =>
  `/g/${c.var.standing.group.slug}/catalogs/${catalog.code}`

function showNew(c: Context<GroupEnv>, catalog: Catalog, form: Form, status: 200 | 422 = 200) {
  const { lang, standing } = c.var
  return render(c, ProductPage({ lang, visitor: visitorOf(c), standing, catalog, form }), status)
}

async function showOne(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const catalog = await keptCatalog(c)
  const product = await productOf(c, catalog)
  const isAllowed = hasRight(actorOf(c), 'catalogs', catalog.id)
  const of = { groupId: standing.group.id, object: 'product', objectId: product.id, isAllowed }
  const history = await listHistory(db, of)
  const photo = await findProductPhoto(db, { groupId: standing.group.id, productId: product.id })
  const prices = await listPrices(db, { groupId: standing.group.id, productId: product.id })
  const past = { photo, history, prices }
  const page = { lang, visitor: visitorOf(c), standing, catalog, product, ...past, ...shown }
  return render(c, ProductPage(page), status)
}
