import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Kind, KindDefaults } from './kinds.rules.ts'
import { hasRight } from './rights.queries.ts'
import type { Settings } from './settings.rules.ts'
import type { Actor } from './standing.rules.ts'

export type KeptSettings = { settings: Settings; version: number }

/** A group's settings with the version they have now; `NotFound` for whoever lacks the right `settings`. */
export async function getSettings(db: Db, actor: Actor): Promise<KeptSettings> {
  const found = await settingsOf(db, actor.groupId)
    .where(hasRight(actor, 'settings'))
    .executeTakeFirst()
  if (!found) throw new NotFound('group')
  const { version, ...settings } = found
  return { settings, version }
}

/** The address that a group shows to everybody, members or not; null when it shows none. */
export async function findContactEmail(db: Db, groupId: number): Promise<string | null> {
  const group = await db
    .selectFrom('group')
    .select('contact_email')
    .where('id', '=', groupId)
    .executeTakeFirst()
  return group?.contact_email ?? null
}

/** The same, with the group's row locked: who changes settings or rights takes turns. */
export async function lockSettings(trx: Trx, groupId: number): Promise<KeptSettings> {
  const { version, ...settings } = await settingsOf(trx, groupId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return { settings, version }
}

const settingsOf = (db: Db, groupId: number) =>
  db
    .selectFrom('group')
    .select(['name', 'slug', 'introduction', 'website', 'version'])
    .select(['contact_email as contactEmail', 'contact_phone as contactPhone'])
    .select([
      'shows_contact_phone as showsContactPhone',
      'registration_policy as registrationPolicy',
    ])
    .select(['requires_phone as requiresPhone', 'requires_address as requiresAddress'])
    .select(['time_zone as timeZone', 'requires_second_factor as requiresSecondFactor'])
    .where('id', '=', groupId)

/** Saves them as the next version. Raises `taken` for another group's slug, `zoneKept` for a zone in use. */
export async function updateSettings(trx: Trx, groupId: number, settings: Settings): Promise<void> {
  await trx
    .updateTable('group')
    .set((eb) => ({ ...columnsOf(settings), version: eb('version', '+', 1) }))
    .where('id', '=', groupId)
    .execute()
}

const columnsOf = (settings: Settings) => ({
  name: settings.name,
  slug: settings.slug,
  introduction: settings.introduction,
  website: settings.website,
  contact_email: settings.contactEmail,
  contact_phone: settings.contactPhone,
  shows_contact_phone: settings.showsContactPhone,
  registration_policy: settings.registrationPolicy,
  requires_phone: settings.requiresPhone,
  requires_address: settings.requiresAddress,
  time_zone: settings.timeZone,
  requires_second_factor: settings.requiresSecondFactor,
})

export type NewGroup = { slug: string; name: string; kind: Kind; defaults: KindDefaults }

/** Raises `taken` when somebody was faster with the slug. */
export async function insertGroup(
  trx: Trx,
  { slug, name, kind, defaults }: NewGroup,
): Promise<number> {
  const { id } = await trx
    .insertInto('group')
    .values({
      slug,
      name,
      kind,
      registration_policy: defaults.registrationPolicy,
      requires_phone: defaults.requiresPhone,
      shows_contact_phone: defaults.showsContactPhone,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The slugs that groups have or had and that begin so, to find a free one. */
export async function listTakenSlugs(db: Db, beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom('taken_slug')
    .select('slug')
    .where((eb) => eb.fn<boolean>('starts_with', ['slug', eb.val(beginning)]))
    .execute()
  return rows.map((row) => row.slug)
}
