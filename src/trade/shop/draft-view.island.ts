import { estimatedMoney, money, moneyPer, quantity } from '#src/foundation/ui/format.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { measured } from '#src/supply/products/measured.rules.ts'
import { pricedThousandths } from '#src/supply/products/ways.rules.ts'
import { amountOf, type Offer, orderedMeasure, stepsFrom } from './measure.rules.ts'
import { readOffer } from './offer-text.rules.ts'

/** The shop's page as the island changes it: a product's stepper, its line in the panel, the totals. */
export function draftView(root: HTMLElement) {
  const lang = (root.dataset.lang ?? 'fr') as Lang
  const find = <Found extends Element>(selector: string) => root.querySelector<Found>(selector)
  const card = (code: string) => find<HTMLElement>(`.product[data-code="${code}"]`)
  const line = (code: string) => find<HTMLElement>(`.draft-lines li[data-code="${code}"]`)
  const words = () => find<HTMLElement>('.draft-says')?.dataset ?? {}

  function show(code: string, ordered: number) {
    const product = card(code)
    if (!product) return
    const offer = readOffer(product.dataset.offer ?? '')
    const name = product.dataset.name ?? ''
    product.dataset.ordered = String(ordered)
    showTake(product, { code, name, offer, ordered })
    showLine({ code, name, offer, ordered })
    showTotals()
  }

  function showTake(product: HTMLElement, { code, name, offer, ordered }: Shown) {
    const place = product.querySelector('.take')
    const part = copyOf(find(ordered === 0 ? '.t-add' : '.t-stepper'))
    if (!place || !part) return
    const [less, more] = part.querySelectorAll('button')
    const steps = stepsFrom(offer, ordered)
    const end = ordered === 0 ? less : more
    if (less) less.value = `${code}:${steps.less}`
    if (end) end.value = `${code}:${steps.more ?? ordered}`
    if (end) end.disabled = steps.more === null
    const output = part.querySelector('output')
    if (output) output.textContent = saidQuantity(lang, orderedMeasure(offer, ordered))
    for (const labelled of [part, ...part.querySelectorAll('[aria-label]')]) {
      const label = labelled.getAttribute('aria-label')?.replace('{name}', name)
      if (label) labelled.setAttribute('aria-label', label)
    }
    const focused = place.contains(document.activeElement)
    const wasLess = document.activeElement === place.querySelector('.stepper button')
    place.replaceChildren(part)
    if (focused) (wasLess && less ? less : end)?.focus()
  }

  function showLine({ code, name, offer, ordered }: Shown) {
    const known = line(code)
    if (ordered === 0) return known?.remove()
    const shown = known ?? copyOf(find('.t-line'))
    if (!shown) return
    const cents = amountOf(offer, ordered)
    Object.assign(shown.dataset, { code, cents: String(cents), way: offer.way })
    const [label, amount, detail] = shown.children
    if (label) label.textContent = name
    if (amount) amount.textContent = saidAmount(lang, offer, cents)
    if (detail) detail.textContent = saidCount(offer, ordered)
    if (!known) find('.draft-lines')?.append(shown)
  }

  /** As the server writes it: « 1,5 kg × 2,40 €/kg », « 2 × 3,50 € », « 500 g environ × 24,00 €/kg ». */
  function saidCount({ way, unit, netThousandths, memberCents }: Offer, ordered: number): string {
    if (way === 'unit') return `${quantity(lang, ordered)} × ${money(lang, memberCents)}`
    const priced = pricedThousandths({ way, netThousandths }, ordered)
    const weight = saidQuantity(lang, measured(priced, unit))
    const count = way === 'weighed' ? words().about?.replace('{weight}', weight) : weight
    return `${count} × ${moneyPer(lang, memberCents, unit)}`
  }

  function showTotals() {
    const lines = [...root.querySelectorAll<HTMLElement>('.draft-lines li')]
    const total = money(
      lang,
      lines.reduce((sum, one) => sum + Number(one.dataset.cents), 0),
    )
    const isEstimate = lines.some((one) => one.dataset.way === 'weighed')
    const said = words()
    const many = said.many?.replace('{count}', String(lines.length))
    const count = [said.none, said.one][lines.length] ?? many ?? ''
    write('.draft-panel .count', count)
    write('.draft-panel .total span', (isEstimate ? said.estimatedTotal : said.total) ?? '')
    write('.draft-panel .total .number', total)
    write('.draft-panel .draft-foot', (lines.length === 0 ? said.empty : said.reserved) ?? '')
    write('.bar .amount', total)
    write('.bar small', isEstimate ? `${count}, ${said.estimated}` : count)
    for (const part of root.querySelectorAll<HTMLElement>('.draft-filled, .bar')) {
      part.hidden = lines.length === 0
    }
  }

  function write(selector: string, text: string) {
    const found = find(selector)
    if (found) found.textContent = text
  }

  /** Says a sentence, or that the network is gone; nothing takes it away. */
  function say(sentence: 'offline' | string | undefined) {
    const place = find<HTMLElement>('.draft-says')
    if (!place) return
    place.textContent = (sentence === 'offline' ? words().offline : sentence) ?? ''
    place.hidden = !sentence
  }

  const ordered = (code: string) => Number(card(code)?.dataset.ordered ?? 0)
  const has = (code: string) => card(code) !== null
  return { show, say, ordered, has }
}

type Shown = { code: string; name: string; offer: Offer; ordered: number }

function copyOf(template: HTMLTemplateElement | null): HTMLElement | undefined {
  const copy = template?.content.firstElementChild?.cloneNode(true)
  return copy instanceof HTMLElement ? copy : undefined
}

function saidQuantity(lang: Lang, { thousandths, unit }: ReturnType<typeof measured>): string {
  return quantity(lang, thousandths, unit)
}

function saidAmount(lang: Lang, { way }: Offer, cents: number): string {
  return way === 'weighed' ? estimatedMoney(lang, cents) : money(lang, cents)
}
