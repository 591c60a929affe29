import type { Jobs } from '#src/foundation/post/jobs.ts'
import { letterJobs } from '#src/foundation/post/letter-jobs.ts'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { groupJobs } from '#src/people/groups/group-jobs.job.ts'
import { memberJobs } from '#src/people/members/member-jobs.job.ts'
import { importJobs } from '#src/supply/imports/read-photos.job.ts'
import { orderJobs } from '#src/trade/orders/forget-drafts.job.ts'
import { shopJobs } from '#src/trade/shop/basket-placed.job.ts'

/** Every room's handlers, by the name that `addJob` enqueues: each room adds its own here. Codes need the secret. */
export function jobsWith(secret: string) {
  return {
    ...letterJobs,
    ...accountJobs(secret),
    ...groupJobs,
    ...memberJobs,
    ...importJobs,
    ...orderJobs,
    ...shopJobs,
  } satisfies Jobs
}

export type JobName = keyof ReturnType<typeof jobsWith>
