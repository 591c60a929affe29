import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { asset } from '#src/foundation/ui/asset.ts'
import { money } from '#src/foundation/ui/format.ts'
import shapes from '#src/foundation/ui/icon-shapes.json' with { type: 'json' }
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Shelf } from '#src/supply/catalogs/category.rules.ts'
import { pictureOf } from '#src/supply/catalogs/product-picture.rules.ts'
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
  const { lang, code, name, offer } = card
  const price = saidPrice(lang, offer)
  const left = saidLeft(lang, offer)
  const words = cardWords(lang)
  return html`<article class="product" id="p-${code}" data-code="${code}" data-name="${name}" data-ordered="${card.orderedThousandths}" data-offer="${offerText(
    offer,
  )}">${picture(card)}<div class="body"><h3 class="name">${name}</h3><p class="who">${card.producerName}${
    card.isOrganic && html` <span class="organic">${icon('leaf')}${words.organic}</span>`
  }</p><div class="ends"><p class="price">${price.isEstimate && html`<small>${words.about} </small>`}${money(
    lang,
    price.cents,
  )}${price.per && html`<small> ${price.per}</small>`}</p>${
    left && html`<span class="state soon no-icon">${left}</span>`
  }</div><p class="detail">${saidMeasure(lang, offer)}${
    card.note && html`<br><b>${card.note}</b>`
  }</p><div class="take">${(card.isOpen || card.orderedThousandths > 0) && takePart(card)}</div></div></article>`
}

function picture({ name, category }: Card): Html {
  const { category: ground, drawing } = pictureOf({ name, category })
  const source = asset(`food/${drawing}.svg`)
  return html`<span class="picture ${ground}"><img src="${source}" alt="" width="96" height="96" loading="lazy"></span>`
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
