import { defineWords } from '#src/foundation/ui/words.ts'

export const neededWords = defineWords({
  title: { fr: 'Activez la double vérification', en: 'Turn on the second factor' },
  why: {
    fr: (group: string) =>
      `${group} la demande aux personnes qui ont des droits : vous voyez ici les coordonnées et l’argent des membres.`,
    en: (group: string) =>
      `${group} asks it of people with rights: here you see contact details and money of its members.`,
  },
  waiting: {
    fr: 'Vos droits sont gardés ; ils comptent de nouveau dès qu’elle est activée. Deux minutes, avec votre téléphone.',
    en: 'Your rights are kept; they count again as soon as it is on. Two minutes, with your phone.',
  },
  turnOn: { fr: 'Activer', en: 'Turn on' },
  back: { fr: 'Retour au groupe', en: 'Back to the group' },
})
