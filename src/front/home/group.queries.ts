import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

/**
 * What a group's public page shows beside its distributions; the phone only where the group says so.
 * Producers are those with a catalogue that has not ended by `today`, the day where the group is.
 */
export function findGroupPage(db: Db, of: { groupId: number; today: string }) {
  return db
    .selectFrom('group as g')
    .select(['g.introduction', 'g.website', 'g.contact_email as contactEmail'])
    .select(
      sql<string | null>`case when g.shows_contact_phone then g.contact_phone end`.as(
        'contactPhone',
      ),
    )
    .select(
      sql<{ name: string; address: string; postcode: string; city: string }[]>`(
        select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address,
          'postcode', p.postcode, 'city', p.city) order by p.id), '[]')
        from place p where p.group_id = g.id)`.as('places'),
    )
    .select(
      sql<{ name: string; profession: string; city: string }[]>`(
        select coalesce(json_agg(json_build_object('name', m.name, 'profession', m.profession,
          'city', m.city) order by m.name collate "fr-x-icu"), '[]')
        from producer m where exists (select from catalog c where c.group_id = g.id
          and c.producer_id = m.id and c.members_can_order
          and (c.ends_on is null or c.ends_on >= ${of.today})))`.as('producers'),
    )
    .where('g.id', '=', of.groupId)
    .executeTakeFirstOrThrow()
}
export type GroupPageFacts = Awaited<ReturnType<typeof findGroupPage>>
