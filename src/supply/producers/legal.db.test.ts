import fc from 'fast-check'
import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { LEGAL_FORMS, type LegalFacts, missingLegal, VAT_REGIMES } from './legal.rules.ts'

const maybe = <T>(value: T) => fc.constantFrom(value, null)
const text = fc.constantFrom('', 'x')

const facts: fc.Arbitrary<LegalFacts> = fc.record({
  legalForm: fc.constantFrom(...LEGAL_FORMS, null),
  businessName: text,
  siret: maybe('90000000000002'),
  rna: maybe('W262001234'),
  address1: text,
  postcode: text,
  city: text,
  vatRegime: fc.constantFrom(...VAT_REGIMES, null),
  vatNumber: maybe('FR28512340878'),
  capitalCents: maybe(750_000),
  mediatorName: text,
  mediatorAddress: text,
  charterVersion: maybe(1),
})
/** Everything there but for a few: else hardly any would be complete. */
const nearlyAll = fc
  .tuple(
    facts,
    fc.subarray(['legalForm', 'siret', 'rna', 'vatRegime', 'vatNumber', 'capitalCents'] as const),
  )
  .map(([some, open]): LegalFacts => ({ ...COMPLETE, ...pick(some, open) }))

const COMPLETE: LegalFacts = {
  legalForm: 'earl',
  businessName: 'EARL du Pré',
  siret: '90000000000002',
  rna: null,
  address1: 'Le Pré',
  postcode: '26330',
  city: 'Chazelles',
  vatRegime: 'liable',
  vatNumber: 'FR28512340878',
  capitalCents: 750_000,
  mediatorName: 'CM2C',
  mediatorAddress: '14 rue Saint-Jean, 75017 Paris',
  charterVersion: 1,
}

function pick(from: LegalFacts, names: (keyof LegalFacts)[]): Partial<LegalFacts> {
  return Object.fromEntries(names.map((name) => [name, from[name]]))
}

const columns = (of: LegalFacts) => ({
  legal_form: of.legalForm,
  business_name: of.businessName,
  siret: of.siret,
  rna: of.rna,
  address_1: of.address1,
  postcode: of.postcode,
  city: of.city,
  vat_regime: of.vatRegime,
  vat_number: of.vatNumber,
  capital_cents: of.capitalCents,
  mediator_name: of.mediatorName,
  mediator_address: of.mediatorAddress,
  charter_version: of.charterVersion,
})

test('the database calls a producer complete exactly when the rule finds nothing missing', async ({
  db,
  world,
}) => {
  let complete = 0
  const agrees = fc.asyncProperty(fc.oneof(facts, nearlyAll), async (of) => {
    const kept = await db
      .updateTable('producer')
      .set(columns(of))
      .where('id', '=', world.catalogs.chenes.producerId)
      .returning('legal_complete')
      .executeTakeFirstOrThrow()
    expect(kept.legal_complete).toBe(missingLegal(of).length === 0)
    if (kept.legal_complete) complete += 1
  })
  await fc.assert(agrees, { numRuns: 300 })
  expect(complete).toBeGreaterThan(20)
})

test('everything of every producer of the cast can be ordered', async ({ db }) => {
  const waiting = await db.selectFrom('producer').select('name').where('legal_complete', '=', false)
  expect(await waiting.execute()).toEqual([])
})
