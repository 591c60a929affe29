import { sql } from 'kysely'
import type { LegalIdentityFacts } from './legal-identity.rules.ts'

/**
 * Who a producer is by law, as one column of a query in which `producer` is called so:
 * `.select(legalIdentity('m').as('producerIdentity'))`
 */
export function legalIdentity(alias: string) {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  return sql<LegalIdentityFacts>`jsonb_build_object('name', ${of('name')},
    'businessName', ${of('business_name')}, 'legalForm', ${of('legal_form')},
    'capitalCents', ${of('capital_cents')}, 'siret', ${of('siret')}, 'rna', ${of('rna')},
    'address1', ${of('address_1')}, 'address2', ${of('address_2')},
    'postcode', ${of('postcode')}, 'city', ${of('city')},
    'vatRegime', ${of('vat_regime')}, 'vatNumber', ${of('vat_number')})`
}
