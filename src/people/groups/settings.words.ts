import { defineWords } from '#src/foundation/ui/words.ts'

export const settingsWords = defineWords({
  title: { fr: 'Réglages', en: 'Settings' },
  identity: { fr: 'Le groupe', en: 'The group' },
  contact: { fr: 'Contact', en: 'Contact' },
  joining: { fr: 'Inscriptions', en: 'Registrations' },
  clock: { fr: 'Heure', en: 'Time' },
  safety: { fr: 'Sécurité', en: 'Safety' },
  secondFactorHelp: {
    fr: 'Sans elle, leurs droits attendent ; elles restent membres et peuvent commander.',
    en: 'Without it their rights wait; they stay members and can order.',
  },
  secondFactorFirst: {
    fr: 'Activer ma double vérification',
    en: 'Turn on my second factor',
  },
  slugHelp: {
    fr: (address: string) =>
      `L’adresse du groupe : ${address}. Les anciens liens continuent d’y mener.`,
    en: (address: string) => `The group’s address: ${address}. Old links keep leading to it.`,
  },
  introductionHelp: {
    fr: 'En haut de la page du groupe : quand, où, avec qui.',
    en: 'On top of the group’s page: when, where, with whom.',
  },
  emailHelp: {
    fr: 'Visible sur la page du groupe.',
    en: 'Shown on the group’s page.',
  },
  phoneHelp: {
    fr: 'Visible des membres ; sur la page publique seulement si vous cochez la case.',
    en: 'Shown to members; on the public page only if you tick the box.',
  },
  waiting: {
    fr: (count: number) => (count === 1 ? '1 demande attend.' : `${count} demandes attendent.`),
    en: (count: number) => (count === 1 ? '1 request waits.' : `${count} requests wait.`),
  },
  waitingStay: {
    fr: 'Un autre choix ne leur répond pas : elles attendent votre réponse. Si vous ouvrez le groupe, vous pourrez les accepter toutes ensemble.',
    en: 'Another choice does not answer them: they wait for your answer. If you open the group, you can accept all of them together.',
  },
  answerThem: { fr: 'Y répondre', en: 'Answer them' },
  zoneHelp: {
    fr: 'L’heure des distributions. Elle ne change plus dès qu’une distribution existe.',
    en: 'The time of distributions. It stays once there is a distribution.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  created: { fr: 'Votre groupe existe.', en: 'Your group is there.' },
  createdNext: {
    fr: 'Vous en êtes membre et avez tous les droits. Écrivez quelques mots d’introduction et comment vous joindre.',
    en: 'You are its member and hold every right. Write a few words of introduction and how to reach you.',
  },
})

export const settingsLabels = defineWords({
  name: { fr: 'Nom', en: 'Name' },
  slug: { fr: 'Adresse', en: 'Address' },
  introduction: { fr: 'Introduction', en: 'Introduction' },
  website: { fr: 'Site', en: 'Web site' },
  contactEmail: { fr: 'E-mail de contact', en: 'Contact e-mail' },
  contactPhone: { fr: 'Téléphone de contact', en: 'Contact phone' },
  showsContactPhone: {
    fr: 'Montrer le téléphone sur la page publique',
    en: 'Show the phone on the public page',
  },
  registrationPolicy: { fr: 'Qui peut devenir membre', en: 'Who may become a member' },
  requiresPhone: {
    fr: 'Demander un téléphone à l’inscription',
    en: 'Ask for a phone number on registration',
  },
  requiresAddress: {
    fr: 'Demander une adresse à l’inscription',
    en: 'Ask for an address on registration',
  },
  requiresSecondFactor: {
    fr: 'Double vérification obligatoire pour les personnes qui ont des droits',
    en: 'Second factor required of people with rights',
  },
  timeZone: { fr: 'Fuseau horaire', en: 'Time zone' },
})

export const settingsErrors = defineWords({
  'slug:not-a-slug': {
    fr: 'Des lettres sans accent, des chiffres, et des traits d’union entre eux.',
    en: 'Letters without accents, digits, and hyphens between them.',
  },
  'slug:slug-taken': {
    fr: 'Un autre groupe a ou a eu cette adresse. Choisissez-en une autre.',
    en: 'Another group has or had this address. Choose another one.',
  },
  'website:not-a-website': {
    fr: 'Écrivez une adresse entière, par exemple https://exemple.fr.',
    en: 'Write a whole address, for example https://example.org.',
  },
  'contactPhone:not-a-phone': {
    fr: 'Écrivez un numéro, par exemple 04 75 00 00 00.',
    en: 'Write a number, for example +33 4 75 00 00 00.',
  },
  'requiresSecondFactor:second-factor-first': {
    fr: 'Activez d’abord la vôtre : sinon vous ne pourriez plus rien régler ici. Rien n’est encore enregistré.',
    en: 'Turn on yours first: else you could set nothing here any more. Nothing is saved yet.',
  },
  'timeZone:zone-kept': {
    fr: 'Le groupe a une distribution : son heure ne change plus.',
    en: 'The group has a distribution: its time stays.',
  },
})

export const staleWords = defineWords({
  title: {
    fr: (name: string) => `${name} a enregistré entre-temps.`,
    en: (name: string) => `${name} has saved meanwhile.`,
  },
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
  nothingLost: {
    fr: 'Rien n’est encore changé de votre côté.',
    en: 'Nothing of yours is saved yet.',
  },
  conflict: {
    fr: (label: string, theirs: string) =>
      `${label} : « ${theirs} » est enregistré, le vôtre est dans le formulaire.`,
    en: (label: string, theirs: string) => `${label}: “${theirs}” is saved, yours is in the form.`,
  },
  taken: {
    fr: (label: string, theirs: string) =>
      `${label} : « ${theirs} » est repris dans le formulaire.`,
    en: (label: string, theirs: string) => `${label}: “${theirs}” is taken over into the form.`,
  },
  drop: { fr: 'Laisser ce qui est enregistré', en: 'Leave what is saved' },
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  empty: { fr: 'vide', en: 'empty' },
})
