import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type CronItem, Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '#src/foundation/core/ports.ts'
import type { Jobs, JobTools } from '#src/foundation/post/jobs.ts'
import { keepAlive, type Pulse } from './worker-life.ts'

export type ShiftParts = JobTools & {
  /** Not by a pooler: the queue listens and names its statements. */
  directUrl: string
  jobs: Jobs
  schedule: CronItem[]
  /** How many jobs run at the same time. */
  concurrency: number
  pulse: Pulse
}

/** One stretch of work, from a connection to the queue until it is stopped or the queue gives up. */
export type Shift = { ended: Promise<void>; end(patience_ms: number): Promise<void> }

/** Refuses (throws) when the database can't be reached. */
export async function beginShift(parts: ShiftParts): Promise<Shift> {
  const pool = openPool(parts)
  const events: WorkerEvents = new EventEmitter()
  // jobs are locked in the name of the pool of workers, not of the single ones
  const named = new Promise<string>((name) => {
    events.once('pool:create', ({ workerPool }) => name(workerPool.id))
  })
  try {
    const runner = await run({ ...optionsOf(parts), pgPool: pool, events })
    const life = keepAlive({ ...parts, workerId: await named })
    const ended = runner.promise.catch((error: unknown) => {
      parts.log.error({ reason: String(error) }, 'the job queue stopped')
    })
    const end = async (patience_ms: number) => {
      await atMost(
        patience_ms,
        runner.stop().catch(() => ended),
      )
      await life.end()
      await pool.end()
    }
    return { ended, end }
  } catch (error) {
    await pool.end()
    throw error
  }
}

function openPool({ directUrl, concurrency, log }: ShiftParts): pg.Pool {
  const pool = new pg.Pool({ connectionString: directUrl, max: concurrency + 2 })
  const lost = (error: Error) =>
    log.warn({ reason: error.message }, 'a connection of the job queue broke')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

function optionsOf(parts: ShiftParts) {
  const { db, clock, mailer, baseUrl, log } = parts
  const tools: JobTools = { db, clock, mailer, baseUrl, log }
  const work = Object.entries(parts.jobs).map(([name, job]) => [
    name,
    (payload: unknown) => job(payload, tools),
  ])
  return {
    taskList: Object.fromEntries(work),
    parsedCronItems: parseCronItems(parts.schedule),
    concurrency: parts.concurrency,
    noHandleSignals: true,
    logger: loggerOf(log),
    // in batches, because only then a word to a lost database ends the shift instead of the process
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

const LEVELS = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const

function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message) => log[LEVELS[level]]({}, message))
}

/** Waits for the work, but no longer than that. */
async function atMost(patience_ms: number, work: Promise<void>): Promise<void> {
  const over = new AbortController()
  const late = pause(patience_ms, undefined, { signal: over.signal }).catch(() => {})
  await Promise.race([work, late])
  over.abort()
}
