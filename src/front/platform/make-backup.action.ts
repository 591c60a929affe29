import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { withShapeKept } from '#src/foundation/db/migrate.ts'
import { type Session, withSession } from '#src/foundation/db/session.ts'
import { type BackupParts, readAll } from './backup.action.ts'
import { writeFile } from './backup-file.action.ts'
import { listMigrations } from './tables.queries.ts'

type Made = { bytes: number; rows: number }

/** Where it goes; `stop` ends it, and nothing is left of it. */
export type BackupPlan = BackupParts & { path: string; stop?: AbortSignal }

/**
 * Writes everything of one moment into one file, while others go on writing to the database. Refuses a database that
 * Cageot has never seen. Nobody migrates meanwhile: that would wait for our locks, and others behind it.
 */
export async function makeBackup(
  directUrl: string,
  plan: BackupPlan,
): Promise<Outcome<Made, { code: 'nothing-there' }>> {
  return withShapeKept(directUrl, () =>
    withSession(directUrl, async (session) => {
      if ((await listMigrations(session)).length === 0) return refuse({ code: 'nothing-there' })
      await beginSnapshot(session)
      let rows = 0
      const tell = (all: number) => {
        rows = all
        plan.tell?.(all)
      }
      const bytes = await writeFile(plan.path, readAll(session, { ...plan, tell }), plan.stop)
      return done({ bytes, rows })
    }),
  )
}

/** All that is read until the session ends is of one moment; it ends with it, there is nothing to keep. */
export async function beginSnapshot(session: Session): Promise<void> {
  await session.query('begin transaction isolation level repeatable read read only')
}
