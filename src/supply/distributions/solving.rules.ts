import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { Obstacle } from './why-not.rules.ts'

/** What an obstacle is about: a distribution, and of a delivery its catalogue and producer. */
export type About = {
  distributionCode: string
  catalog?: { id: number; code: string; producerCode: string; isProducerOurs: boolean }
  productCode?: string
}

/**
 * Where whoever looks can solve it, if they have the right: the dates of the distribution, the catalogue's sheet or
 * products, the producer's sheet (a proposal when another group keeps it); undefined when somebody else must.
 */
export function whereToSolve(
  obstacle: Obstacle,
  standing: Standing,
  about: About,
): string | undefined {
  const group = `/g/${standing.group.slug}`
  const { catalog, productCode, distributionCode } = about
  const edit = `${group}/distributions/${distributionCode}/edit`
  const keepsAll = holds(standing, 'catalogs')
  const keepsIt = catalog && holds(standing, 'catalogs', catalog.id)
  switch (obstacle.code) {
    case 'no-delivery':
    case 'not-open-yet':
    case 'closed':
      return holds(standing, 'distributions') ? edit : undefined
    case 'catalog-off':
    case 'out-of-season':
      return catalog && keepsAll ? `${group}/catalogs/${catalog.code}/edit` : undefined
    case 'producer-incomplete':
      return catalog && keepsAll ? `${group}/producers/${sheetOf(catalog)}` : undefined
    case 'all-deliveries':
      return undefined
    default: {
      if (!catalog || !keepsIt) return undefined
      const products = `${group}/catalogs/${catalog.code}`
      return productCode ? `${products}/products/${productCode}` : products
    }
  }
}

const sheetOf = ({ producerCode, isProducerOurs }: NonNullable<About['catalog']>) =>
  isProducerOurs ? producerCode : `${producerCode}/proposal`
