import type { CronItem } from 'graphile-worker'
import type { JobName } from './jobs.ts'

/** A job and when it runs by itself: minute, hour, day, month, weekday, in UTC. */
type Scheduled = CronItem & { task: JobName; match: string }

/** What runs by the clock: each room's cleaning gets its line. A run missed while nobody worked is not made up for. */
export const schedule: Scheduled[] = [
  { task: 'forget-letters', match: '40 2 * * *' },
  { task: 'forget-drafts', match: '10 3 * * *' },
  { task: 'forget-expired', match: '20 * * * *' },
  { task: 'forget-lists', match: '35 * * * *' },
]
