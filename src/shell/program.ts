import { systemClock } from '#src/foundation/core/ports.ts'
import { migrate } from '#src/foundation/db/migrate.ts'
import { type OpenDb, openDb } from '#src/foundation/db/open.ts'
import type { Config } from './config.ts'
import { type Addresses, reachDatabase } from './database.ts'
import { type Log, openLog } from './log.ts'
import { complaintOfSpace } from './space.ts'
import { keepOpenings, type Openings } from './stop.ts'

/** What every command that touches the data stands on. */
export type Program = {
  config: Config
  log: Log
  openings: Openings
  clock: typeof systemClock
  addresses: Addresses
  db: OpenDb['db']
}

/** A database that answers, and nothing more: its shape may be older or newer. */
type Reached = Omit<Program, 'db' | 'clock'>

/**
 * Reaches the database, brings it to the newest shape, does the work, and closes everything, whatever happens. With
 * `asked` the work ends when that resolves, however far it has come.
 */
export async function withProgram(
  config: Config,
  options: { join: boolean; asked?: Promise<string> },
  work: (program: Program) => Promise<void>,
): Promise<void> {
  await withDatabase(config, options, async (reached) => {
    const done = openProgram(reached).then(work)
    const asked = options.asked?.then((reason) => reached.log.info({ reason }, 'stopping'))
    await Promise.race(asked ? [done.then(() => asked), asked] : [done])
  })
}

/** Reaches the database as it is, does the work, and closes everything; a full disk is told in a sentence. */
export async function withDatabase(
  config: Config,
  options: { join: boolean },
  work: (reached: Reached) => Promise<void>,
): Promise<void> {
  const log = openLog(config.logLevel)
  const openings = keepOpenings(log)
  try {
    const addresses = await reachDatabase(config, { log, openings, join: options.join })
    await work({ config, log, openings, addresses })
  } catch (error) {
    throw complaintOfSpace(error, config) ?? error
  } finally {
    await openings.closeAll()
  }
}

/** A pool on the pooled address, closed with the program; a lost connection is a line in the log. */
export function openPool(
  { addresses, log, openings }: Pick<Program, 'addresses' | 'log' | 'openings'>,
  { name, max }: { name: string; max: number },
): OpenDb['db'] {
  const onLost = (error: Error) =>
    log.warn({ reason: error.message }, 'a connection to the database broke')
  const { db, close } = openDb(addresses.url, { max, onLost })
  openings.add({ name, patience_ms: 500, close })
  return db
}

const PAGES_CONNECTIONS = 8

async function openProgram(parts: Reached): Promise<Program> {
  await migrate(parts.addresses.directUrl)
  const db = openPool(parts, { name: 'pool of pages', max: PAGES_CONNECTIONS })
  return { ...parts, clock: systemClock, db }
}
