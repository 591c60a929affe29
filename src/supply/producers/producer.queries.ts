import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import { fold } from '#src/foundation/core/fold.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ProducerFacts } from './producer.rules.ts'

const FOUND_MAX = 10

/**
 * Producers of any group whose name holds the words (accents and case aside), or whose SIRET,
 * e-mail, postcode or town is what was typed: at most 10, by name. Nothing typed finds nobody.
 */
export async function searchProducers(db: Db, typed: string) {
  const name = fold(typed)
  if (name === '') return []
  return publicly(db)
    .where((eb) =>
      eb.or([
        eb('name_folded', 'like', `%${name}%`),
        eb('siret', '=', typed.replaceAll(/\D/g, '')),
        eb('email', '=', typed.trim().toLowerCase()),
        eb('postcode', '=', typed.trim()),
        eb(sql`lower(city)`, '=', typed.trim().toLowerCase()),
      ]),
    )
    .orderBy(sql`name collate "fr-x-icu"`)
    .limit(FOUND_MAX)
    .execute()
}

/** Who is already known by the same SIRET or the same name, accents and case aside; SIRET first. */
export function listNamesakes(db: Db, facts: { name: string; siret: string | null }) {
  return publicly(db)
    .where((eb) =>
      eb.or([eb('siret', '=', facts.siret ?? ''), eb('name_folded', '=', fold(facts.name))]),
    )
    .orderBy(sql`siret is distinct from ${facts.siret}`)
    .orderBy('id')
    .limit(FOUND_MAX)
    .execute()
}

/** One producer as everybody may see it. */
export function findProducer(db: Db, code: string) {
  return publicly(db).where('code', '=', code).executeTakeFirst()
}

/** The whole sheet, for the group that made it and edits it; undefined for all others. */
export function findProducerSheet(db: Db, of: { groupId: number; code: string }) {
  return sheets(db, of).executeTakeFirst()
}

/** The same, kept from others until the transaction ends. */
export function lockProducerSheet(trx: Trx, of: { groupId: number; code: string }) {
  return sheets(trx, of).forNoKeyUpdate().executeTakeFirst()
}

/** Undefined when the SIRET is another producer's, also one made at this very moment. */
export function insertProducer(trx: Trx, groupId: number, facts: ProducerFacts) {
  return trx
    .insertInto('producer')
    .values({ ...columnsOf(facts), code: newCode(), created_by_group_id: groupId })
    .onConflict((conflict) => conflict.column('siret').doNothing())
    .returning(['id', 'code'])
    .executeTakeFirst()
}

export function updateProducer(trx: Trx, id: number, facts: ProducerFacts) {
  return trx
    .updateTable('producer')
    .set((eb) => ({ ...columnsOf(facts), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

const publicly = (db: Db) =>
  db
    .selectFrom('producer')
    .select(['id', 'code', 'name', 'profession', 'postcode', 'city', 'siret'])

const sheets = (db: Db, of: { groupId: number; code: string }) =>
  db
    .selectFrom('producer')
    .select(['id', 'code', 'version', 'name', 'business_name as businessName', 'profession'])
    .select(['postcode', 'city', 'siret', 'email', 'phone'])
    .where('code', '=', of.code)
    .where('created_by_group_id', '=', of.groupId)

const columnsOf = ({ businessName, ...facts }: ProducerFacts) => ({
  ...facts,
  name_folded: fold(facts.name),
  business_name: businessName,
})
