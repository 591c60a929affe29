import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned, type Versioned } from '#src/people/groups/versioned.action.ts'
import { lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { insertProducts, lockProduct, type Product, updateProducts } from './product.queries.ts'
import { countStock, type ProductFacts } from './product.rules.ts'
import type { SheetFacts } from './read-sheet.rules.ts'
import { getDetails, updateDetails } from './sheet.queries.ts'

export type SheetProduct = { facts: SheetFacts; stockThousandths: number | null }

export type ProductRefusal = { code: 'reference-taken' } | { code: 'stock-gone' }
type Stocked = { shown: number | null; typed: number | null }

/** Adds a product to a catalogue that the actor keeps, and answers its code. */
export function addProduct(
  db: Db,
  asked: { actor: Actor; catalog: string; product: SheetProduct; now: Date },
): Promise<Outcome<string, { code: 'reference-taken' }>> {
  const { actor, product, now } = asked
  return unlessTaken(() =>
    inTransaction(db, async (trx) => {
      // takes turns with lists that are applied: they count on what the catalogue holds
      const catalog = await lockCatalog(trx, actor, asked.catalog)
      if (!catalog) throw new NotFound('catalog')
      const of = { groupId: actor.groupId, catalogId: catalog.id }
      const [made] = await insertProducts(trx, of, [product])
      if (!made) throw new NotFound('product')
      const { groupId } = actor
      await updateDetails(trx, { groupId, productId: made.id, details: product.facts })
      await recordHistory(trx, {
        groupId: actor.groupId,
        room: 'catalogs',
        object: 'product',
        objectId: made.id,
        action: 'created',
        actorPersonId: actor.personId,
        fields: changesOf({}, product.facts),
        at: now,
      })
      return done(made.code)
    }),
  )
}

type Change = {
  actor: Actor
  catalog: string
  code: string
  mine: Versioned<SheetFacts>
  /** What was left as the form showed it, and as somebody typed it. */
  stock: Stocked
  now: Date
}

/**
 * Changes a product of a catalogue that the actor keeps. Refuses `stale` when somebody saved it
 * since it was read (orders that took from its stock don't count), `stock-gone` when less is left
 * than is taken away, `reference-taken` when another product has the reference.
 */
export function changeProduct(
  db: Db,
  asked: Change,
): Promise<Outcome<undefined, ProductRefusal | Stale<SheetFacts>>> {
  const { actor, code } = asked
  return unlessTaken<undefined, ProductRefusal | Stale<SheetFacts>>(() =>
    inTransaction(db, async (trx) => {
      // takes turns with the table and with lists: references stay each one's own
      const catalog = await lockCatalog(trx, actor, asked.catalog)
      if (!catalog) throw new NotFound('catalog')
      const { id: catalogId } = catalog
      const kept = await lockProduct(trx, { groupId: actor.groupId, catalogId, code })
      if (!kept) throw new NotFound('product')
      // pieces and kilos don't add up: sold another way, what was typed is the count
      const left = kept.way === asked.mine.facts.way ? kept.stockLeftThousandths : null
      const counted = countStock({ ...asked.stock, left })
      if (!counted.ok) return refuse({ code: 'stock-gone' })
      return save(trx, asked, { kept, left: counted.value })
    }),
  )
}

async function save(
  trx: Trx,
  asked: Change,
  { kept, left }: { kept: Product; left: number | null },
) {
  const { actor, mine, now } = asked
  const { facts } = mine
  const { groupId } = actor
  const details = await getDetails(trx, { groupId, productId: kept.id })
  const before = { stockLeftThousandths: kept.stockLeftThousandths }
  return saveVersioned(trx, {
    actor,
    of: { room: 'catalogs', object: 'product', id: kept.id },
    kept: { version: kept.version, facts: { ...factsOf(kept), ...details } },
    mine,
    now,
    also: changesOf(before, { stockLeftThousandths: left }),
    write: async () => {
      await updateProducts(trx, groupId, [{ id: kept.id, facts, stockThousandths: left }])
      await updateDetails(trx, { groupId, productId: kept.id, details: facts })
    },
  })
}

/** What sells a product, without its ids and its stock. */
export function factsOf(product: Product): ProductFacts {
  const { id: _, code: __, version: ___, stockLeftThousandths: ____, ...more } = product
  const { archivedAt: _____, ...facts } = more
  return facts
}

export async function unlessTaken<Value, Refusal extends { code: string }>(
  work: () => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | { code: 'reference-taken' }>> {
  try {
    return await work()
  } catch (error) {
    if (violates(error, 'taken')) return refuse({ code: 'reference-taken' })
    throw error
  }
}
