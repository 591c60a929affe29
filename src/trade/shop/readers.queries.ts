import type { Db } from '#src/foundation/db/open.ts'

/** The people of a household who can be written to, each in their language. */
export async function listReaders(db: Db, of: { accountId: number }) {
  const rows = await db
    .selectFrom('person')
    .select(['email', 'language'])
    .where('account_id', '=', of.accountId)
    .where('email', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ email, language }) =>
    email === null ? [] : [{ email, language: language ?? ('fr' as const) }],
  )
}
