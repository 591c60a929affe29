import type { Db } from '#src/foundation/db/open.ts'
import { type Asking, noteJoining } from './joining.queries.ts'

/** As long as what was typed waits for the code. */
const WAITS_MS = 30 * 60_000

/** Notes that whoever proves this e-mail asked to join, by the token that only the code's page leads to. */
export async function askToJoin(
  db: Db,
  { at, ...note }: Asking & { groupId: number; email: string; token: string; at: Date },
): Promise<void> {
  const expiresAt = new Date(at.getTime() + WAITS_MS)
  await noteJoining(db, { ...note, expiresAt, now: at })
}
