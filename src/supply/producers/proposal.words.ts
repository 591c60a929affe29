import { defineWords } from '#src/foundation/ui/words.ts'

export const proposalWords = defineWords({
  title: { fr: 'Proposer une modification', en: 'Propose a change' },
  intro: {
    fr: (group: string) =>
      `${group} tient cette fiche, qui sert à tous les groupes. Corrigez ce qui doit l’être : ${group} décide.`,
    en: (group: string) =>
      `${group} keeps this sheet, which serves all groups. Correct what should be: ${group} decides.`,
  },
  note: { fr: (note: string) => `« ${note} »`, en: (note: string) => `“${note}”` },
  noteLabel: { fr: 'Pourquoi', en: 'Why' },
  submit: { fr: 'Proposer la modification', en: 'Propose the change' },
  sent: {
    fr: 'La proposition est faite. La fiche reste telle quelle jusqu’à la réponse.',
    en: 'The proposal is made. The sheet stays as it is until it is answered.',
  },
  waits: {
    fr: 'Votre groupe a déjà proposé une modification, qui attend sa réponse.',
    en: 'Your group has proposed a change already; it waits for an answer.',
  },
  withdraw: { fr: 'Retirer la proposition', en: 'Withdraw the proposal' },
  own: { fr: 'Propositions de votre groupe', en: 'Proposals of your group' },
  open: { fr: 'en attente', en: 'waiting' },
  accepted: { fr: 'acceptée', en: 'accepted' },
  declined: { fr: 'écartée', en: 'declined' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
  waiting: { fr: 'Propositions d’autres groupes', en: 'Proposals of other groups' },
  by: {
    fr: (group: string, day: string) => `${group} propose, le ${day}`,
    en: (group: string, day: string) => `${group} proposes, ${day}`,
  },
  thereAlready: {
    fr: 'Tout cela figure déjà sur la fiche.',
    en: 'All of this is on the sheet already.',
  },
  moved: {
    fr: 'La fiche a changé ici depuis la proposition.',
    en: 'The sheet has changed here since it was proposed.',
  },
  accept: { fr: 'Accepter', en: 'Accept' },
  decline: { fr: 'Écarter', en: 'Decline' },
})

export const proposalErrors = defineWords({
  'nothing-changed': {
    fr: 'Rien n’est différent de la fiche.',
    en: 'Nothing differs from the sheet.',
  },
  'already-proposed': {
    fr: 'Votre groupe a déjà proposé une modification, qui attend sa réponse.',
    en: 'Your group has proposed a change already; it waits for an answer.',
  },
  'sheet-changed': {
    fr: 'La fiche a été enregistrée entre-temps. Relisez la proposition, puis décidez.',
    en: 'The sheet was saved meanwhile. Read the proposal again, then decide.',
  },
  contradictions: {
    fr: 'Cette proposition contredit la fiche : corrigez-la, ou écartez la proposition.',
    en: 'This proposal contradicts the sheet: correct it, or decline the proposal.',
  },
  'siret-known': {
    fr: 'Un autre producteur a déjà ce SIRET.',
    en: 'Another producer already has this SIRET.',
  },
  'rna-known': {
    fr: 'Une autre association a déjà ce RNA.',
    en: 'Another association already has this RNA.',
  },
})
