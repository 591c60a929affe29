import type { Jobs } from '#src/foundation/post/jobs.ts'
import { rightsChanged } from './rights-changed.job.ts'

/** This room's handlers. */
export const groupJobs = { 'rights-changed': rightsChanged } satisfies Jobs
