import type { Trx } from '#src/foundation/db/open.ts'
import type { Address } from './registration.queries.ts'

export type KeptDetails = Address & { phone: string | null }
type Whose = { personId: number; accountId: number }

/** A person's phone number and the household's address; both rows locked, the household's first. */
export async function lockDetails(trx: Trx, { personId, accountId }: Whose): Promise<KeptDetails> {
  const address = await trx
    .selectFrom('account')
    .select(['address_1', 'address_2', 'postcode', 'city'])
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const { phone } = await trx
    .selectFrom('person')
    .select('phone')
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return { ...address, phone }
}

export async function updateDetails(
  trx: Trx,
  { personId, accountId }: Whose,
  { phone, ...address }: KeptDetails,
): Promise<void> {
  await trx.updateTable('account').set(address).where('id', '=', accountId).execute()
  await trx.updateTable('person').set({ phone }).where('id', '=', personId).execute()
}
