import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'

export type GroupPlace = {
  name: string
  address: string
  postcode: string
  city: string
  accessNotes: string
  /** The code of its photo. */
  picture: string | null
}
export type GroupProducer = {
  code: string
  name: string
  profession: string
  /** « Bio » may be said of what they do. */
  isCertified: boolean
  city: string
  /** The code of the first photo. */
  picture: string | null
}

/**
 * What a group's public page shows beside its distributions; the phone only where the group says so.
 * Producers are those with a catalogue that has not ended by `today`, the day where the group is.
 */
export function findGroupPage(db: Db, of: { groupId: number; today: string }) {
  return db
    .selectFrom('group as g')
    .leftJoin('picture as i', 'i.id', 'g.picture_id')
    .select(['g.introduction', 'g.website', 'g.contact_email as contactEmail', 'i.code as picture'])
    .select(
      sql<string | null>`case when g.shows_contact_phone then g.contact_phone end`.as(
        'contactPhone',
      ),
    )
    .select(placesOf().as('places'))
    .select(producersOf(of.today).as('producers'))
    .where('g.id', '=', of.groupId)
    .executeTakeFirstOrThrow()
}
export type GroupPageFacts = Awaited<ReturnType<typeof findGroupPage>>

const placesOf = () => sql<GroupPlace[]>`(
  select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address,
    'postcode', p.postcode, 'city', p.city, 'accessNotes', p.access_notes,
    'picture', (select i.code from picture i where i.id = p.picture_id)) order by p.id), '[]')
  from place p where p.group_id = g.id)`

const producersOf = (today: string) => sql<GroupProducer[]>`(
  select coalesce(json_agg(json_build_object('code', m.code, 'name', m.name,
    'profession', m.profession, 'isCertified', m.organic_body is not null
      and m.organic_number <> '' and coalesce(m.organic_until >= ${today}, false),
    'city', m.city, 'picture', (
      select i.code from producer_picture f join picture i on i.id = f.picture_id
      where f.producer_id = m.id order by f.position limit 1))
    order by m.name collate "fr-x-icu"), '[]')
  from producer m where exists (select from catalog c where c.group_id = g.id
    and c.producer_id = m.id and c.members_can_order
    and (c.ends_on is null or c.ends_on >= ${today})))`
