import { defineWords } from '#src/foundation/ui/words.ts'

/** Requests to join, for the people who answer them. */
export const requestsWords = defineWords({
  title: { fr: 'Demandes', en: 'Requests' },
  intro: {
    fr: 'Qui demande à rejoindre le groupe. La réponse part par e-mail.',
    en: 'Who asks to join the group. The answer goes by e-mail.',
  },
  count: {
    fr: (count: number) => (count === 1 ? '1 demande attend' : `${count} demandes attendent`),
    en: (count: number) => (count === 1 ? '1 request waits' : `${count} requests wait`),
  },
  askedAt: {
    fr: (moment: string) => `Demandé ${moment}`,
    en: (moment: string) => `Asked ${moment}`,
  },
  household: {
    fr: (names: string) => `Dans le même foyer : ${names}`,
    en: (names: string) => `In the same household: ${names}`,
  },
  noMessage: { fr: 'Sans message.', en: 'No message.' },
  accept: { fr: 'Accepter', en: 'Accept' },
  of: { fr: (name: string) => `la demande de ${name}`, en: (name: string) => `${name}’s request` },
  refuse: { fr: 'Refuser', en: 'Refuse' },
  refuseMail: { fr: 'Refuser et prévenir', en: 'Refuse and tell' },
  sentence: { fr: 'Une phrase pour la lettre', en: 'A sentence for the letter' },
  sentenceHelp: {
    fr: 'La lettre dit que le groupe ne peut pas l’accueillir ; votre phrase la suit.',
    en: 'The letter says that the group can’t take them in; your sentence follows.',
  },
  acceptAll: {
    fr: (count: number) => `Accepter les ${count} demandes`,
    en: (count: number) => `Accept all ${count} requests`,
  },
  acceptOnly: { fr: 'Accepter cette demande', en: 'Accept this request' },
  nowOpen: {
    fr: 'Le groupe est ouvert à tous maintenant.',
    en: 'The group is open to everyone now.',
  },
  nowOpenText: {
    fr: 'Ces demandes datent d’avant. Vous pouvez les accepter toutes.',
    en: 'These requests are from before. You can accept all of them.',
  },
  stillWait: {
    fr: 'Le groupe ne prend plus de demandes.',
    en: 'The group takes no more requests.',
  },
  stillWaitText: {
    fr: 'Celles-ci ont été faites avant : acceptez-les ou refusez-les.',
    en: 'These were made before: accept or refuse them.',
  },
  firstShown: {
    fr: (shown: number) => `Les ${shown} plus anciennes sont affichées.`,
    en: (shown: number) => `The ${shown} oldest are shown.`,
  },
  noneTitle: { fr: 'Aucune demande n’attend', en: 'No request waits' },
  none: {
    fr: 'Les demandes faites par le lien du groupe arrivent ici, et par e-mail.',
    en: 'Requests made by the group’s link arrive here, and by e-mail.',
  },
  noneNotAsked: {
    fr: 'Dans les réglages, « Sur demande » laisse chacun demander à rejoindre le groupe.',
    en: 'In the settings, “On request” lets everyone ask to join the group.',
  },
  answered: { fr: 'Réponses', en: 'Answers' },
  accepted: {
    fr: (name: string) => `a accepté la demande de ${name}.`,
    en: (name: string) => `accepted ${name}’s request.`,
  },
  refused: {
    fr: (name: string) => `a refusé la demande de ${name}.`,
    en: (name: string) => `refused ${name}’s request.`,
  },
  withdrawn: {
    fr: (name: string) => `a retiré la demande de ${name}.`,
    en: (name: string) => `withdrew ${name}’s request.`,
  },
  joined: {
    fr: (name: string) => `a rejoint le groupe : la demande de ${name} n’attend plus.`,
    en: (name: string) => `joined the group: ${name}’s request waits no more.`,
  },
  with: { fr: (sentence: string) => `« ${sentence} »`, en: (sentence: string) => `“${sentence}”` },
  sent: { fr: 'La réponse part par e-mail.', en: 'The answer goes by e-mail.' },
  nothingOfYours: {
    fr: 'Votre réponse n’a rien changé.',
    en: 'Your answer changed nothing.',
  },
})
