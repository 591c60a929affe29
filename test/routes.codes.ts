import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { World } from './world.ts'

/** What stands for a `:name` in a path, by name. */
export type Codes = Record<string, string>

type Group = { id: number; slug: string }
/** A question for each name that a path may hold, answered for one group. */
const QUESTIONS: Record<string, (group: Group) => ReturnType<typeof sql<{ code: string }>>> = {
  place: ({ id }) => sql`select code from place where group_id = ${id} order by id limit 1`,
  request: ({ id }) =>
    sql`select code from join_request where group_id = ${id} order by id limit 1`,
  person: ({ id }) => sql`select code from person where account_id = (
    select account_id from member where group_id = ${id} order by account_id desc limit 1) order by id limit 1`,
  catalog: ({ id }) => sql`select code from catalog where group_id = ${id} order by id limit 1`,
  producer: ({ id }) =>
    sql`select code from producer where created_by_group_id = ${id} order by id limit 1`,
  proposal: ({ id }) => sql`select r.code from producer_proposal r
    join producer p on p.id = r.producer_id and p.created_by_group_id = ${id} order by r.id limit 1`,
  product: ({ id }) => sql`select code from product where group_id = ${id} order by id limit 1`,
  distribution: ({ id }) =>
    sql`select code from distribution where group_id = ${id} order by id limit 1`,
  code: ({ id }) => sql`select code from distribution where group_id = ${id} order by id limit 1`,
  basket: ({ id }) => sql`select code from basket where group_id = ${id} order by id limit 1`,
  draft: ({ id }) => sql`select code from import_draft where group_id = ${id} order by id limit 1`,
  photos: ({ id }) => sql`select code from photo_list where group_id = ${id} order by id limit 1`,
  file: () => sql`select code || '-208.webp' as code from picture order by id limit 1`,
  picture: ({
    id,
  }) => sql`select p.code from picture p join producer_picture s on s.picture_id = p.id
    join producer m on m.id = s.producer_id where m.created_by_group_id = ${id} order by m.id limit 1`,
  signIn: () => sql`select code from sign_in order by id limit 1`,
  invitation: () => sql`select code from household_invitation order by id limit 1`,
  messageId: () => sql`select message_id as code from mail order by id limit 1`,
}

/** The codes of a group's things, as far as it has any. */
export async function findCodes(db: Db, group: Group): Promise<Codes> {
  const codes: Codes = { slug: group.slug }
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const code = (await question(group).execute(db)).rows[0]?.code
    if (code) codes[name] = code
  }
  return codes
}

/** `fillIn('/g/:slug/settings', codes)`; a name nobody has a code for is a mistake of the table. */
export function fillIn(path: string, codes: Codes): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
    const code = codes[name]
    if (!code) throw new Error(`No code for :${name} of ${path}: add a question to routes.codes.ts`)
    return encodeURIComponent(code)
  })
}

/** Things that routes name and the cast lacks: a letter in the outbox, a picture, a basket and a read list in each group. */
export async function addForRoutes(db: Db, world: World, at: Date): Promise<void> {
  const letter = {
    kind: 'test',
    language: 'fr',
    subject: 's',
    html: '<p>h</p>',
    text: 't',
  } as const
  await db
    .insertInto('mail')
    .values({
      ...letter,
      message_id: 'a@cageot.test',
      to_address: world.people.nadia.email,
      created_at: at,
    })
    .execute()
  // one for the first producer of each group
  for (const group of [world.groups.lavoir, world.groups.gare]) {
    await sql`with kept as (insert into picture (width, height) values (8, 8) returning id),
        variant as (insert into picture_variant (picture_id, width, bytes) select id, 208, 'x' from kept)
      insert into producer_picture (producer_id, picture_id, position)
      select (select id from producer where created_by_group_id = ${group.id} order by id limit 1), id, 0
      from kept`.execute(db)
  }
  const { lavoir, gare } = world.groups
  await addInvitation(db, { by: world.people.claire, to: world.people.herve, at })
  await addRequest(db, { group: lavoir, person: world.people.herve, at })
  await addRequest(db, { group: gare, person: world.people.herve, at })
  await addBasket(db, { group: lavoir, person: world.people.nadia, at })
  await addBasket(db, { group: gare, person: world.people.ines, at })
  await addImportDraft(db, { group: lavoir, person: world.people.claire, at })
  await addImportDraft(db, { group: gare, person: world.people.ines, at })
  await addPhotoList(db, { group: lavoir, person: world.people.claire, at })
  await addPhotoList(db, { group: gare, person: world.people.ines, at })
  await addSheetThings(db, { group: lavoir, person: world.people.claire, by: gare, at })
  await addSheetThings(db, { group: gare, person: world.people.ines, by: lavoir, at })
}

async function addPhotoList(
  db: Db,
  { group, person, at }: { group: Group; person: { id: number }; at: Date },
) {
  await sql`insert into photo_list (group_id, code, catalog_id, person_id, created_at, expires_at)
    select group_id, new_code(), id, ${person.id}, ${at}, ${at}::timestamptz + interval '1 day'
    from catalog where group_id = ${group.id} order by id limit 1`.execute(db)
}

/** A scan of the charter, and what another group proposes, for the group's first producer. */
async function addSheetThings(
  db: Db,
  { group, person, by, at }: { group: Group; person: { id: number }; by: Group; at: Date },
) {
  await sql`with scan as (
      insert into document (name, type, bytes) values ('charte.pdf', 'application/pdf', '%PDF-') returning id),
    first as (select id from producer where created_by_group_id = ${group.id} order by id limit 1),
    signed as (insert into charter_acceptance
        (producer_id, version, accepted_on, signed_by, recorded_by_person_id, recorded_at, document_id)
      select first.id, 1, '2026-02-01', 'Jo', ${person.id}, ${at}, scan.id from first, scan)
    insert into producer_proposal
      (code, producer_id, group_id, proposed_by_person_id, changes, proposed_at)
    select ${`proposal-${group.id}`}, id, ${by.id}, ${person.id},
      '{"city": {"before": "", "after": "Die"}}', ${at} from first`.execute(db)
}

/** Hervé waits in both groups. */
async function addRequest(
  db: Db,
  { group, person, at }: { group: Group; person: World['people']['nadia']; at: Date },
) {
  const household = { group_id: group.id, account_id: person.accountId, person_id: person.id }
  await db
    .insertInto('join_request')
    .values({ ...household, asked_at: at })
    .execute()
}

type Inviting = { by: World['people']['nadia']; to: { email: string }; at: Date }

/** Into a household, for somebody of no group. */
async function addInvitation(db: Db, { by, to, at }: Inviting) {
  await db
    .insertInto('household_invitation')
    .values({
      account_id: by.accountId,
      invited_by_person_id: by.id,
      first_name: 'Hervé',
      last_name: 'Lemoine',
      email: to.email,
      language: 'fr',
      asked_at: at,
      expires_at: new Date(at.getTime() + 3600_000),
    })
    .execute()
}

async function addBasket(
  db: Db,
  { group, person, at }: { group: Group; person: World['people']['nadia']; at: Date },
) {
  await sql`with numbered as (
      update distribution d set next_basket_number = next_basket_number + 1
      from (select id from distribution where group_id = ${group.id} order by id limit 1) first
      where d.group_id = ${group.id} and d.id = first.id
      returning d.group_id, d.id, d.next_basket_number - 1 as number)
    insert into basket (group_id, code, distribution_id, account_id, number,
      placed_by_person_id, placed_at)
    select group_id, ${`basket-${group.id}`}, id, ${person.accountId}, number, ${person.id}, ${at}
    from numbered`.execute(db)
}

type Made = { group: Group; person: World['people']['nadia']; at: Date }

/** In the group's first catalogue, as the other codes are the first of their kind. */
async function addImportDraft(db: Db, { group, person, at }: Made) {
  const lines = JSON.stringify([{ line: 1, cells: ['Radis', '1,20'] }])
  await sql`insert into import_draft (group_id, code, catalog_id, person_id, file_name, lines,
      created_at, expires_at)
    select group_id, ${`draft-${group.id}`}, id, ${person.id}, 'liste.csv', ${lines}::jsonb,
      ${at}, ${at}::timestamptz + interval '1 day'
    from catalog where group_id = ${group.id} order by id limit 1`.execute(db)
}
