import { defineWords } from '#src/foundation/ui/words.ts'

/** What is missing, as parts of a sentence: « Il manque : la forme juridique, le SIRET. » */
export const missingWords = defineWords({
  legalForm: { fr: 'la forme juridique', en: 'the legal form' },
  businessName: { fr: 'la raison sociale', en: 'the registered name' },
  siret: {
    fr: 'le SIRET (ou le RNA d’une association)',
    en: 'the SIRET (or an association’s RNA)',
  },
  capital: { fr: 'le capital social', en: 'the share capital' },
  address1: { fr: 'l’adresse', en: 'the address' },
  postcode: { fr: 'le code postal', en: 'the postcode' },
  city: { fr: 'la commune', en: 'the town' },
  vatRegime: { fr: 'le régime de TVA', en: 'the VAT scheme' },
  vatNumber: { fr: 'le numéro de TVA', en: 'the VAT number' },
  mediatorName: { fr: 'le médiateur', en: 'the mediator' },
  mediatorAddress: { fr: 'l’adresse du médiateur', en: 'the mediator’s address' },
  charter: { fr: 'la charte signée', en: 'the signed charter' },
})

export const gapWords = defineWords({
  nothingOrdered: {
    fr: 'Rien ne peut encore être commandé.',
    en: 'Nothing can be ordered yet.',
  },
  nothingOrderedOf: {
    fr: (name: string) => `Rien ne peut encore être commandé chez ${name}.`,
    en: (name: string) => `Nothing can be ordered from ${name} yet.`,
  },
  missing: { fr: 'Il manque :', en: 'Still missing:' },
  missingList: {
    fr: (things: string) => `Il manque ${things}.`,
    en: (things: string) => `Still missing: ${things}.`,
  },
  complete: { fr: 'Complète', en: 'Complete' },
  count: {
    fr: (count: number) => (count === 1 ? 'Il manque 1 chose' : `Il manque ${count} choses`),
    en: (count: number) => (count === 1 ? '1 thing missing' : `${count} things missing`),
  },
  expired: {
    fr: (day: string) => `Le certificat bio était valable jusqu’au ${day}.`,
    en: (day: string) => `The organic certificate was valid until ${day}.`,
  },
  incomplete: {
    fr: 'Le certificat bio est incomplet.',
    en: 'The organic certificate is incomplete.',
  },
  claimed: {
    fr: 'La fiche dit « bio », sans certificat.',
    en: 'The sheet says organic, without a certificate.',
  },
  uncertified: {
    fr: 'Des produits sont dits bio, sans certificat complet.',
    en: 'Products are said to be organic, without a whole certificate.',
  },
  taxed: {
    fr: (count: number, name: string) =>
      count === 1
        ? `1 produit a un taux de TVA, mais ${name} vend sans TVA.`
        : `${count} produits ont un taux de TVA, mais ${name} vend sans TVA.`,
    en: (count: number, name: string) =>
      count === 1
        ? `1 product has a VAT rate, but ${name} sells without VAT.`
        : `${count} products have a VAT rate, but ${name} sells without VAT.`,
  },
  taxedDo: {
    fr: 'Choisissez « Sans TVA » sur ces produits, ou corrigez le régime de TVA de sa fiche.',
    en: 'Choose “no VAT” on these products, or correct the VAT scheme on the sheet.',
  },
  claimHidden: {
    fr: '« Bio » n’est pas affiché sur ses produits.',
    en: 'Products are not shown as organic.',
  },
  older: {
    fr: (version: number) => `La version ${version} de la charte est à faire signer.`,
    en: (version: number) => `Version ${version} of the charter is to be signed.`,
  },
  completeSheet: { fr: 'Compléter la fiche', en: 'Complete the sheet' },
  propose: { fr: 'Proposer une modification', en: 'Propose a change' },
  keptBy: {
    fr: (group: string) => `${group} tient cette fiche.`,
    en: (group: string) => `${group} keeps this sheet.`,
  },
})
