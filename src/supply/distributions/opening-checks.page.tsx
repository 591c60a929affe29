import { number, shortMoment } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { State } from '#src/foundation/ui/state.tsx'
import { Todo, type TodoLine } from '#src/foundation/ui/todo.tsx'
import { productCount } from '#src/supply/catalogs/catalogs.words.ts'
import { missingLegal } from '#src/supply/producers/legal.rules.ts'
import { saidMissing } from '#src/supply/producers/missing.page.tsx'
import type { DeliveryState } from './delivery-states.queries.ts'
import { saidObstacle, saidSolving } from './obstacle.words.ts'
import type { OpeningProps } from './opening.page.tsx'
import { openingWords } from './opening.words.ts'
import { whereToSolve } from './solving.rules.ts'
import { isOfTheClock, type Obstacle, whyNotDelivery } from './why-not.rules.ts'

/** Delivery by delivery: ready, or what is in the way with the link that solves it. */
export function DeliveryChecks(props: OpeningProps) {
  const { lang, deliveries, now } = props
  const words = openingWords(lang)
  const ready = deliveries.filter((one) => whyNotDelivery(one, now).every(isOfTheClock))
  if (deliveries.length === 0) return null
  return (
    <section class="stack stack-2">
      <Heading title={words.catalogs}>
        <span class="soft">{words.orderable(ready.length, deliveries.length)}</span>
      </Heading>
      <ul class="plain lines checks">
        {deliveries.map((delivery) => (
          <DeliveryCheck {...props} delivery={delivery} />
        ))}
      </ul>
    </section>
  )
}

function DeliveryCheck({ delivery, ...props }: OpeningProps & { delivery: DeliveryState }) {
  const { lang, standing, now } = props
  const words = openingWords(lang)
  const obstacles = whyNotDelivery(delivery, now)
  const isReady = obstacles.every(isOfTheClock)
  const lines = obstacles
    .filter((one) => !isOfTheClock(one))
    .map((one) => line(props, delivery, one))
  const clock = obstacles.find((one) => one.code === 'closed')
  const said = (at: Date) => shortMoment(lang, at, standing.group.timeZone)
  return (
    <li class="stack stack-2">
      <div class="ends">
        <p>
          <b>{delivery.producerName}</b>
          <br />
          <span class="small soft">{delivery.catalogName}</span>
        </p>
        {isReady ? (
          <State kind="ok" icon="circle-check" label={words.canBe} />
        ) : (
          <State kind="soon" icon="circle-alert" label={words.cannotBe} />
        )}
      </div>
      <p class="small">
        {words.window(said(delivery.opensAt), said(delivery.closesAt))} · {offered(props, delivery)}
      </p>
      {clock && <p class="small soft">{saidObstacle(lang, standing.group.timeZone, clock)}</p>}
      {(lines.length > 0 || delivery.hiddenClaims > 0) && (
        <Todo lines={[...lines, ...claims(props, delivery)]} />
      )}
    </li>
  )
}

/** « 7 produits »; « 7 produits, 5 disponibles » when of some nothing is left. */
function offered({ lang }: OpeningProps, { activeCount, takeableCount }: DeliveryState): string {
  const all = productCount(lang, activeCount)
  if (takeableCount === activeCount) return all
  return openingWords(lang).available(all, number(lang, takeableCount), takeableCount < 2)
}

function line(props: OpeningProps, delivery: DeliveryState, obstacle: Obstacle): TodoLine {
  const { lang, standing } = props
  const said = saidObstacle(lang, standing.group.timeZone, obstacle)
  const missing =
    obstacle.code === 'producer-incomplete' ? ` ${saidMissing(lang, missingLegal(delivery))}` : ''
  const text = said + missing
  const href = whereToSolve(obstacle, standing, aboutOf(props, delivery))
  return {
    icon: 'circle-alert',
    text,
    ...(href && { link: { href, label: saidSolving(lang, obstacle) } }),
  }
}

/** « Bio » that isn't shown: nothing is stopped, but somebody wants to know. */
function claims(props: OpeningProps, delivery: DeliveryState): TodoLine[] {
  const { lang, standing } = props
  if (delivery.hiddenClaims === 0) return []
  const sheet = { code: 'producer-incomplete' } as const
  const href = whereToSolve(sheet, standing, aboutOf(props, delivery))
  const link = href && { link: { href, label: saidSolving(lang, sheet) } }
  return [{ icon: 'leaf', text: openingWords(lang).hiddenClaims(delivery.hiddenClaims), ...link }]
}

function aboutOf({ distribution }: OpeningProps, delivery: DeliveryState) {
  const { catalogId: id, catalogCode: code, producerCode, isProducerOurs } = delivery
  const catalog = { id, code, producerCode, isProducerOurs }
  return { distributionCode: distribution.code, catalog }
}
