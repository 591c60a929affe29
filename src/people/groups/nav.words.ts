import { defineWords } from '#src/foundation/ui/words.ts'

export const navWords = defineWords({
  group: { fr: 'Le groupe', en: 'The group' },
  coordination: { fr: 'Coordination', en: 'Coordination' },
  distributions: { fr: 'Distributions', en: 'Distributions' },
  members: { fr: 'Membres', en: 'Members' },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
  settings: { fr: 'Réglages', en: 'Settings' },
  settingsTabs: { fr: 'Réglages du groupe', en: 'Settings of the group' },
  groupTab: { fr: 'Groupe', en: 'Group' },
  places: { fr: 'Lieux', en: 'Places' },
  rights: { fr: 'Droits', en: 'Rights' },
  history: { fr: 'Historique', en: 'History' },
})
