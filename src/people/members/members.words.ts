import { defineWords } from '#src/foundation/ui/words.ts'

export const membersWords = defineWords({
  title: { fr: 'Membres', en: 'Members' },
  tabs: { fr: 'Membres du groupe', en: 'Members of the group' },
  listTab: { fr: 'Foyers', en: 'Households' },
  requests: { fr: 'Demandes', en: 'Requests' },
  history: { fr: 'Historique', en: 'History' },
  historyIntro: {
    fr: 'Qui est devenu membre, quand, et qui l’a accepté.',
    en: 'Who became a member, when, and who accepted them.',
  },
  joined: { fr: 'a rejoint le groupe.', en: 'joined the group.' },
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
  count: {
    fr: (count: number) => (count === 1 ? '1 foyer' : `${count} foyers`),
    en: (count: number) => (count === 1 ? '1 household' : `${count} households`),
  },
  accepted: {
    fr: (household: string) => `a accepté un foyer : ${household}.`,
    en: (household: string) => `accepted a household: ${household}.`,
  },
  shown: {
    fr: (from: number, to: number, total: number) => `${from} à ${to} sur ${total}`,
    en: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  },
  pages: { fr: 'Suite de la liste', en: 'More of the list' },
  next: { fr: 'Suivants', en: 'Next' },
  previous: { fr: 'Précédents', en: 'Previous' },
  neverSignedIn: {
    fr: (name: string) => `${name} : jamais connecté`,
    en: (name: string) => `${name}: never signed in`,
  },
  rights: { fr: 'Droits', en: 'Rights' },
  held: {
    fr: (name: string, role: string) => `${name} : ${role}`,
    en: (name: string, role: string) => `${name}: ${role}`,
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
  inviteOnRequest: {
    fr: 'Envoyez ce lien : qui s’inscrit vous envoie une demande, à accepter ou refuser.',
    en: 'Send this link: whoever registers sends you a request to accept or refuse.',
  },
  inviteNotOpen: {
    fr: 'Les inscriptions ne sont pas ouvertes : ce lien dit comment vous écrire.',
    en: 'Registrations are not open: this link says how to write to you.',
  },
})
