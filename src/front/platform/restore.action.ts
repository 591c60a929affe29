import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { migrate } from '#src/foundation/db/migrate.ts'
import { type Session, withSession } from '#src/foundation/db/session.ts'
import type { CheckedFile } from './check-file.action.ts'
import { type LoadRefusal, loadFile, NotLoaded } from './load.action.ts'
import { dropAll, findPlace, hasRows, holdTables } from './place.queries.ts'

/** Why the place or the rows are refused; the place is as it was. */
export type RestoreRefusal = LoadRefusal | { code: 'other-shape' }

/**
 * Loads a checked backup into an empty database: makes the shape its rows have, loads them in one transaction, and
 * migrates on to the newest shape. `tell` hears how many rows are in. Needs no more rights than the tables' owner has.
 */
export async function restoreInto(
  directUrl: string,
  file: CheckedFile,
  tell: (rows: number) => void = () => {},
): Promise<Outcome<undefined, RestoreRefusal>> {
  return withSession(directUrl, async (session) => {
    const { migrations } = file.manifest
    const place = await findPlace(session, migrations)
    if (place === 'has-data' || place === 'other-shape') return refuse({ code: place })
    try {
      if (place === 'bare') await migrate(directUrl, { only: migrations })
      await inOne(session, () => loadFile(session, file, tell))
    } catch (error) {
      // a server that is lost now can't be tidied: what went wrong first is what counts
      if (place === 'bare') await inOne(session, () => undoShape(session)).catch(() => {})
      if (error instanceof NotLoaded) return refuse(error.refusal)
      throw error
    }
    await session.query('analyze')
    await migrate(directUrl)
    return done()
  })
}

/** Takes the tables away again that were made for rows which did not come; never somebody else's rows. */
async function undoShape(session: Session): Promise<void> {
  await holdTables(session)
  if (!(await hasRows(session))) await dropAll(session)
}

async function inOne(session: Session, work: () => Promise<void>): Promise<void> {
  await session.query('begin')
  try {
    await work()
    await session.query('commit')
  } catch (error) {
    await session.query('rollback').catch(() => {})
    throw error
  }
}
