import { defineWords } from '#src/foundation/ui/words.ts'

export const membersWords = defineWords({
  title: { fr: 'Membres', en: 'Members' },
  tabs: { fr: 'Membres du groupe', en: 'Members of the group' },
  listTab: { fr: 'Foyers', en: 'Households' },
  requests: { fr: 'Demandes', en: 'Requests' },
  history: { fr: 'Historique', en: 'History' },
  historyIntro: { fr: 'Qui est devenu membre, et quand.', en: 'Who became a member, and when.' },
  joined: { fr: 'a rejoint le groupe.', en: 'joined the group.' },
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
  count: {
    fr: (count: number) => (count === 1 ? '1 foyer' : `${count} foyers`),
    en: (count: number) => (count === 1 ? '1 household' : `${count} households`),
  },
  firstShown: {
    fr: (shown: number) =>
      `Les ${shown} premiers sont affichés. Cherchez un nom pour en voir d’autres.`,
    en: (shown: number) => `The first ${shown} are shown. Search for a name to see others.`,
  },
  search: { fr: 'Nom, commune, e-mail ou téléphone', en: 'Name, town, e-mail or phone' },
  find: { fr: 'Chercher', en: 'Search' },
  all: { fr: 'Tous les foyers', en: 'All households' },
  household: { fr: 'Foyer', en: 'Household' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  city: { fr: 'Commune', en: 'Town' },
  since: { fr: 'Membre depuis', en: 'Member since' },
  nobodyFound: { fr: 'Aucun foyer ne correspond', en: 'No household matches' },
  invite: { fr: 'Inviter', en: 'Invite' },
  inviteOpen: {
    fr: 'Envoyez ce lien : qui s’inscrit devient membre.',
    en: 'Send this link: whoever registers becomes a member.',
  },
  inviteNotOpen: {
    fr: 'Les inscriptions ne sont pas ouvertes : ce lien dit comment vous écrire.',
    en: 'Registrations are not open: this link says how to write to you.',
  },
})
