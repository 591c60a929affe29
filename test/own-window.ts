import { civilOf } from '#src/foundation/core/day.ts'
import type { Db } from '#src/foundation/db/open.ts'

type OwnWindow = { distributionId: number; catalogId: number; opensAt: Date; closesAt: Date }

/** Gives a catalogue of the cast a window for itself in a distribution, as if somebody had typed it. */
export async function giveOwnWindow(db: Db, { distributionId, catalogId, ...at }: OwnWindow) {
  const [opens, closes] = [at.opensAt, at.closesAt].map((instant) =>
    civilOf(instant, 'Europe/Paris'),
  )
  await db
    .updateTable('delivery')
    .set({ opens_at: at.opensAt, closes_at: at.closesAt })
    .set({ opens_day: opens?.day ?? null, opens_time: opens?.time ?? null })
    .set({ closes_day: closes?.day ?? null, closes_time: closes?.time ?? null })
    .where('distribution_id', '=', distributionId)
    .where('catalog_id', '=', catalogId)
    .execute()
}
