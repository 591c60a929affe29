import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { DeliveryState } from '#src/supply/distributions/delivery-states.queries.ts'
import type { HiddenProduct } from '#src/supply/distributions/hidden-products.queries.ts'
import { saidObstacle, saidSolving } from '#src/supply/distributions/obstacle.words.ts'
import { type About, whereToSolve } from '#src/supply/distributions/solving.rules.ts'
import {
  isOfTheClock,
  type Obstacle,
  whyNotDelivery,
  whyNotDistribution,
  whyNotProduct,
} from '#src/supply/distributions/why-not.rules.ts'
import { whyNotWords } from './why-not.words.ts'

/** What people with rights are told beside the shop. */
export type WhyNot = { deliveries: DeliveryState[]; products: HiddenProduct[] }
type WhyNotProps = {
  lang: Lang
  standing: Standing
  distributionCode: string
  now: Date
  whyNot: WhyNot
}
type Line = { key: string; name: string; obstacle: Obstacle; about: About }

/**
 * « Pourquoi ne peut-on pas le commander ? », for people with rights: a line for the distribution, for each delivery
 * and for each product that members can't order, with what solves it. What only waits for its hour is said by the
 * shop.
 */
export function WhyNotNotice({ whyNot, now, ...props }: WhyNotProps) {
  const { lang } = props
  const words = whyNotWords(lang)
  const lines = linesOf(whyNot, props.distributionCode, now)
  if (lines.length === 0) return null
  const isWhole = lines.some(({ key }) => key === 'distribution')
  return (
    <Notice kind="soon" icon="eye">
      <details open={isWhole}>
        <summary>
          <b>{words.title}</b> {words.count(lines.length)}
        </summary>
        <ul class="plain lines">
          {lines.map((line) => (
            <li>
              <WhyNotLine {...props} line={line} />
            </li>
          ))}
        </ul>
        <p class="small soft">{words.onlyYou}</p>
      </details>
    </Notice>
  )
}

function WhyNotLine({
  lang,
  standing,
  line,
}: Omit<WhyNotProps, 'whyNot' | 'now'> & { line: Line }) {
  const { name, obstacle, about } = line
  const href = whereToSolve(obstacle, standing, about)
  return (
    <>
      {name && <b>{name} </b>}
      {saidObstacle(lang, standing.group.timeZone, obstacle)}{' '}
      {href && <a href={href}>{saidSolving(lang, obstacle)}</a>}
    </>
  )
}

function linesOf({ deliveries, products }: WhyNot, distributionCode: string, now: Date): Line[] {
  const lasting = (obstacles: Obstacle[]) => obstacles.filter((one) => !isOfTheClock(one))
  const whole = lasting(whyNotDistribution(deliveries, now)).map((obstacle) => ({
    key: 'distribution',
    name: '',
    obstacle,
    about: { distributionCode },
  }))
  const ofDeliveries = deliveries.flatMap((delivery) =>
    lasting(whyNotDelivery(delivery, now)).map((obstacle) => ({
      key: delivery.catalogCode,
      name: `${delivery.producerName} (${delivery.catalogName})`,
      obstacle,
      about: { distributionCode, catalog: catalogOf(delivery) },
    })),
  )
  const ofProducts = products.flatMap((product) => {
    const delivery = deliveries.find(({ catalogId }) => catalogId === product.catalogId)
    const own = whyNotProduct(product, now).find(({ code }) => PRODUCT_CODES.includes(code))
    if (!delivery || !own) return []
    const about = { distributionCode, catalog: catalogOf(delivery), productCode: product.code }
    return [{ key: product.code, name: product.name, obstacle: own, about }]
  })
  return [...whole, ...ofDeliveries, ...ofProducts]
}

const PRODUCT_CODES: Obstacle['code'][] = ['product-off', 'none-left']

const catalogOf = ({ catalogId, catalogCode, producerCode, isProducerOurs }: DeliveryState) => ({
  id: catalogId,
  code: catalogCode,
  producerCode,
  isProducerOurs,
})
