import type { GroupKey } from './cast.ts'

type CastProduct = {
  name: string
  way: 'unit' | 'loose' | 'weighed'
  unit: 'piece' | 'kg' | 'g' | 'L'
  /** Net quantity of one unit of sale, in the unit. */
  net: number
  step?: number
  cents: number
  vatBp: number
  category: 'vegetable' | 'fruit' | 'dairy' | 'bread' | 'drink'
  organic?: boolean
  stock?: number
  reference: string
}
const sold = (
  reference: string,
  name: string,
  category: CastProduct['category'],
  cents: number,
  more: Partial<CastProduct> = {},
): CastProduct => ({
  reference,
  name,
  category,
  cents,
  way: 'unit',
  unit: 'piece',
  net: 1,
  vatBp: 550,
  ...more,
})
const loose = { way: 'loose', unit: 'kg', net: 1, step: 0.5 } as const

/** The producers of the cast, each with a whole legal identity, so that all they have can be ordered. */
export const PRODUCERS = {
  chenes: {
    group: 'lavoir',
    name: 'La Ferme des Trois Chênes',
    profession: 'Maraîchage biologique',
    city: 'Chazelles',
    postcode: '26330',
    siret: '51234087800010',
    people: 'Catherine et Joël Perrin',
    business_name: 'EARL des Trois Chênes',
    legal_form: 'earl',
    vat_number: 'FR28512340878',
    capital_cents: 750_000,
    address_1: '240 chemin des Chênes',
    organic_body: 'FR-BIO-01',
    organic_number: '26/187432',
    organic_until: '2027-06-30',
    labels: ['AB'],
    story:
      'Douze hectares de terre sablonneuse en bord de Galaure, cultivés en bio depuis 2009. Carottes, poireaux et salades sont récoltés la veille de la distribution.\n\nNous gardons nos graines de courges et d’oignons, et nous plantons une haie chaque hiver.',
    catalog: 'Légumes de saison',
    products: [
      sold('CAR', 'Carottes de sable', 'vegetable', 240, { ...loose, organic: true }),
      sold('MAC', 'Mâche', 'vegetable', 240, { unit: 'g', net: 150, organic: true, stock: 6 }),
      sold('POI', 'Poireaux', 'vegetable', 320, { ...loose, organic: true }),
      sold('PDT', 'Pommes de terre Charlotte', 'vegetable', 475, {
        unit: 'kg',
        net: 2.5,
        organic: true,
      }),
      sold('CHP', 'Champignons de Paris', 'vegetable', 350, { unit: 'g', net: 250 }),
      sold('OIG', 'Oignons jaunes', 'vegetable', 230, { ...loose, organic: true }),
      sold('AIL', 'Ail violet', 'vegetable', 225, { unit: 'g', net: 250, organic: true }),
    ],
  },
  chevrerie: {
    group: 'lavoir',
    name: 'La Chèvrerie du Lavoir',
    profession: 'Fromages et œufs',
    city: 'Saint-Avit-la-Plaine',
    postcode: '26330',
    siret: '80155326400012',
    people: 'Lucie Garnier et Bastien Roche',
    business_name: 'GAEC du Lavoir',
    legal_form: 'gaec',
    vat_number: 'FR25801553264',
    capital_cents: 1_500_000,
    address_1: 'Montée du Calvaire',
    labels: ['Fermier'],
    story:
      'Soixante chèvres, cent cinquante poules, et une salle de fromagerie que l’on visite le mercredi. Le lait est transformé le matin même.',
    catalog: 'Fromages de chèvre et œufs',
    products: [
      sold('TOM', 'Tomme de chèvre', 'dairy', 2400, { way: 'weighed', unit: 'kg', net: 0.25 }),
      sold('OEU', 'Œufs plein air', 'dairy', 270, { net: 6, stock: 20 }),
      sold('CRO', 'Crottin frais', 'dairy', 190, { unit: 'g', net: 60 }),
    ],
  },
  fournil: {
    group: 'lavoir',
    name: 'Le Fournil de Maud',
    profession: 'Pain au levain',
    city: 'Montagny',
    postcode: '26330',
    siret: '83490211600013',
    people: 'Maud Vasseur',
    business_name: 'Maud Vasseur EI',
    legal_form: 'ei',
    vat_number: 'FR05834902116',
    capital_cents: null,
    address_1: '4 rue du Four',
    organic_body: 'FR-BIO-10',
    organic_number: 'FR-26-4471',
    organic_until: '2027-03-31',
    labels: ['AB', 'Nature & Progrès'],
    story:
      'Des farines de meule de la Drôme, du levain, du temps, et un four à bois. Maud pétrit le vendredi après-midi et cuit le samedi avant le jour.',
    catalog: 'Pains et brioches',
    products: [
      sold('CAM', 'Pain de campagne au levain', 'bread', 520, {
        unit: 'kg',
        net: 1,
        organic: true,
      }),
      sold('SEI', 'Pain de seigle', 'bread', 480, { unit: 'g', net: 700, organic: true }),
      sold('BRI', 'Brioche au beurre', 'bread', 650, { unit: 'g', net: 400, stock: 12 }),
    ],
  },
  vergers: {
    group: 'gare',
    name: 'Les Vergers de la Combe',
    profession: 'Pommes, poires, jus',
    city: 'La Combe',
    postcode: '26400',
    siret: '48821750600028',
    people: 'Henri Faure',
    business_name: 'SCEA de la Combe',
    legal_form: 'scea',
    vat_number: 'FR60488217506',
    capital_cents: 1_200_000,
    address_1: 'Quartier de la Combe',
    labels: [],
    story: 'Pommes et poires de la vallée, pressées sur place.',
    catalog: 'Fruits et jus',
    products: [
      sold('REI', 'Pommes Reine des reinettes', 'fruit', 260, loose),
      sold('JUS', 'Jus de pomme', 'drink', 350, { unit: 'L', net: 1 }),
    ],
  },
} as const satisfies Record<
  string,
  { group: GroupKey; products: CastProduct[]; [more: string]: unknown }
>
export type ProducerKey = keyof typeof PRODUCERS
