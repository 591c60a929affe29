import { defineWords } from '#src/foundation/ui/words.ts'

/** As they stand behind a name: « EARL au capital de 7 500,00 € ». They are French law's in every language. */
export const legalFormWords = defineWords({
  ei: { fr: 'entrepreneur individuel', en: 'entrepreneur individuel' },
  micro: { fr: 'micro-entreprise', en: 'micro-entreprise' },
  earl: { fr: 'EARL', en: 'EARL' },
  gaec: { fr: 'GAEC', en: 'GAEC' },
  scea: { fr: 'SCEA', en: 'SCEA' },
  sarl: { fr: 'SARL', en: 'SARL' },
  eurl: { fr: 'EURL', en: 'EURL' },
  sas: { fr: 'SAS', en: 'SAS' },
  sasu: { fr: 'SASU', en: 'SASU' },
  sa: { fr: 'SA', en: 'SA' },
  snc: { fr: 'SNC', en: 'SNC' },
  scop: { fr: 'SCOP', en: 'SCOP' },
  scic: { fr: 'SCIC', en: 'SCIC' },
  cooperative: { fr: 'société coopérative agricole', en: 'société coopérative agricole' },
  association: { fr: 'association', en: 'association' },
  public: { fr: 'établissement public', en: 'établissement public' },
})

/** In the list to choose from. */
export const legalFormNames = defineWords({
  ei: { fr: 'Entreprise individuelle (EI)', en: 'Sole trader (EI)' },
  micro: { fr: 'Micro-entreprise', en: 'Micro-enterprise (micro-entreprise)' },
  earl: { fr: 'EARL', en: 'Farm with limited liability (EARL)' },
  gaec: { fr: 'GAEC', en: 'Farming partnership (GAEC)' },
  scea: { fr: 'SCEA', en: 'Farming civil company (SCEA)' },
  sarl: { fr: 'SARL', en: 'Limited company (SARL)' },
  eurl: { fr: 'EURL', en: 'Limited company of one (EURL)' },
  sas: { fr: 'SAS', en: 'Simplified company (SAS)' },
  sasu: { fr: 'SASU', en: 'Simplified company of one (SASU)' },
  sa: { fr: 'SA', en: 'Public limited company (SA)' },
  snc: { fr: 'SNC', en: 'General partnership (SNC)' },
  scop: { fr: 'SCOP', en: 'Workers’ cooperative (SCOP)' },
  scic: { fr: 'SCIC', en: 'Cooperative of collective interest (SCIC)' },
  cooperative: { fr: 'Coopérative agricole, CUMA', en: 'Farmers’ cooperative, CUMA' },
  association: { fr: 'Association', en: 'Association' },
  public: { fr: 'Établissement public', en: 'Public body' },
})

export const vatRegimeWords = defineWords({
  liable: { fr: 'Assujetti à la TVA', en: 'Liable for VAT' },
  'exempt-293b': {
    fr: 'Franchise en base (art. 293 B)',
    en: 'Small-business exemption (art. 293 B)',
  },
  'farm-flat-rate': {
    fr: 'Remboursement forfaitaire agricole',
    en: 'Flat-rate scheme for farmers',
  },
})

export const vatRegimeNotes = defineWords({
  liable: { fr: 'Un numéro de TVA est nécessaire.', en: 'A VAT number is needed.' },
  'exempt-293b': { fr: 'Ses produits se vendent sans TVA.', en: 'Products are sold without VAT.' },
  'farm-flat-rate': {
    fr: 'Ses produits se vendent sans TVA.',
    en: 'Products are sold without VAT.',
  },
})

/** What stands in legal lines. */
export const legalWords = defineWords({
  withCapital: {
    fr: (form: string, capital: string) => `${form} au capital de ${capital}`,
    en: (form: string, capital: string) => `${form} with a capital of ${capital}`,
  },
  siret: { fr: (siret: string) => `SIRET ${siret}`, en: (siret: string) => `SIRET ${siret}` },
  rna: { fr: (rna: string) => `RNA ${rna}`, en: (rna: string) => `RNA ${rna}` },
  vat: { fr: (vat: string) => `TVA ${vat}`, en: (vat: string) => `VAT ${vat}` },
  'exempt-293b': {
    fr: 'TVA non applicable, art. 293 B du CGI',
    en: 'Not subject to VAT, art. 293 B of the CGI',
  },
  'farm-flat-rate': {
    fr: 'Régime du remboursement forfaitaire agricole, sans TVA',
    en: 'Flat-rate scheme for farmers, without VAT',
  },
  mediator: {
    fr: (name: string, address: string) => `Médiateur de la consommation : ${name}, ${address}`,
    en: (name: string, address: string) => `Consumer mediator: ${name}, ${address}`,
  },
  organic: {
    fr: (body: string) => `Certifié bio par ${body}`,
    en: (body: string) => `Certified organic by ${body}`,
  },
})

/** The bodies that certify organic farming; their names are the same in every language. */
export const organicBodyNames = defineWords({
  'FR-BIO-01': { fr: 'Ecocert France', en: 'Ecocert France' },
  'FR-BIO-09': { fr: 'Certipaq Bio', en: 'Certipaq Bio' },
  'FR-BIO-10': {
    fr: 'Bureau Veritas Certification France',
    en: 'Bureau Veritas Certification France',
  },
  'FR-BIO-12': { fr: 'Certisud', en: 'Certisud' },
  'FR-BIO-13': { fr: 'Certis', en: 'Certis' },
  'FR-BIO-15': { fr: 'Bureau Alpes Contrôles', en: 'Bureau Alpes Contrôles' },
  'FR-BIO-16': { fr: 'Qualisud', en: 'Qualisud' },
  'FR-BIO-17': { fr: 'Biotek Agriculture', en: 'Biotek Agriculture' },
  'FR-BIO-18': { fr: 'Eurofins Certification', en: 'Eurofins Certification' },
  'FR-BIO-19': {
    fr: 'Control Union Inspections France',
    en: 'Control Union Inspections France',
  },
  'FR-BIO-20': { fr: 'Ocacia', en: 'Ocacia' },
})
