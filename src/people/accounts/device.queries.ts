import type { Trx } from '#src/foundation/db/open.ts'

export type SeenDevice = { loginId: number; hash: string; at: Date }

/** Whether the login has signed in from this browser before; it is known from now on. */
export async function keepDevice(
  trx: Trx,
  { loginId, hash, at }: SeenDevice,
): Promise<'known' | 'new'> {
  const seen = await trx
    .updateTable('device')
    .set({ last_seen_at: at })
    .where('login_id', '=', loginId)
    .where('hash', '=', hash)
    .returning('hash')
    .executeTakeFirst()
  if (seen) return 'known'
  await trx
    .insertInto('device')
    .values({ login_id: loginId, hash, last_seen_at: at })
    .onConflict((known) => known.doNothing())
    .execute()
  return 'new'
}

/** Whether a login made after `since` has never signed in: it is registering. */
export async function isRegistering(trx: Trx, loginId: number, since: Date): Promise<boolean> {
  const login = await trx
    .selectFrom('login as l')
    .select('l.id')
    .where('l.id', '=', loginId)
    .where('l.created_at', '>', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('device as d').select('d.hash').whereRef('d.login_id', '=', 'l.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return login !== undefined
}
