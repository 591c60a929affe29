import { defineWords } from '#src/foundation/ui/words.ts'

export const devMailsWords = defineWords({
  title: { fr: 'Lettres gardées', en: 'Kept letters' },
  introduction: {
    fr: 'Aucun serveur d’envoi n’est réglé : les lettres restent ici, personne ne les reçoit.',
    en: 'No mail server is set: letters stay here, nobody receives them.',
  },
  none: { fr: 'Aucune lettre pour l’instant', en: 'No letter yet' },
  noneHint: {
    fr: 'Une lettre arrive ici dès que quelqu’un s’inscrit ou commande.',
    en: 'A letter arrives here as soon as somebody registers or orders.',
  },
  subject: { fr: 'Objet', en: 'Subject' },
  to: { fr: 'À', en: 'To' },
  at: { fr: 'Écrite', en: 'Written' },
  state: { fr: 'État', en: 'State' },
  waiting: { fr: 'en attente', en: 'waiting' },
  kept: { fr: 'gardée', en: 'kept' },
  sent: { fr: 'envoyée', en: 'sent' },
  givenUp: { fr: 'abandonnée', en: 'given up' },
  seeHtml: { fr: 'Voir la version mise en page', en: 'See the laid-out version' },
  back: { fr: 'Toutes les lettres', en: 'All letters' },
})
