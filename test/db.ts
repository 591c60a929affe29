import { afterAll, test as base, inject } from 'vitest'
import type { Clock } from '#src/foundation/core/ports.ts'
import { type Db, openDb, type Trx } from '#src/foundation/db/open.ts'
import { dropDatabase, makeDatabase } from './databases.ts'
import { findWorld, TEST_NOW, type World } from './world.ts'

/** A clock that stands still until it is told: `clock.set('2026-11-26T19:00:01Z')`, `clock.advance(60_000)`. */
export class StoppedClock implements Clock {
  #now: Date
  constructor(now: Date) {
    this.#now = now
  }
  now(): Date {
    return new Date(this.#now)
  }
  set(instant: string | Date): void {
    this.#now = new Date(instant)
  }
  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }
}

/** The SQL of every query made on a connection since `reset`, for tests that count. */
export class QueryLog {
  readonly statements: string[] = []
  reset(): void {
    this.statements.length = 0
  }
  /** Queries without the transaction's own words (begin, savepoint, set constraints …). */
  get count(): number {
    return this.statements.filter(
      (sql) => !/^(begin|commit|rollback|savepoint|release|set )/i.test(sql),
    ).length
  }
}

let opened: ReturnType<typeof openWorkers> | undefined

async function openWorkers() {
  const log = new QueryLog()
  const worker = process.env.VITEST_POOL_ID ?? '1'
  const url = await makeDatabase(inject('postgres'), `cageot_worker_${process.ppid}_${worker}`)
  const open = openDb(url, { max: 4, onQuery: (sql) => log.statements.push(sql) })
  return { ...open, log, world: await findWorld(open.db) }
}

afterAll(async () => {
  const worker = await opened
  opened = undefined
  await worker?.close()
})

/**
 * A test on a real database whose every change is rolled back: `test('…', async ({ db, world, clock }) => …)`.
 * `db` is one transaction with the cast of `world.ts`; `queries` counts.
 */
export const test = base.extend<{ db: Trx; world: World; clock: StoppedClock; queries: QueryLog }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures wanted from the pattern
  db: async ({}, use) => {
    opened ??= openWorkers()
    const trx = await (await opened).db.startTransaction().execute()
    try {
      await use(trx)
    } finally {
      await trx.rollback().execute()
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  world: async ({}, use) => {
    opened ??= openWorkers()
    await use((await opened).world)
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  clock: async ({}, use) => use(new StoppedClock(TEST_NOW)),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  queries: async ({}, use) => {
    opened ??= openWorkers()
    const { log } = await opened
    log.reset()
    await use(log)
  },
})

/** A database of the file's own, with the cast, for tests that commit (two buyers, better-auth, workers). */
export async function openOwnDatabase(options: { max?: number } = {}) {
  const name = `cageot_own_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const url = await makeDatabase(inject('postgres'), name)
  const open = openDb(url, { max: options.max ?? 10 })
  const world = await findWorld(open.db)
  const drop = async () => {
    await open.close()
    await dropDatabase(inject('postgres'), name)
  }
  return { db: open.db as Db, pool: open.pool, url, world, drop }
}
