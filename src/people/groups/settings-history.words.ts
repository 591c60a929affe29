import { defineWords } from '#src/foundation/ui/words.ts'

/** What somebody did, without its subject; by `object:action`. */
export const settingsHistoryWords = defineWords({
  'group:created': { fr: () => 'a créé le groupe.', en: () => 'created the group.' },
  'group:changed': { fr: () => 'a changé les réglages.', en: () => 'changed the settings.' },
  'place:added': {
    fr: (name: string) => `a ajouté le lieu « ${name} ».`,
    en: (name: string) => `added the place “${name}”.`,
  },
  'place:changed': {
    fr: (name: string) => `a modifié le lieu « ${name} ».`,
    en: (name: string) => `changed the place “${name}”.`,
  },
  'place:removed': {
    fr: (name: string) => `a supprimé le lieu « ${name} ».`,
    en: (name: string) => `deleted the place “${name}”.`,
  },
  'group:photo-added': {
    fr: () => 'a ajouté une photo au groupe.',
    en: () => 'added a photo to the group.',
  },
  'group:photo-replaced': {
    fr: () => 'a remplacé la photo du groupe.',
    en: () => 'replaced the photo of the group.',
  },
  'group:photo-removed': {
    fr: () => 'a retiré la photo du groupe.',
    en: () => 'removed the photo of the group.',
  },
  'place:photo-added': {
    fr: (name: string) => `a ajouté une photo au lieu « ${name} ».`,
    en: (name: string) => `added a photo to the place “${name}”.`,
  },
  'place:photo-replaced': {
    fr: (name: string) => `a remplacé la photo du lieu « ${name} ».`,
    en: (name: string) => `replaced the photo of the place “${name}”.`,
  },
  'place:photo-removed': {
    fr: (name: string) => `a retiré la photo du lieu « ${name} ».`,
    en: (name: string) => `removed the photo of the place “${name}”.`,
  },
  'right:given': {
    fr: (name: string) => `a donné des droits à ${name}.`,
    en: (name: string) => `gave rights to ${name}.`,
  },
  'right:changed': {
    fr: (name: string) => `a changé les droits de ${name}.`,
    en: (name: string) => `changed the rights of ${name}.`,
  },
  'right:taken': {
    fr: (name: string) => `a retiré ses droits à ${name}.`,
    en: (name: string) => `took away the rights of ${name}.`,
  },
})

export const historyPageWords = defineWords({
  title: { fr: 'Historique', en: 'History' },
  intro: {
    fr: 'Réglages, lieux et droits : qui a changé quoi, et quand.',
    en: 'Settings, places and rights: who changed what, and when.',
  },
  rights: { fr: 'Droits', en: 'Rights' },
  kind: { fr: 'Sorte de groupe', en: 'Kind of group' },
  /** An actor who is gone, or whose name was erased. */
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
})
