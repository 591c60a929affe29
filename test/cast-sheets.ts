type CastSheet = {
  subcategory?: string
  origin_country?: string
  origin_place?: string
  labels?: string[]
  ingredients?: string
  allergens?: Record<string, 'yes' | 'no'>
  mentions?: Record<string, string>
  storage?: 'ambient' | 'cool' | 'frozen'
  withdrawal?: 'perishable' | '14-days' | 'sealed' | 'made-to-order'
  deposit_cents?: number
}

/** What the labels of some products of the cast say, by reference; the others say nothing yet, as in most markets. */
export const SHEETS: Record<string, CastSheet> = {
  CAR: {
    origin_country: 'FR',
    origin_place: 'Chazelles, Drôme',
    mentions: { class: 'I', variety: 'Nantaise' },
    storage: 'cool',
    withdrawal: 'perishable',
  },
  PDT: { origin_country: 'FR', mentions: { class: 'I', variety: 'Charlotte' }, storage: 'ambient' },
  TOM: {
    subcategory: 'cheese',
    origin_country: 'FR',
    origin_place: 'Saint-Avit-la-Plaine, Drôme',
    labels: ['fermier'],
    ingredients: 'Lait cru de chèvre, ferments, présure, sel.',
    allergens: { milk: 'yes', gluten: 'no', eggs: 'no' },
    mentions: { legalName: 'Fromage fermier au lait cru de chèvre', durability: 'best-before' },
    storage: 'cool',
    withdrawal: 'perishable',
  },
  CAM: {
    ingredients: 'Farine de blé T80, eau, levain, sel de Guérande.',
    allergens: { gluten: 'yes', milk: 'no' },
    mentions: { durability: 'no-date', nutrition: 'dispensé' },
    storage: 'ambient',
  },
  BRI: {
    ingredients: 'Farine de blé, œufs, beurre 24 %, sucre, levain, sel.',
    allergens: { gluten: 'yes', eggs: 'yes', milk: 'yes', nuts: 'no' },
    mentions: { durability: 'best-before' },
    storage: 'ambient',
    withdrawal: 'perishable',
  },
  JUS: {
    origin_country: 'FR',
    ingredients: 'Pommes.',
    mentions: { legalName: 'Pur jus de pomme', durability: 'best-before' },
    storage: 'ambient',
    deposit_cents: 20,
  },
}
