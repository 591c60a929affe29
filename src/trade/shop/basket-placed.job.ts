import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type Jobs } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { renderLetter } from '#src/foundation/post/letter.ts'
import { findBasketById } from '#src/trade/orders/basket.queries.ts'
import { listShownLines } from '#src/trade/orders/line.queries.ts'
import { markTold } from '#src/trade/orders/placing.queries.ts'
import { basketPlacedLetter } from './basket-placed.mail.tsx'
import { listReaders } from './readers.queries.ts'

const payload = z.object({ groupId: z.int(), basketId: z.int(), key: z.string() })

/** Tells everybody of the household who has an e-mail what was placed; a job that runs twice tells once. */
export const basketPlaced = defineJob(payload, async ({ groupId, basketId, key }, tools) => {
  const { clock, baseUrl } = tools
  await inTransaction(tools.db, async (trx) => {
    const at = clock.now()
    const termsVersion = await markTold(trx, { groupId, key, now: at })
    const basket = await findBasketById(trx, { groupId, basketId })
    if (termsVersion === undefined || !basket) return
    const lines = await listShownLines(trx, { groupId, basketId })
    for (const { email, language } of await listReaders(trx, basket)) {
      const said = { lang: language, baseUrl, basket, lines, termsVersion }
      const letter = renderLetter(basketPlacedLetter(said))
      const from = basket.contactEmail ? { replyTo: basket.contactEmail } : {}
      await keepLetter(trx, {
        kind: 'basket-placed',
        to: email,
        language,
        ...letter,
        ...from,
        baseUrl,
        at,
      })
    }
  })
})

/** This room's handlers. */
export const shopJobs = { 'basket-placed': basketPlaced } satisfies Jobs
