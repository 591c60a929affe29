import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { LineRefusal } from './check.rules.ts'
import { type DraftOwner, lockOrMakeDraft, setDraftLine } from './draft.queries.ts'
import { findProductFacts } from './draft-product.queries.ts'
import { whyNotInDraft } from './order.rules.ts'

/**
 * Sets how much of a product stands in somebody's draft: pieces of weighed products, else the quantity, in thousandths;
 * 0 takes it out and is never refused. Refuses what could not be placed now, with what would pass.
 */
export async function saveDraftLine(
  { db, clock }: { db: Db; clock: Clock },
  wish: {
    groupId: number
    distributionCode: string
    productCode: string
    owner: DraftOwner
    quantityThousandths: number
  },
): Promise<Outcome<undefined, LineRefusal>> {
  const { groupId, owner, quantityThousandths } = wish
  const product = await findProductFacts(db, wish)
  if (!product) throw new NotFound('product')
  const now = clock.now()
  const refusal = whyNotInDraft(product, quantityThousandths, now)
  if (refusal) return refuse(refusal)
  await inTransaction(db, async (trx) => {
    const { distributionId } = product
    const draftId = await lockOrMakeDraft(trx, { groupId, distributionId, owner, now })
    await setDraftLine(trx, { groupId, draftId, productId: product.id, quantityThousandths })
  })
  return done()
}
