import { forgetUsedForms } from '#src/foundation/db/once.ts'
import type { Db } from '#src/foundation/db/open.ts'

const DAY_MS = 24 * 3600 * 1000
/** A browser not seen for so long is a new one again; one mailing is not much. */
const DEVICE_MS = 365 * DAY_MS

/**
 * Deletes what is past its time: forms, codes, sign-ins, the library's proofs, failures and forms
 * used of yesterday.
 */
export async function deleteExpired(db: Db, now: Date): Promise<Record<string, number>> {
  const registrations = db.deleteFrom('registration').where('expires_at', '<=', now)
  const codes = db.deleteFrom('email_code').where('expires_at', '<=', now)
  const signIns = db.deleteFrom('sign_in').where('expires_at', '<=', now)
  const proofs = db.deleteFrom('proof').where('expires_at', '<=', now)
  const yesterday = new Date(now.getTime() - DAY_MS)
  const attempts = db.deleteFrom('attempt').where('window_started_at', '<=', yesterday)
  const lastYear = new Date(now.getTime() - DEVICE_MS)
  const devices = db.deleteFrom('device').where('last_seen_at', '<=', lastYear)
  const changes = db.deleteFrom('email_change').where('expires_at', '<=', now)
  const lastMonth = new Date(now.getTime() - 30 * DAY_MS)
  const invitations = db.deleteFrom('household_invitation').where('expires_at', '<=', lastMonth)
  const waiting = { registrations, codes, proofs, attempts, changes, invitations }
  const all = { ...waiting, signIns, devices }
  const counts: Record<string, number> = {}
  for (const [name, query] of Object.entries(all)) {
    counts[name] = Number((await query.executeTakeFirst()).numDeletedRows)
  }
  return { ...counts, usedForms: await forgetUsedForms(db, now) }
}
