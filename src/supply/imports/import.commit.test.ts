import { afterAll, beforeAll, expect, test } from 'vitest'
import { assert } from '#src/foundation/core/outcome.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { lockProducts } from '#src/supply/distributions/shop.queries.ts'
import { addProduct } from '#src/supply/products/product.action.ts'
import { listProducts } from '#src/supply/products/product.queries.ts'
import type { ProductFacts } from '#src/supply/products/product.rules.ts'
import { readDetails } from '#src/supply/products/sheet.rules.ts'
import { takeStock } from '#src/supply/products/stock.queries.ts'
import { openOwnDatabase } from '#test/db.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW as now } from '#test/world.ts'
import { keepImportDraft } from './import-draft.queries.ts'
import { importProducts } from './import-products.action.ts'
import { markOf, previewList } from './product-list.rules.ts'

/** Real commits: the file has a database of its own. */
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

const CHARD: ProductFacts = {
  name: 'Blettes',
  reference: 'BLE',
  description: '',
  category: 'vegetable',
  way: 'unit',
  unit: 'piece',
  netThousandths: 1000,
  stepThousandths: 1000,
  priceCents: 240,
  vatBp: 550,
  isOrganic: false,
  isActive: true,
}
const HEADER = ['Nom', 'Prix', 'Référence']

async function prepare(...rows: string[][]) {
  const { db, world } = own
  const { groupId, id: catalogId, code: catalog } = world.catalogs.chenes
  const { id: personId, accountId } = world.people.claire
  const lines = [HEADER, ...rows].map((cells, at) => ({ line: at + 1, cells }))
  const kept = { groupId, catalogId, personId, fileName: 'liste.csv', lines, now }
  const draft = await keepImportDraft(db, kept)
  const products = await listProducts(db, { groupId, catalogId })
  const preview = previewList(lines, { defaultVatBp: 550, products })
  if (!preview.ok) throw new Error(preview.refusal.code)
  const actor = { groupId, personId, accountId }
  return { actor, catalog, draft, mark: markOf(preview.value), now }
}

const named = (name: string) =>
  own.db.selectFrom('product').selectAll().where('name', '=', name).execute()

test('two people import the same list at once: it comes in once, the other looks again', async () => {
  const first = await prepare(['Radis', '1,20', 'RAD'])
  const second = await prepare(['Radis', '1,20', 'RAD'])
  const answers = await Promise.all([importProducts(own.db, first), importProducts(own.db, second)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, refusal: { code: 'not-as-shown' } })
  expect(await named('Radis')).toHaveLength(1)
})

test('a list sent twice by a double click is applied once, and both are told that it is in', async () => {
  const asked = await prepare(['Navets', '2,10', 'NAV'])
  const answers = await Promise.all([importProducts(own.db, asked), importProducts(own.db, asked)])
  expect(answers).toContainEqual({ ok: true, value: { added: 1, changed: 0 } })
  expect(answers).toContainEqual({ ok: false, refusal: { code: 'already-applied' } })
  expect(await named('Navets')).toHaveLength(1)
})

test('a product added by hand meanwhile is waited for, and the list is shown again', async () => {
  const list = await prepare(['Blettes', '2,40', 'BLE'])
  const { actor, catalog } = list
  const blank = { originCountry: '', originPlace: '', ingredients: '', deposit: '' }
  const typed = { ...CHARD, ...blank, storage: '', withdrawal: '', labels: [] }
  const read = readDetails(typed)
  assert(read.ok, 'nothing is wrong with it')
  const product = { facts: { ...CHARD, ...read.details }, stockThousandths: null }
  let answer: ReturnType<typeof importProducts> | undefined
  await inTransaction(own.db, async (trx) => {
    await addProduct(trx, { actor, catalog, product, now })
    answer = importProducts(own.db, list)
    await untilWaiting(trx)
  })
  expect(await answer).toEqual({ ok: false, refusal: { code: 'not-as-shown' } })
  expect(await named('Blettes')).toHaveLength(1)
})

test('orders that arrive during an import neither wait for ever nor lose a piece', async () => {
  const { db, world } = own
  const groupId = world.groups.lavoir.id
  const distribution = await db
    .selectFrom('distribution')
    .select('id')
    .where('group_id', '=', groupId)
    .orderBy('starts_at')
    .executeTakeFirstOrThrow()
  const stocked = await db
    .selectFrom('product')
    .select(['id', 'stock_left_thousandths as left'])
    .where('group_id', '=', groupId)
    .where('stock_left_thousandths', 'is not', null)
    .execute()
  const productIds = stocked.map(({ id }) => id).toReversed()
  const order = () =>
    inTransaction(db, async (trx) => {
      const of = { groupId, distributionId: distribution.id, productIds, which: 'counted' as const }
      await lockProducts(trx, of)
      const taken = productIds.map((productId) => ({ productId, thousandths: 1000 }))
      await takeStock(trx, groupId, taken)
    })
  const list = await prepare(['Mâche', '2,90', 'MAC'])
  const [applied] = await Promise.all([importProducts(db, list), order(), order(), order()])
  expect(applied.ok).toBe(true)
  const [mache] = await named('Mâche')
  expect(mache).toMatchObject({ price_cents: 290, stock_left_thousandths: 3000 })
})
