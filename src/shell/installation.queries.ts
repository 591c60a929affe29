import { randomBytes } from 'node:crypto'
import type { Db } from '#src/foundation/db/open.ts'

export type Installation = { secret: string; isDemo: boolean }

/** Writes the one row of a new database; false when another start has written it. */
export async function addInstallation(db: Db, values: { isDemo: boolean }): Promise<boolean> {
  const secret = randomBytes(32).toString('base64url')
  const row = await db
    .insertInto('installation')
    .values({ secret, is_demo: values.isDemo })
    .onConflict((conflict) => conflict.doNothing())
    .returning('is_demo')
    .executeTakeFirst()
  return row !== undefined
}

export async function findInstallation(db: Db): Promise<Installation | undefined> {
  return db.selectFrom('installation').select(['secret', 'is_demo as isDemo']).executeTakeFirst()
}

export async function becomeDemo(db: Db): Promise<void> {
  await db.updateTable('installation').set({ is_demo: true }).execute()
}
