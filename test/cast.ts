import type { ProducerKey } from './cast-producers.ts'

/**
 * The cast: one believable village market everyone in the tests knows, and a second group that must never see its
 * things. Plain data; `world.ts` puts it into a database. The demo of `npm start` is the same cast.
 */
export const PASSWORD = 'un panier bien rempli'

export const HOUSEHOLDS = {
  arnaud: { address_1: '3 rue du Four', postcode: '26330', city: 'Saint-Avit-la-Plaine' },
  moreau: { address_1: '12 chemin des Noyers', postcode: '26330', city: 'Saint-Avit-la-Plaine' },
  benali: { address_1: '5 place de l’Église', postcode: '26330', city: 'Montagny' },
  chauvet: { address_1: '8 route de Chazelles', postcode: '26330', city: 'Chazelles' },
  daSilva: { address_1: '27 avenue de la Gare', postcode: '26400', city: 'Crest' },
  lemoine: { address_1: '', postcode: '', city: '' },
} as const

/** Claire coordinates, Odile keeps the money, Samir follows one producer, Nadia and Paul order; Inês runs the other group. */
export const PEOPLE = {
  claire: {
    household: 'arnaud',
    firstName: 'Claire',
    lastName: 'Arnaud',
    email: 'claire@lavoir.example',
  },
  nadia: {
    household: 'moreau',
    firstName: 'Nadia',
    lastName: 'Moreau',
    email: 'nadia@lavoir.example',
  },
  paul: {
    household: 'moreau',
    firstName: 'Paul',
    lastName: 'Moreau',
    email: 'paul@lavoir.example',
  },
  samir: {
    household: 'benali',
    firstName: 'Samir',
    lastName: 'Benali',
    email: 'samir@lavoir.example',
  },
  odile: {
    household: 'chauvet',
    firstName: 'Odile',
    lastName: 'Chauvet',
    email: 'odile@lavoir.example',
  },
  ines: {
    household: 'daSilva',
    firstName: 'Inês',
    lastName: 'Da Silva',
    email: 'ines@gare.example',
  },
  herve: {
    household: 'lemoine',
    firstName: 'Hervé',
    lastName: 'Lemoine',
    email: 'herve@ailleurs.example',
  },
} as const
export type PersonKey = keyof typeof PEOPLE

export const GROUPS = {
  lavoir: {
    slug: 'marche-du-lavoir',
    name: 'Marché du Lavoir',
    kind: 'grouped-orders',
    introduction:
      'Un samedi sur deux, trois producteurs à moins de 15 km. Vous commandez jusqu’au jeudi soir, ils récoltent le vendredi, on vous remet votre panier le samedi matin.',
    contact_email: 'contact@lavoir.example',
    place: {
      name: 'Salle du Lavoir',
      address: '1 place du Lavoir',
      postcode: '26330',
      city: 'Saint-Avit-la-Plaine',
      access_notes: 'Entrée par la cour, parking derrière l’église.',
    },
    members: ['arnaud', 'moreau', 'benali', 'chauvet'],
  },
  gare: {
    slug: 'paniers-de-la-gare',
    name: 'Paniers de la Gare',
    kind: 'drive',
    introduction: 'Chaque jeudi soir sur le parvis de la gare.',
    contact_email: 'bonjour@gare.example',
    place: {
      name: 'Parvis de la gare',
      address: 'Place de la Gare',
      postcode: '26400',
      city: 'Crest',
      access_notes: '',
    },
    members: ['daSilva'],
  },
} as const
export type GroupKey = keyof typeof GROUPS

/** Who may do what, beside Claire and Inês, who may do everything in their group. */
export const RIGHTS: {
  group: GroupKey
  person: PersonKey
  kinds: Right[]
  producer?: ProducerKey
}[] = [
  {
    group: 'lavoir',
    person: 'claire',
    kinds: ['settings', 'members', 'catalogs', 'distributions', 'money', 'messages'],
  },
  { group: 'lavoir', person: 'odile', kinds: ['money', 'members'] },
  { group: 'lavoir', person: 'samir', kinds: ['catalogs'], producer: 'chenes' },
  {
    group: 'gare',
    person: 'ines',
    kinds: ['settings', 'members', 'catalogs', 'distributions', 'money', 'messages'],
  },
]
type Right = 'settings' | 'members' | 'catalogs' | 'distributions' | 'money' | 'messages'
