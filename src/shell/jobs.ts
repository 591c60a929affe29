import type { Jobs } from '#src/foundation/post/jobs.ts'
import { letterJobs } from '#src/foundation/post/letter-jobs.ts'

/** Every room's handlers, by the name that `addJob` enqueues: each room adds its own here. */
export const jobs = { ...letterJobs } satisfies Jobs
