import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { asset } from '#src/foundation/ui/asset.ts'
import { money } from '#src/foundation/ui/format.ts'
import shapes from '#src/foundation/ui/icon-shapes.json' with { type: 'json' }
import { photoOf } from '#src/foundation/ui/photo.ts'
import { CARD_SIZES } from '#src/foundation/ui/picture.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Shelf } from '#src/supply/products/category.rules.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import { type Offer, stepsFrom } from './measure.rules.ts'
import { saidLeft, saidMeasure, saidOrdered, saidPrice } from './measure.words.ts'
import { offerText } from './offer-text.rules.ts'
import { cardWords } from './shop.words.ts'

/** A product as its card shows it: all that the card depends on, and nothing else. */
export type Card = {
  lang: Lang
  code: string
  name: string
  category: Shelf
  /** The code of its photo; else the drawing of its kind is shown. */
  pictureCode: string | null
  producerCode: string
  producerName: string
  isOrganic: boolean
  offer: Offer
  /** How much stands in the draft. */
  orderedThousandths: number
  isOpen: boolean
  /** Its own closing, where it differs from the others'; or why nothing can be taken now. */
  note: string
}
type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const CARDS_MAX = 10_000
const cards = new Map<string, Html>()

/** A product in the shop. A shop shows hundreds at a time: a card is written once for what it shows, and kept. */
export function productCard(card: Card): Html {
  const key = keyOf(card)
  const known = cards.get(key)
  if (known) return known
  if (cards.size >= CARDS_MAX) cards.clear()
  const written = writeCard(card)
  cards.set(key, written)
  return written
}

function keyOf({ offer, ...card }: Card): string {
  return [...Object.values(card), ...Object.values(offer)].join('\u0000')
}

function writeCard(card: Card): Html {
  const { code, name, offer, orderedThousandths } = card
  const canTake = card.isOpen || orderedThousandths > 0
  return html`<article class="product" id="p-${code}" data-code="${code}" data-name="${name}"
    data-ordered="${orderedThousandths}" data-offer="${offerText(offer)}">
    ${picture(card)}
    <div class="body">
      <h3 class="name">${name}</h3>
      <p class="who">${grower(card)} ${card.isOrganic && organic(card)}</p>
      <div class="ends">${price(card)} ${stock(card)}</div>
      <p class="detail">${saidMeasure(card.lang, offer)}${note(card)}</p>
      <div class="take">${canTake && takePart(card)}</div>
    </div>
  </article>`
}

function grower({ producerCode, producerName }: Card): Html {
  return html`<a href="/producers/${producerCode}">${producerName}</a>`
}

function organic({ lang }: Card): Html {
  return html`<span class="organic">${icon('leaf')}${cardWords(lang).organic}</span>`
}

function price({ lang, offer }: Card): Html {
  const { isEstimate, cents, per } = saidPrice(lang, offer)
  const about = isEstimate && html`<small>${cardWords(lang).about} </small>`
  return html`<p class="price">${about}${money(lang, cents)}${per && html`<small> ${per}</small>`}</p>`
}

function stock({ lang, offer }: Card): Html | undefined {
  const left = saidLeft(lang, offer)
  return left === undefined ? left : html`<span class="state soon no-icon">${left}</span>`
}

function note({ note: said }: Card): Html | undefined {
  return said ? html`<br><b>${said}</b>` : undefined
}

function picture({ name, category, pictureCode }: Card): Html {
  const { category: ground, drawing } = pictureOf({ name, category })
  const photo = photoOf(pictureCode)
  const image = photo
    ? html`sizes="${CARD_SIZES}" src="${photo.src}" srcset="${photo.srcset}" decoding="async"`
    : html`src="${asset(`food/${drawing}.svg`)}"`
  return html`<span class="picture ${ground}${photo && ' photo'}"
    ><img ${image} alt="" width="96" height="96" loading="lazy"></span>`
}

type Takeable = Pick<Card, 'lang' | 'code' | 'name' | 'offer' | 'orderedThousandths' | 'isOpen'>

/** « Ajouter », or − quantity +; inside the form that posts `set`: a product's code and the quantity wanted. */
export function takePart(of: Takeable): Html {
  const { lang, code, name, offer, orderedThousandths } = of
  const words = cardWords(lang)
  const { less, more } = stepsFrom(offer, orderedThousandths)
  const canAdd = of.isOpen && more !== null
  if (orderedThousandths === 0) {
    return canAdd
      ? html`<button type="submit" class="button add" name="set" value="${code}:${more}" aria-label="${words.addNamed(
          name,
        )}">${icon('plus')}${words.add}</button>`
      : html``
  }
  return html`<fieldset class="stepper" aria-label="${words.quantityOf(
    name,
  )}"><button type="submit" name="set" value="${code}:${less}" aria-label="${words.less(name)}">${icon(
    'minus',
  )}</button><output>${saidOrdered(lang, offer, orderedThousandths)}</output><button type="submit" name="set" value="${
    code
  }:${more ?? orderedThousandths}" aria-label="${words.more(name)}"${raw(
    canAdd ? '' : ' disabled',
  )}>${icon('plus')}</button></fieldset>`
}

function icon(name: keyof typeof shapes): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(shapes[name])}</svg>`
}
