import { defineWords } from '#src/foundation/ui/words.ts'

export const placeWords = defineWords({
  title: { fr: 'Lieux', en: 'Places' },
  intro: { fr: 'Où les distributions ont lieu.', en: 'Where distributions take place.' },
  list: { fr: 'Lieux du groupe', en: 'Places of the group' },
  place: { fr: 'Lieu', en: 'Place' },
  address: { fr: 'Adresse', en: 'Address' },
  add: { fr: 'Ajouter un lieu', en: 'Add a place' },
  none: { fr: 'Pas encore de lieu', en: 'No place yet' },
  noneWhy: {
    fr: 'Une distribution a besoin d’un lieu.',
    en: 'A distribution needs a place.',
  },
  change: { fr: 'Modifier le lieu', en: 'Change the place' },
  save: { fr: 'Enregistrer', en: 'Save' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  remove: { fr: 'Supprimer ce lieu', en: 'Delete this place' },
  removeAsk: {
    fr: (name: string) => `Supprimer « ${name} » ?`,
    en: (name: string) => `Delete “${name}”?`,
  },
  keep: { fr: 'Le garder', en: 'Keep it' },
  inUse: {
    fr: (name: string) => `« ${name} » sert à une distribution.`,
    en: (name: string) => `“${name}” is used by a distribution.`,
  },
  inUseWhy: {
    fr: 'Un lieu qui a servi reste, pour que les anciens paniers disent où ils ont été retirés.',
    en: 'A place that was used stays, so that old baskets still say where they were collected.',
  },
  saved: { fr: 'Le lieu est enregistré.', en: 'The place is saved.' },
  added: { fr: 'Le lieu est ajouté.', en: 'The place is added.' },
  removed: { fr: 'Le lieu est supprimé.', en: 'The place is deleted.' },
})

export const placeLabels = defineWords({
  name: { fr: 'Nom du lieu', en: 'Name of the place' },
  address: { fr: 'Rue', en: 'Street' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Commune', en: 'Town' },
  accessNotes: { fr: 'Comment y accéder', en: 'How to get there' },
})
