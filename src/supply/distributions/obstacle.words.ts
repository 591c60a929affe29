import { moment } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Obstacle } from './why-not.rules.ts'

/** « Pourquoi ne peut-on pas le commander ? », for people with rights. */
const obstacleWords = defineWords({
  archived: { fr: 'Archivé.', en: 'Archived.' },
  'product-off': { fr: 'Désactivé dans son catalogue.', en: 'Switched off in its catalogue.' },
  'catalog-off': {
    fr: 'Le catalogue n’est pas ouvert aux membres.',
    en: 'The catalogue is not open to members.',
  },
  'out-of-season': {
    fr: 'Le catalogue ne couvre pas ce jour-là.',
    en: 'The catalogue does not cover that day.',
  },
  'producer-incomplete': {
    fr: 'La fiche légale du producteur est incomplète.',
    en: 'The producer’s legal sheet is incomplete.',
  },
  'none-left': { fr: 'Il n’en reste plus.', en: 'None left.' },
  'no-product': { fr: 'Aucun produit actif.', en: 'No product is switched on.' },
  'no-delivery': { fr: 'Aucun catalogue ne participe.', en: 'No catalogue takes part.' },
  'all-deliveries': {
    fr: 'Aucun catalogue ne peut être commandé.',
    en: 'No catalogue can be ordered.',
  },
  notOpenYet: {
    fr: (opens: string) => `Ouvre ${opens}.`,
    en: (opens: string) => `Opens ${opens}.`,
  },
  closed: {
    fr: (closed: string) => `Fermé depuis ${closed}.`,
    en: (closed: string) => `Closed since ${closed}.`,
  },
})

const solveWords = defineWords({
  dates: { fr: 'Changer les dates', en: 'Change the dates' },
  catalog: { fr: 'Modifier le catalogue', en: 'Change the catalogue' },
  sheet: { fr: 'Compléter la fiche', en: 'Complete the sheet' },
  products: { fr: 'Voir les produits', en: 'See the products' },
  product: { fr: 'Modifier le produit', en: 'Change the product' },
})

/** An obstacle as a short sentence. */
export function saidObstacle(lang: Lang, zone: string, obstacle: Obstacle): string {
  const words = obstacleWords(lang)
  if (obstacle.code === 'not-open-yet')
    return words.notOpenYet(moment(lang, obstacle.opensAt, zone))
  if (obstacle.code === 'closed') return words.closed(moment(lang, obstacle.closedAt, zone))
  return words[obstacle.code]
}

/** What the link that solves it is called. */
export function saidSolving(lang: Lang, { code }: Obstacle): string {
  const words = solveWords(lang)
  if (code === 'not-open-yet' || code === 'closed' || code === 'no-delivery') return words.dates
  if (code === 'catalog-off' || code === 'out-of-season') return words.catalog
  if (code === 'producer-incomplete') return words.sheet
  return code === 'archived' || code === 'product-off' ? words.product : words.products
}
