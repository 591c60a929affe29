import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { JoiningFacts } from './joining.rules.ts'

/** What decides whether the person's household may join; undefined when there is no such group or person. */
export async function findJoiningFacts(db: Db, actor: Actor): Promise<JoiningFacts | undefined> {
  const { rows } = await sql<JoiningFacts>`
    select exists (select from member m where m.group_id = g.id and m.account_id = a.id) as "isMember",
      json_build_object('registrationPolicy', g.registration_policy,
        'requiresPhone', g.requires_phone, 'requiresAddress', g.requires_address) as group,
      p.phone, a.address_1 as street, a.city
    from "group" g, person p join account a on a.id = p.account_id
    where g.id = ${actor.groupId} and p.id = ${actor.personId} and a.id = ${actor.accountId}`.execute(
    db,
  )
  return rows[0]
}

/** Keeps the group's settings as they are until the transaction ends. */
export async function holdSettings(trx: Trx, groupId: number): Promise<void> {
  await trx.selectFrom('group').select('id').where('id', '=', groupId).forShare().execute()
}

/** Makes the household a member; false when it is one already. */
export async function insertMember(
  trx: Trx,
  { groupId, accountId, at }: { groupId: number; accountId: number; at: Date },
): Promise<boolean> {
  const made = await trx
    .insertInto('member')
    .values({ group_id: groupId, account_id: accountId, joined_at: at })
    .onConflict((conflict) => conflict.columns(['group_id', 'account_id']).doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return made !== undefined
}

type Intention = { groupId: number; email: string; token: string }
/** What is written to the group, and the browser that wrote it. */
export type Asking = { message: string; browser: string | null }

/** Notes that whoever proves this e-mail wants to join; the newest note counts. Those that nobody redeemed go. */
export async function noteJoining(
  db: Db,
  { groupId, email, now, expiresAt, ...note }: Note & { now: Date },
): Promise<void> {
  await db.deleteFrom('joining').where('expires_at', '<=', now).execute()
  const kept = { ...note, expires_at: expiresAt }
  await db
    .insertInto('joining')
    .values({ group_id: groupId, email, ...kept })
    .onConflict((conflict) => conflict.columns(['group_id', 'email']).doUpdateSet(kept))
    .execute()
}
type Note = Intention & Partial<Asking> & { expiresAt: Date }

/** Takes the note away; answers what it asks for when there was one that still counts. */
export async function takeJoining(
  db: Db,
  { groupId, email, token, now }: Intention & { now: Date },
): Promise<Asking | undefined> {
  const note = await db
    .deleteFrom('joining')
    .where('group_id', '=', groupId)
    .where('email', '=', email)
    .where('token', '=', token)
    .returning(['expires_at', 'message', 'browser'])
    .executeTakeFirst()
  return note && note.expires_at > now ? note : undefined
}
