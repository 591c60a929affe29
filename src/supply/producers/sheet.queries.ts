import { sql } from 'kysely'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { foldedOf } from './producer.queries.ts'
import { labelsIn, labelsTyped, type SheetFacts } from './sheet.rules.ts'

/** A producer's sheet with the version it has, and the group that keeps it. */
export type Sheet = {
  id: number
  code: string
  version: number
  keptByGroupId: number
  keptByGroupName: string
  /** The newest version of the charter that was accepted. */
  charterVersion: number | null
  isComplete: boolean
  facts: SheetFacts
}

/**
 * A producer's whole sheet, whoever asks: what others than the group that keeps it may read of it is `proposableOf`.
 * Undefined for no producer.
 */
export async function findSheet(db: Db, code: string): Promise<Sheet | undefined> {
  const row = await sheets(db).where('p.code', '=', code).executeTakeFirst()
  return row && sheetIn(row)
}

/** The sheet of a producer that something names. */
export async function getSheet(db: Db, code: string): Promise<Sheet> {
  const sheet = await findSheet(db, code)
  assert(sheet, 'a producer that is named is there')
  return sheet
}

/** The same as `findSheet`, kept from others until the transaction ends. */
export async function lockSheet(trx: Trx, code: string): Promise<Sheet | undefined> {
  const row = await sheets(trx).where('p.code', '=', code).forNoKeyUpdate('p').executeTakeFirst()
  return row && sheetIn(row)
}

/** Writes the facts and raises the version. */
export async function updateSheet(trx: Trx, id: number, facts: SheetFacts): Promise<void> {
  await trx
    .updateTable('producer')
    .set((eb) => ({ ...columnsOf(facts), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export type Taken = { siret: boolean; rna: boolean }

/** Which of the numbers are another producer's. */
export async function findTaken(
  db: Db,
  of: { id: number; siret: string | null; rna: string | null },
): Promise<Taken> {
  const { rows } = await sql<Taken>`select
    exists (select from producer where id <> ${of.id} and siret = ${of.siret}) as siret,
    exists (select from producer where id <> ${of.id} and rna = ${of.rna}) as rna`.execute(db)
  return rows[0] ?? { siret: false, rna: false }
}

const sheets = (db: Db) =>
  db
    .selectFrom('producer as p')
    .innerJoin('group as g', 'g.id', 'p.created_by_group_id')
    .select(['p.id', 'p.code', 'p.version', 'g.id as keptByGroupId', 'g.name as keptByGroupName'])
    .select(['p.charter_version as charterVersion', 'p.legal_complete as isComplete'])
    .select(['p.name', 'p.people', 'p.profession', 'p.story', 'p.website', 'p.labels'])
    .select(['p.email', 'p.shows_email as showsEmail', 'p.phone', 'p.shows_phone as showsPhone'])
    .select(['p.address_1 as address1', 'p.address_2 as address2', 'p.postcode', 'p.city'])
    .select(['p.legal_form as legalForm', 'p.business_name as businessName', 'p.siret', 'p.rna'])
    .select(['p.vat_regime as vatRegime', 'p.vat_number as vatNumber'])
    .select(['p.capital_cents as capitalCents', 'p.organic_body as organicBody'])
    .select(['p.organic_number as organicNumber', 'p.organic_until as organicUntil'])
    .select(['p.mediator_name as mediatorName', 'p.mediator_address as mediatorAddress'])

type Row = Awaited<ReturnType<ReturnType<typeof sheets>['executeTakeFirstOrThrow']>>

function sheetIn(row: Row): Sheet {
  const { id, code, version, keptByGroupId, keptByGroupName, ...rest } = row
  const { charterVersion, isComplete, labels, ...facts } = rest
  const kept = { id, code, version, keptByGroupId, keptByGroupName, charterVersion, isComplete }
  return { ...kept, facts: { ...facts, labels: labelsTyped(labels) } }
}

const columnsOf = (facts: SheetFacts) => ({
  ...foldedOf(facts),
  name: facts.name,
  people: facts.people,
  profession: facts.profession,
  story: facts.story,
  website: facts.website,
  labels: labelsIn(facts.labels),
  email: facts.email,
  shows_email: facts.showsEmail,
  phone: facts.phone,
  shows_phone: facts.showsPhone,
  address_1: facts.address1,
  address_2: facts.address2,
  postcode: facts.postcode,
  city: facts.city,
  legal_form: facts.legalForm,
  business_name: facts.businessName,
  siret: facts.siret,
  rna: facts.rna,
  vat_regime: facts.vatRegime,
  vat_number: facts.vatNumber,
  capital_cents: facts.capitalCents,
  organic_body: facts.organicBody,
  organic_number: facts.organicNumber,
  organic_until: facts.organicUntil,
  mediator_name: facts.mediatorName,
  mediator_address: facts.mediatorAddress,
})
