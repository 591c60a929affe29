import { newCode } from '#src/foundation/core/code.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { noteJoining } from './joining.queries.ts'

/** As long as what was typed waits for the code. */
const WAITS_MS = 30 * 60_000

/** Notes that whoever proves this e-mail asked to join; answers the token that only the code's page leads to. */
export async function askToJoin(
  db: Db,
  { groupId, email, at }: { groupId: number; email: string; at: Date },
): Promise<string> {
  const token = newCode() + newCode()
  const expiresAt = new Date(at.getTime() + WAITS_MS)
  await noteJoining(db, { groupId, email, token, expiresAt, now: at })
  return token
}
