import type { z } from 'zod'
import type { Clock, Log, Mailer } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'

/** What the worker hands to every job. */
export type JobTools = {
  db: Db
  clock: Clock
  /** null: no mail server is set, letters are kept. */
  mailer: Mailer | null
  /** The outside address without trailing slash, for links in letters. */
  baseUrl: string
  log: Log
}

/** May run twice (a worker dies between its work and its word): it looks whether its work is done already. */
export type Job = (payload: unknown, tools: JobTools) => Promise<void>
/** Handlers by the name that `addJob` enqueues. */
export type Jobs = Record<string, Job>

/** A job whose payload is checked first: `defineJob(z.object({ id: z.int() }), async ({ id }, { db }) => …)`. */
export function defineJob<Schema extends z.ZodType>(
  schema: Schema,
  work: (payload: z.output<Schema>, tools: JobTools) => Promise<void>,
): Job {
  return async (payload, tools) => work(schema.parse(payload), tools)
}
