import { defineWords } from '#src/foundation/ui/words.ts'

export const catalogWords = defineWords({
  edit: { fr: 'Modifier le catalogue', en: 'Change the catalogue' },
  save: { fr: 'Enregistrer le catalogue', en: 'Save the catalogue' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  history: { fr: 'Historique', en: 'History' },
})

export const catalogSentences = defineWords({
  created: { fr: 'a ouvert le catalogue', en: 'opened the catalogue' },
  copied: { fr: 'a repris le catalogue', en: 'took up the catalogue' },
  changed: { fr: 'a modifié le catalogue', en: 'changed the catalogue' },
})
