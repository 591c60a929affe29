import type { Custody } from '#src/foundation/db/custody.ts'
import { accountsCustody } from '#src/people/accounts/accounts.custody.ts'
import { groupsCustody } from '#src/people/groups/groups.custody.ts'
import { membersCustody } from '#src/people/members/members.custody.ts'
import { catalogsCustody } from '#src/supply/catalogs/catalogs.custody.ts'
import { importsCustody } from '#src/supply/imports/imports.custody.ts'
import { producersCustody } from '#src/supply/producers/producers.custody.ts'
import { ordersCustody } from '#src/trade/orders/orders.custody.ts'

/** Every room's custody, in the order of the rooms: leaving, merging, exporting and erasing go through all of them. */
export const allCustody: Custody[] = [
  accountsCustody,
  groupsCustody,
  membersCustody,
  producersCustody,
  catalogsCustody,
  importsCustody,
  ordersCustody,
]
