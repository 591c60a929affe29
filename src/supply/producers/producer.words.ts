import { defineWords } from '#src/foundation/ui/words.ts'

export const producerWords = defineWords({
  intro: {
    fr: 'Cette fiche sert à tous les groupes. Votre groupe l’a créée et la tient à jour.',
    en: 'All groups use this sheet. Your group made it and keeps it up to date.',
  },
  save: { fr: 'Enregistrer la fiche', en: 'Save the sheet' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  saved: { fr: 'La fiche est enregistrée.', en: 'The sheet is saved.' },
  history: { fr: 'Historique', en: 'History' },
})

export const producerSentences = defineWords({
  created: { fr: 'a créé la fiche', en: 'made the sheet' },
  changed: { fr: 'a modifié la fiche', en: 'changed the sheet' },
})
