import type { Trx } from '#src/foundation/db/open.ts'

/**
 * The next number for a basket of the distribution: 1, 2, 3 … without gaps, since an order undone gives its number
 * back. All orders of a distribution meet at this row, so it is taken last before they commit.
 */
export async function takeBasketNumber(
  trx: Trx,
  of: { groupId: number; distributionId: number },
): Promise<number> {
  const { next } = await trx
    .updateTable('distribution')
    .set((eb) => ({ next_basket_number: eb('next_basket_number', '+', 1) }))
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.distributionId)
    .returning('next_basket_number as next')
    .executeTakeFirstOrThrow()
  return next - 1
}
