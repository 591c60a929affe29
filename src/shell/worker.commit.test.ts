import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from '#src/foundation/core/ports.ts'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import { migrate } from '#src/foundation/db/migrate.ts'
import { type Db, openDb } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Jobs } from '#src/foundation/post/jobs.ts'
import { openOwnDatabase } from '#test/db.ts'
import { jobsWith } from './jobs.ts'
import { schedule } from './schedule.ts'
import { startWorker, type WorkerParts } from './worker.ts'
import { recordLife, unlockSilent } from './worker-life.queries.ts'

const SOON = { timeout: 15_000, interval: 20 }
/** While PostgreSQL recovers, the queue's own pauses are 3 s and longer. */
const IN_THE_END = { timeout: 45_000, interval: 50 }
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const tools = { clock: systemClock, mailer: null, baseUrl: 'https://cageot.example', log: quiet }
const SHORT = { every_ms: 100, silent_ms: 500 }

let own: Awaited<ReturnType<typeof openOwnDatabase>>
const closers: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  own = await openOwnDatabase()
  closers.push(own.drop)
})
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function work(handlers: Jobs, over: Partial<WorkerParts> = {}) {
  const at = { db: own.db, directUrl: own.url, pulse: SHORT, schedule: [] }
  const worker = await startWorker({ ...tools, ...at, jobs: handlers, ...over })
  const stop = vi.fn(worker.stop)
  closers.push(stop)
  return { stop }
}

const enqueue = (db: Db, task: string, payload: object = {}) =>
  inTransaction(db, (trx) => addJob(trx, task, payload))

/** A job that says when it has begun, and ends once it is told to (a second run ends at once). */
function slowJob() {
  const begun = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const job = () => {
    begun.resolve()
    return told.promise
  }
  return { job, begun: begun.promise, end: told.resolve }
}

async function listLocks(db: Db = own.db): Promise<(string | null)[]> {
  const { rows } = await sql<{ locked_by: string | null }>`
    select locked_by from graphile_worker.jobs order by id`.execute(db)
  return rows.map((row) => row.locked_by)
}

describe('a job', () => {
  test('runs with its payload and the tools of the house', async () => {
    const greet = vi.fn(async () => {})
    await work({ greet })
    await enqueue(own.db, 'greet', { to: 'Nadia' })
    await vi.waitFor(() => expect(greet).toHaveBeenCalledOnce(), SOON)
    const at = expect.objectContaining({ baseUrl: 'https://cageot.example', mailer: null })
    expect(greet).toHaveBeenCalledWith({ to: 'Nadia' }, at)
  })

  test('of a transaction that is undone never runs', async () => {
    const runs: unknown[] = []
    const note = async (payload: unknown) => void runs.push(payload)
    await work({ note })
    const undone = inTransaction(own.db, async (trx) => {
      await addJob(trx, 'note', { basket: 1 })
      throw new Error('short')
    })
    await expect(undone).rejects.toThrow('short')
    await enqueue(own.db, 'note', { basket: 2 })
    await vi.waitFor(async () => expect(await listLocks()).toEqual([]), SOON)
    expect(runs).toEqual([{ basket: 2 }])
  })

  test('that fails stays on the list with its reason, and the worker goes on', async () => {
    const fail = async () => {
      throw new Error('no paper in the printer')
    }
    const next = vi.fn(async () => {})
    await work({ fail, next })
    await enqueue(own.db, 'fail')
    await vi.waitFor(async () => {
      const { rows } = await sql`select last_error from graphile_worker.jobs`.execute(own.db)
      expect(rows).toEqual([{ last_error: 'no paper in the printer' }])
    }, SOON)
    await enqueue(own.db, 'next')
    await vi.waitFor(() => expect(next).toHaveBeenCalledOnce(), SOON)
  })

  test('every one that runs by the clock has a handler', () => {
    const known = Object.keys(jobsWith('a secret'))
    expect(schedule.filter(({ task }) => !known.includes(task))).toEqual([])
  })
})

describe('the life of workers', () => {
  test('a worker that lives keeps its jobs, however long they take', async () => {
    const slow = slowJob()
    await work({ slow: slow.job })
    await enqueue(own.db, 'slow')
    await slow.begun
    const [holder] = await listLocks()
    await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'`.execute(
      own.db,
    )
    expect(await unlockSilent(own.db, SHORT.silent_ms)).toEqual([])
    expect(await listLocks()).toEqual([holder])
    slow.end()
  })

  test('the jobs of one silent for too long are unlocked, those just taken are not', async () => {
    await recordLife(own.db, 'dead')
    await sql`update worker_life set seen_at = now() - interval '36 seconds'`.execute(own.db)
    for (const worker of ['dead', 'new']) {
      const { rows } = await sql<{ id: number }>`
        select id from graphile_worker.add_job('x', json_build_object('by', ${worker}::text))`.execute(
        own.db,
      )
      await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() -
        case ${worker} when 'dead' then interval '40 seconds' else interval '1 second' end
        where id = ${rows[0]?.id}`.execute(own.db)
    }
    expect(await unlockSilent(own.db, 35_000)).toEqual(['dead'])
    expect(await listLocks()).toEqual([null, 'new'])
    expect(await own.db.selectFrom('worker_life').selectAll().execute()).toEqual([])
  })
})

describe('a stop', () => {
  test('lets the running job end', async () => {
    const slow = slowJob()
    const { stop } = await work({ slow: slow.job })
    await enqueue(own.db, 'slow')
    await slow.begun
    const stopped = stop()
    slow.end()
    await stopped
    expect(await listLocks()).toEqual([])
    expect(await own.db.selectFrom('worker_life').selectAll().execute()).toEqual([])
  })

  test('leaves a job that does not end to the next worker, at once', async () => {
    const stuck = slowJob()
    const { stop } = await work({ slow: stuck.job })
    await enqueue(own.db, 'slow')
    await stuck.begun
    await stop()
    expect(await listLocks()).toEqual([null])
    const again = vi.fn(async () => {})
    await work({ slow: again }, { pulse: { every_ms: 60_000, silent_ms: 600_000 } })
    await vi.waitFor(() => expect(again).toHaveBeenCalledOnce(), SOON)
    stuck.end()
  })
})

describe('a database that is lost', () => {
  test('is awaited: killed with -9 while a job runs, it comes back, and so does the worker', async () => {
    const folder = join(tmpdir(), `cageot-lost-${randomUUID()}`)
    const postgres = await startPostgres(folder)
    closers.push(async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    await migrate(postgres.url)
    const { db, close } = openDb(postgres.url)
    closers.push(close)
    const slow = slowJob()
    const quick = vi.fn(async () => {})
    await work({ slow: slow.job, quick }, { db, directUrl: postgres.url })
    await enqueue(db, 'slow')
    await slow.begun
    await killServer(db)
    slow.end()
    await vi.waitFor(() => enqueue(db, 'quick'), IN_THE_END)
    await vi.waitFor(() => expect(quick).toHaveBeenCalled(), IN_THE_END)
    await vi.waitFor(async () => expect(await listLocks(db)).toEqual([]), IN_THE_END)
  }, 60_000)

  test('at the start: the worker begins when it is there', async () => {
    const words: string[] = []
    const log = { ...quiet, warn: (_: object, sentence: string) => void words.push(sentence) }
    const nowhere = 'postgres://nobody:nothing@127.0.0.1:1/none'
    await work({}, { directUrl: nowhere, log })
    expect(words).toEqual(['the job queue is out of reach; it is tried again'])
  })
})

async function killServer(db: Db): Promise<void> {
  const { rows } = await sql<{ folder: string }>`
    select setting as folder from pg_settings where name = 'data_directory'`.execute(db)
  const [pid] = readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
