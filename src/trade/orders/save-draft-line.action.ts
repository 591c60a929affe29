import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { LineRefusal } from './check.rules.ts'
import { type DraftOwner, listDraftLines, lockOrMakeDraft, setDraftLine } from './draft.queries.ts'
import { findProductFacts } from './draft-product.queries.ts'
import { whyNotInDraft } from './order.rules.ts'
import { hasChangedSince, seenText } from './seen.rules.ts'

/** What the draft holds now (`seenText`), and whether somebody else changed it since the page showed it. */
export type SavedLine = { seen: string; hasChanged: boolean }

/**
 * Sets how much of a product stands in somebody's draft: pieces of weighed products, else the quantity, in thousandths;
 * 0 takes it out and is never refused. The last saved quantity of a product counts, whoever of the household saved the
 * one before. Refuses what could not be placed now, with what would pass.
 */
export async function saveDraftLine(
  { db, clock }: { db: Db; clock: Clock },
  wish: {
    groupId: number
    distributionCode: string
    productCode: string
    owner: DraftOwner
    quantityThousandths: number
    /** What the page showed of the draft; undefined: a page of before this was asked. */
    seen?: string | undefined
  },
): Promise<Outcome<SavedLine, LineRefusal>> {
  const { groupId, owner, quantityThousandths, productCode: code, seen } = wish
  const product = await findProductFacts(db, wish)
  if (!product) throw new NotFound('product')
  const now = clock.now()
  const refusal = whyNotInDraft(product, quantityThousandths, now)
  if (refusal) return refuse(refusal)
  return inTransaction(db, async (trx) => {
    const { distributionId } = product
    const draft = { groupId, distributionId, owner }
    const draftId = await lockOrMakeDraft(trx, { ...draft, now })
    const present = await listDraftLines(trx, draft)
    await setDraftLine(trx, { groupId, draftId, productId: product.id, quantityThousandths })
    const mine = { code, quantityThousandths }
    const others = present.filter((line) => line.code !== code)
    return done({
      seen: seenText(quantityThousandths === 0 ? others : [...others, mine]),
      hasChanged: seen !== undefined && hasChangedSince(seen, { present, wish: mine }),
    })
  })
}
