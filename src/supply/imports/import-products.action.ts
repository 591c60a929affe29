import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { type HistoryEntry, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import {
  type ChangedProduct,
  insertProducts,
  lockAllProducts,
  type Product,
  updateProducts,
} from '#src/supply/products/product.queries.ts'
import { lockImportDraft, markApplied } from './import-draft.queries.ts'
import { factsOfListed, type ListPreview, markOf, previewList } from './product-list.rules.ts'

type Asked = {
  actor: Actor
  catalog: string
  /** The draft's code. */
  draft: string
  /** Of the preview that was shown. */
  mark: string
  now: Date
}
export type Imported = { added: number; changed: number }
type Answer = Outcome<Imported, { code: 'not-as-shown' | 'already-applied' }>

/**
 * Applies a list to a catalogue that the actor keeps, in one transaction, all or nothing, once.
 * Compares again with the products as they are now, all locked: refuses `not-as-shown` when that
 * comes to anything else than the preview did, or when something in it is wrong; a second click's
 * is `already-applied`.
 */
export function importProducts(db: Db, asked: Asked): Promise<Answer> {
  const { actor, now } = asked
  const { groupId } = actor
  return inTransaction<Answer>(db, async (trx) => {
    const catalog = await lockCatalog(trx, actor, asked.catalog)
    if (!catalog) throw new NotFound('catalog')
    const of = { groupId, catalogId: catalog.id }
    const draft = await lockImportDraft(trx, { ...of, code: asked.draft, now })
    if (!draft) throw new NotFound('import')
    if (draft.isApplied) return refuse({ code: 'already-applied' })
    const products = await lockAllProducts(trx, of)
    const { defaultVatBp } = catalog
    const preview = previewList(draft.lines, { defaultVatBp, products })
    if (!preview.ok || preview.value.wrong.length > 0 || markOf(preview.value) !== asked.mark)
      return refuse({ code: 'not-as-shown' })
    await markApplied(trx, { groupId, id: draft.id, now })
    await apply(trx, { ...asked, catalogId: catalog.id, fileName: draft.fileName }, preview.value)
    return done({ added: preview.value.new.length, changed: preview.value.changed.length })
  })
}

type Applied = Asked & { catalogId: number; fileName: string }

async function apply(trx: Trx, asked: Applied, preview: ListPreview<Product>): Promise<void> {
  const { groupId } = asked.actor
  const added = preview.new.map(({ values }) => ({
    facts: factsOfListed(values),
    stockThousandths: values.stockLeftThousandths,
  }))
  const changed: ChangedProduct[] = preview.changed.map(({ kept, values }) => ({
    id: kept.id,
    facts: factsOfListed(values, kept),
    stockThousandths: values.stockLeftThousandths,
  }))
  const of = { groupId, catalogId: asked.catalogId }
  const made = added.length > 0 ? await insertProducts(trx, of, added) : []
  if (changed.length > 0) await updateProducts(trx, groupId, changed)
  if (made.length + changed.length === 0) return
  const ids = made.map(({ id }) => id)
  await recordHistory(trx, entriesOf(asked, preview, ids))
}

/** One row for the catalogue, one for each product made or changed. */
function entriesOf(asked: Applied, preview: ListPreview<Product>, madeIds: number[]) {
  const { actor, now, fileName } = asked
  const same = { groupId: actor.groupId, room: 'catalogs', actorPersonId: actor.personId, at: now }
  const list = { before: null, after: fileName }
  const counts = {
    added: { before: null, after: preview.new.length },
    changed: { before: null, after: preview.changed.length },
  }
  const ofProduct = { ...same, object: 'product' }
  return [
    {
      ...same,
      object: 'catalog',
      objectId: asked.catalogId,
      action: 'imported',
      fields: { list, ...counts },
    },
    ...madeIds.map((objectId) => ({
      ...ofProduct,
      objectId,
      action: 'created',
      fields: { list },
    })),
    ...preview.changed.map(({ kept, changes }) => ({
      ...ofProduct,
      objectId: kept.id,
      action: 'changed',
      fields: {
        list,
        ...Object.fromEntries(
          changes.map(({ field, before, after }) => [field, { before, after }]),
        ),
        version: { before: kept.version, after: kept.version + 1 },
      },
    })),
  ] satisfies HistoryEntry[]
}
