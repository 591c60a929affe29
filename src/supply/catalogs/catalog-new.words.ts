import { defineWords } from '#src/foundation/ui/words.ts'

export const newCatalogWords = defineWords({
  title: { fr: 'Ajouter un producteur', en: 'Add a producer' },
  titleKnown: { fr: 'Ouvrir un catalogue', en: 'Open a catalogue' },
  searchFirst: { fr: 'Est-il déjà là ?', en: 'Is the producer here already?' },
  searchWhy: {
    fr: 'Une fiche sert à tous les groupes : cherchez avant d’en créer une.',
    en: 'One sheet serves all groups: search before you make one.',
  },
  search: { fr: 'Nom, SIRET, commune ou e-mail', en: 'Name, SIRET, town or e-mail' },
  searchButton: { fr: 'Chercher', en: 'Search' },
  found: { fr: 'Producteurs trouvés', en: 'Producers found' },
  notFound: {
    fr: (typed: string) => `Aucun producteur pour « ${typed} ». Créez sa fiche ci-dessous.`,
    en: (typed: string) => `No producer for “${typed}”. Make a new sheet below.`,
  },
  use: { fr: 'C’est lui', en: 'That’s the one' },
  producer: { fr: 'Le producteur', en: 'The producer' },
  other: { fr: 'Choisir un autre producteur', en: 'Choose another producer' },
  catalog: { fr: 'Son catalogue dans le groupe', en: 'The catalogue in this group' },
  submit: { fr: 'Créer le producteur et son catalogue', en: 'Create the producer and catalogue' },
  submitKnown: { fr: 'Ouvrir le catalogue', en: 'Open the catalogue' },
  knownBySiret: {
    fr: 'Ce SIRET est déjà celui d’un producteur.',
    en: 'A producer has this SIRET already.',
  },
  knownBySiretDo: {
    fr: 'Utilisez sa fiche, ou corrigez le SIRET.',
    en: 'Use that sheet, or correct the SIRET.',
  },
  knownByPlace: {
    fr: 'Ce producteur est déjà là, dans la même commune.',
    en: 'This producer is here already, in the same place.',
  },
  knownByPlaceDo: {
    fr: 'Utilisez sa fiche. Si c’en est un autre, indiquez son SIRET.',
    en: 'Use that sheet. If it is another one, write the SIRET.',
  },
  knownByName: {
    fr: 'Un producteur porte déjà ce nom.',
    en: 'A producer has this name already.',
  },
  knownByNameDo: {
    fr: 'Si c’est lui, utilisez sa fiche. Sinon, cochez la case avant de créer.',
    en: 'If it is the same, use that sheet. Else tick the box before you create.',
  },
  isAnother: {
    fr: 'C’est un autre producteur du même nom',
    en: 'It is another one of the same name',
  },
  siret: { fr: (siret: string) => `SIRET ${siret}`, en: (siret: string) => `SIRET ${siret}` },
})
