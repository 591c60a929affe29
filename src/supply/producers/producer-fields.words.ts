import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const producerFieldWords = defineWords({
  producerName: { fr: 'Nom de la ferme ou du producteur', en: 'Name of the farm or producer' },
  profession: { fr: 'Métier', en: 'Profession' },
  professionHelp: {
    fr: 'Par exemple « Maraîchage biologique » ou « Pain au levain ».',
    en: 'For example “Organic vegetables” or “Sourdough bread”.',
  },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Commune', en: 'Town' },
  siret: { fr: 'SIRET', en: 'SIRET number' },
  siretHelp: {
    fr: '14 chiffres, sur ses factures. Il sera demandé avant de vendre.',
    en: '14 digits, on the producer’s invoices. It is needed before anything is sold.',
  },
  businessName: { fr: 'Raison sociale', en: 'Registered name' },
  businessNameHelp: {
    fr: 'Comme sur ses factures. Elle sera demandée avant de vendre.',
    en: 'As on invoices. It is needed before anything is sold.',
  },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
})

export const producerFieldErrors = defineWords({
  'producerName:no-letters': {
    fr: 'Écrivez un nom, avec des lettres.',
    en: 'Write a name, in letters.',
  },
  'siret-length': {
    fr: 'Un SIRET a 14 chiffres.',
    en: 'A SIRET number has 14 digits.',
  },
  'siret-wrong': {
    fr: 'Un chiffre est faux : recopiez le SIRET d’une facture.',
    en: 'One digit is wrong: copy the SIRET from an invoice.',
  },
  'siret-known': {
    fr: 'Un autre producteur a déjà ce SIRET.',
    en: 'Another producer already has this SIRET.',
  },
})

/** The labels of a producer's fields, in the order of the screen. */
export function producerLabels(lang: Lang) {
  const words = producerFieldWords(lang)
  return {
    producerName: words.producerName,
    profession: words.profession,
    postcode: words.postcode,
    city: words.city,
    siret: words.siret,
    businessName: words.businessName,
    email: words.email,
    phone: words.phone,
  }
}
