import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import { fold } from '#src/foundation/core/fold.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ProducerFacts } from './producer.rules.ts'
import { isMeant, soughtIn } from './search.rules.ts'

const FOUND_MAX = 10
/** Names with most of the letters, of which those with a slip or two are kept. */
const CANDIDATES_MAX = 60

/**
 * Producers of any group by name, town and postcode (accents and case aside, slips of the pen forgiven), SIRET or
 * e-mail: at most 10, those that fit to the letter first. Nothing typed finds nobody.
 */
export async function searchProducers(db: Db, typed: string) {
  const { words, trigrams, siret, email } = soughtIn(typed)
  if (words.length === 0) return []
  const folded = sql<string>`name_folded || ' ' || city_folded || ' ' || replace(postcode, ' ', '')`
  const fits = sql<boolean>`(select bool_and(strpos(${folded}, word) > 0)
    from unnest(${words}::text[]) word)`
  const hits = sql<number>`(select count(*)::int from unnest(${trigrams}::text[]) three
    where strpos(${folded}, three) > 0)`
  const candidates = await publicly(db)
    .select(folded.as('folded'))
    .select((eb) => eb.or([fits, eb('siret', '=', siret), eb('email', '=', email)]).as('isExact'))
    .where((eb) =>
      eb.or([
        fits,
        eb('siret', '=', siret),
        eb('email', '=', email),
        sql<boolean>`${hits} * 3 >= ${trigrams.length} and ${trigrams.length} > 0`,
      ]),
    )
    .orderBy('isExact', 'desc')
    .orderBy(hits, 'desc')
    .orderBy(sql`name collate "fr-x-icu"`)
    .limit(CANDIDATES_MAX)
    .execute()
  return candidates
    .filter(({ isExact, folded: name }) => isExact || isMeant(name, typed))
    .slice(0, FOUND_MAX)
    .map(({ isExact: _exact, folded: _folded, ...found }) => found)
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

/** Who writes a producer of that name down waits for who is at it: neither could see the other's. */
export async function lockName(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`producer ${fold(name)}`}, 0))`.execute(
    trx,
  )
}

/** Undefined when the SIRET is another producer's, also one made at this very moment. */
export function insertProducer(trx: Trx, groupId: number, facts: ProducerFacts) {
  const { businessName, ...same } = facts
  return trx
    .insertInto('producer')
    .values({
      ...same,
      ...foldedOf(facts),
      business_name: businessName,
      code: newCode(),
      created_by_group_id: groupId,
    })
    .onConflict((conflict) => conflict.column('siret').doNothing())
    .returning(['id', 'code'])
    .executeTakeFirst()
}

/** Name and town as search compares them. */
export const foldedOf = ({ name, city }: { name: string; city: string }) => ({
  name_folded: fold(name),
  city_folded: fold(city),
})

const publicly = (db: Db) =>
  db
    .selectFrom('producer')
    .select(['id', 'code', 'name', 'profession', 'postcode', 'city', 'siret'])
