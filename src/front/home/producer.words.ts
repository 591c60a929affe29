import { defineWords } from '#src/foundation/ui/words.ts'

export const producerPageWords = defineWords({
  products: { fr: 'Ce qu’on y trouve', en: 'What there is' },
  others: {
    fr: (count: number) => (count === 1 ? '1 autre' : `${count} autres`),
    en: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  },
  where: { fr: 'Où commander', en: 'Where to order' },
  nowhere: {
    fr: 'Aucun groupe ne vend ses produits pour l’instant.',
    en: 'No group sells these products for now.',
  },
  notYet: {
    fr: 'Sa fiche n’est pas complète : rien ne peut encore être commandé.',
    en: 'This sheet is not complete: nothing can be ordered yet.',
  },
  noDate: { fr: 'Pas encore de date.', en: 'No date yet.' },
  seeGroup: { fr: 'Voir le groupe', en: 'See the group' },
  contact: { fr: 'Le contacter', en: 'Contact' },
  legal: { fr: 'Mentions légales', en: 'Legal notice' },
  organic: { fr: 'Bio', en: 'Organic' },
  certified: {
    fr: (body: string, number: string, day: string) =>
      `Certifié bio par ${body}, certificat n° ${number}, valable jusqu’au ${day}.`,
    en: (body: string, number: string, day: string) =>
      `Certified organic by ${body}, certificate no. ${number}, valid until ${day}.`,
  },
  mediator: {
    fr: (name: string, address: string) => `Médiateur de la consommation : ${name}, ${address}.`,
    en: (name: string, address: string) => `Consumer mediator: ${name}, ${address}.`,
  },
})
