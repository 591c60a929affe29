import type { LegalForm, VatRegime } from './legal.rules.ts'

/** Who a producer is by law, as it stands beside what they sell. */
export type LegalIdentityFacts = {
  name: string
  businessName: string
  legalForm: LegalForm | null
  capitalCents: number | null
  siret: string | null
  rna: string | null
  address1: string
  address2: string
  postcode: string
  city: string
  vatRegime: VatRegime | null
  vatNumber: string | null
}
