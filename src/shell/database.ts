import pg from 'pg'
import { Halt } from '#src/foundation/core/halt.ts'
import { findRunningPostgres, startPostgres } from '#src/foundation/db/embedded.ts'
import type { Config } from './config.ts'
import { complaintAbout } from './database-complaints.ts'
import type { Log } from './log.ts'
import type { Openings } from './stop.ts'

/** Where the program's data is: one address for pages, one for what needs a session of its own. */
export type Addresses = { url: string; directUrl: string }

const OLDEST = 15

/**
 * One's own PostgreSQL, checked, or the one of the data folder, started. A command may `join` the PostgreSQL that a
 * running program has in that folder; `start` wants the folder for itself.
 */
export async function reachDatabase(
  config: Config,
  at: { log: Log; openings: Openings; join: boolean },
): Promise<Addresses> {
  if (config.database) return checkBoth(config.database)
  const running = at.join ? findRunningPostgres(config.dataDir) : null
  const url = running ?? (await startOwn(config, at))
  return { url, directUrl: url }
}

async function startOwn(
  config: Config,
  { log, openings }: { log: Log; openings: Openings },
): Promise<string> {
  const postgres = await startPostgres(config.dataDir, { tell: (sentence) => log.warn(sentence) })
  openings.add({ name: 'postgres', patience_ms: 3500, close: postgres.stop })
  return postgres.url
}

async function checkBoth(database: Addresses): Promise<Addresses> {
  await checkDatabase('DATABASE_URL', database.url)
  if (database.directUrl !== database.url)
    await checkDatabase('DATABASE_URL_DIRECT', database.directUrl)
  return database
}

async function checkDatabase(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  const version = await client
    .connect()
    .then(() =>
      client.query<{ major: number }>(
        `select current_setting('server_version_num')::int / 10000 as major`,
      ),
    )
    .catch((error: unknown) => {
      throw new Halt(complaintAbout(variable, url, error))
    })
    .finally(() => client.end())
  const major = version.rows[0]?.major ?? 0
  if (major >= OLDEST) return
  throw new Halt(
    `${variable} leads to PostgreSQL ${major}, and ${OLDEST} is the oldest that works: update that server.`,
  )
}
