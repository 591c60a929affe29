import { NotFound } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { decideRow, type RefusedCells, type TypedRow } from './cell-row.rules.ts'
import { cellFactsOf } from './cells.rules.ts'
import {
  findReferences,
  lockProductsByCode,
  type Product,
  updateProducts,
} from './product.queries.ts'

/** A row after it was saved: the product as it is kept now, and why cells are not saved. */
export type SavedRow = { product: Product; refused: RefusedCells }

type Asked = { actor: Actor; catalog: string; rows: TypedRow[]; now: Date }

/**
 * Saves rows of the table of a catalogue that the actor keeps, cell by cell (`decideRow`), all in one transaction.
 * What was archived meanwhile stays as it is. A product of another catalogue is not found.
 */
export function saveCells(db: Db, asked: Asked): Promise<SavedRow[]> {
  return inTransaction(db, async (trx) => {
    // takes turns with lists that are applied and sheets that are saved: references stay each one's own
    const catalog = await lockCatalog(trx, asked.actor, asked.catalog)
    if (!catalog) throw new NotFound('catalog')
    const saved = await decideAll(trx, asked, catalog.id)
    const changed = saved.filter(({ changes }) => Object.keys(changes).length > 0)
    if (changed.length > 0) await write(trx, asked, changed)
    return saved.map(({ product, facts, refused, changes }) => {
      const version = product.version + (Object.keys(changes).length > 0 ? 1 : 0)
      return { product: { ...product, ...facts, version }, refused }
    })
  })
}

async function decideAll(trx: Trx, { actor, rows }: Asked, catalogId: number) {
  const of = { groupId: actor.groupId, catalogId }
  const codes = rows.map(({ code }) => code)
  const products = new Map(
    (await lockProductsByCode(trx, { ...of, codes })).map((product) => [product.code, product]),
  )
  const references = rows.flatMap(({ cells }) => cells.reference?.trim() || [])
  const holders = await findReferences(trx, { ...of, references })
  return rows.map((row) => {
    const product = products.get(row.code)
    if (!product) throw new NotFound('product')
    return decideOne(row, product, holders)
  })
}

function decideOne(row: TypedRow, product: Product, holders: Map<string | null, string>) {
  const before = cellFactsOf(product)
  const kept = { version: product.version, way: product.way, facts: before }
  const { facts, refused } =
    product.archivedAt === null
      ? decideRow(row, kept, (reference) => (holders.get(reference) ?? row.code) !== row.code)
      : { facts: before, refused: { name: 'archived' } }
  if (facts.reference !== null) holders.set(facts.reference, row.code)
  return { product, facts, refused, changes: changesOf(before, facts) }
}

type Decided = ReturnType<typeof decideOne>

async function write(trx: Trx, { actor, now }: Asked, changed: Decided[]): Promise<void> {
  const rows = changed.map(({ product, facts }) => ({
    id: product.id,
    facts: { ...product, ...facts },
    stockThousandths: facts.stockLeftThousandths,
  }))
  await updateProducts(trx, actor.groupId, rows)
  const same = { groupId: actor.groupId, room: 'catalogs', object: 'product', action: 'changed' }
  await recordHistory(
    trx,
    changed.map(({ product: { id, version }, changes }) => ({
      ...same,
      objectId: id,
      actorPersonId: actor.personId,
      fields: { ...changes, version: { before: version, after: version + 1 } },
      at: now,
    })),
  )
}
