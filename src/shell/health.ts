import { Hono } from 'hono'
import { findMigration, migrationNames } from '#src/foundation/db/migrate.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'

const PATIENCE_MS = 2000
/** The newest of this version; while a newer version is brought in, the database is ahead of the older one. */
const newest = migrationNames().at(-1) ?? ''

/** For whoever watches the machine: `/health/live` (the process answers), `/health/ready` (the database too). */
export const health = new Hono<AppEnv>()
  .get('/health/live', (c) => c.json({ status: 'live' }))
  .get('/health/ready', async (c) => {
    const migration = await within(PATIENCE_MS, findMigration(c.var.db)).catch(() => null)
    const isReady = (migration ?? '') >= newest
    const status = migration === null ? 'no database' : isReady ? 'ready' : 'not migrated'
    return c.json({ status }, isReady ? 200 : 503)
  })

function within<Value>(patience_ms: number, work: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('too late')), patience_ms)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
