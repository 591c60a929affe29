import { defineWords } from '#src/foundation/ui/words.ts'

export const errorWords = defineWords({
  missingTitle: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
  missingText: {
    fr: 'L’adresse est incomplète, ou ce qu’elle montrait n’est plus là.',
    en: 'The address is incomplete, or what it showed is gone.',
  },
  forbiddenTitle: { fr: 'Cette page est réservée', en: 'This page is restricted' },
  forbiddenText: {
    fr: 'Il faut un droit d’administration que vous n’avez pas. Une personne qui coordonne le groupe peut vous le donner.',
    en: 'It takes a right you do not hold. A coordinator of the group can give it to you.',
  },
  originTitle: { fr: 'Formulaire refusé', en: 'Form refused' },
  originText: {
    fr: 'Il ne vient pas de ce site. Revenez à la page et recommencez.',
    en: 'It does not come from this site. Go back to the page and try again.',
  },
  tooLargeTitle: { fr: 'Envoi trop lourd', en: 'Too much at once' },
  tooLargeText: {
    fr: 'Un fichier peut peser 6 Mo au plus. Rien n’a été enregistré.',
    en: 'A file may weigh 6 MB at most. Nothing was saved.',
  },
  movedTitle: { fr: 'Votre foyer vient de changer', en: 'Your household has just changed' },
  movedText: {
    fr: 'Vous avez rejoint un autre foyer au même instant : rien n’a été enregistré. Revenez à la page et recommencez.',
    en: 'You joined another household at the same moment: nothing was saved. Go back to the page and try again.',
  },
  unavailableTitle: { fr: 'Nous revenons dans un instant', en: 'Back in a moment' },
  unavailableText: {
    fr: 'La base de données ne répond pas. Rien de ce qui était enregistré n’est perdu : rechargez la page dans une minute.',
    en: 'The database does not answer. Nothing saved is lost: reload the page in a minute.',
  },
  brokenTitle: { fr: 'Quelque chose s’est mal passé', en: 'Something went wrong' },
  brokenText: {
    fr: 'Rien n’a été enregistré à moitié. Réessayez ; si cela revient, donnez la référence ci-dessous.',
    en: 'Nothing was half-saved. Try again; if it comes back, quote the reference below.',
  },
  reference: { fr: (id: string) => `Référence : ${id}`, en: (id: string) => `Reference: ${id}` },
  home: { fr: 'Retour à l’accueil', en: 'Back to the start' },
})
