/** Legal forms of those who grow, in the order of the screen. */
export const LEGAL_FORMS = [
  'ei',
  'micro',
  'earl',
  'gaec',
  'scea',
  'sarl',
  'eurl',
  'sas',
  'sasu',
  'sa',
  'snc',
  'scop',
  'scic',
  'cooperative',
  'association',
  'public',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

/** Liable for VAT, « TVA non applicable, art. 293 B du CGI », or the flat-rate scheme of farmers. */
export const VAT_REGIMES = ['liable', 'exempt-293b', 'farm-flat-rate'] as const
export type VatRegime = (typeof VAT_REGIMES)[number]

/** Who somebody is by law. Texts are '' while unknown. */
export type LegalFacts = {
  legalForm: LegalForm | null
  businessName: string
  siret: string | null
  rna: string | null
  address1: string
  postcode: string
  city: string
  vatRegime: VatRegime | null
  vatNumber: string | null
  capitalCents: number | null
  mediatorName: string
  mediatorAddress: string
  /** The newest version of the producers' charter that was accepted. */
  charterVersion: number | null
}

export type MissingLegal =
  | 'legalForm'
  | 'businessName'
  | 'siret'
  | 'capital'
  | 'address1'
  | 'postcode'
  | 'city'
  | 'vatRegime'
  | 'vatNumber'
  | 'mediatorName'
  | 'mediatorAddress'
  | 'charter'

const WITHOUT_CAPITAL: readonly LegalForm[] = ['ei', 'micro', 'association', 'public']

/** Whether a company of that form has a share capital, to be told with its name: an EARL has, a sole trader hasn't. */
export function hasCapital(form: LegalForm): boolean {
  return !WITHOUT_CAPITAL.includes(form)
}

/**
 * What must still be written down before anything of this producer can be ordered, in the order of the sheet; `[]`
 * exactly where the column `legal_complete` is true. An association may have its RNA instead of a SIRET; a VAT number
 * is needed of who is liable; a capital of forms that have one. Nobody knows anything yet → all but the capital and the
 * VAT number, which depend on other answers.
 */
export function missingLegal(facts: LegalFacts): MissingLegal[] {
  const { legalForm, siret, rna, vatRegime } = facts
  const isNamed = siret !== null || (legalForm === 'association' && rna !== null)
  const needed: [MissingLegal, isThere: boolean][] = [
    ['legalForm', legalForm !== null],
    ['businessName', facts.businessName !== ''],
    ['siret', isNamed],
    ['capital', legalForm === null || !hasCapital(legalForm) || facts.capitalCents !== null],
    ['address1', facts.address1 !== ''],
    ['postcode', facts.postcode !== ''],
    ['city', facts.city !== ''],
    ['vatRegime', vatRegime !== null],
    ['vatNumber', vatRegime !== 'liable' || facts.vatNumber !== null],
    ['mediatorName', facts.mediatorName !== ''],
    ['mediatorAddress', facts.mediatorAddress !== ''],
    ['charter', facts.charterVersion !== null],
  ]
  return needed.flatMap(([field, isThere]) => (isThere ? [] : [field]))
}
