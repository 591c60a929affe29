import { island } from '#src/foundation/ui/island.ts'
import { unsureOf } from '#src/trade/orders/seen.rules.ts'
import { draftView } from './draft-view.island.ts'

const RETRY_MS = 5000

/** Codes of products → thousandths wanted and not saved yet. */
type Wanted = Record<string, number>

type Saved = { ok: true; seen: string; hasChanged: boolean }
type Answer = Saved | { ok: false; says: string } | 'gone'

/**
 * `<draft-basket data-path data-lang data-kept-for>` around a shop: its steppers answer at once; what was tapped is
 * saved in the background, one after the other, and again when the network is back or the page is opened anew. When
 * somebody of the household changed the draft meanwhile, the page comes again, with a word of it.
 */
class DraftBasket extends HTMLElement {
  #view = draftView(this)
  #wanted: Wanted = {}
  #saved: Wanted = {}
  #isSaving = false
  #refused: string | undefined
  #hasChanged = false

  connectedCallback() {
    this.addEventListener('click', (event) => this.#tapped(event))
    addEventListener('online', () => this.#saveAndSay())
    this.#wanted = readKept(this.#place)
    for (const [code, quantity] of this.#unsaved) {
      this.#doubt(code)
      this.#show(code, quantity)
    }
    const isAllHere = this.#unsaved.every(([code]) => this.#view.has(code))
    // tapped on a page that showed other products: only the server knows what the total is with them
    this.#saveAndSay().then(() => {
      // a refusal that was just said must be read
      if (!isAllHere && this.#isSettled && !this.#hasChanged) location.reload()
    })
  }

  get #isSettled() {
    return this.#unsaved.length === 0 && !this.#refused
  }

  get #place() {
    return `draft ${this.dataset.keptFor} ${this.dataset.path}`
  }

  #tapped(event: Event) {
    const target = event.target instanceof Element ? event.target : null
    const button = target?.closest<HTMLButtonElement>('button[name=set]')
    if (button) {
      event.preventDefault()
      const [code = '', quantity] = button.value.split(':')
      this.#want(code, Number(quantity))
    }
    const link = target?.closest<HTMLAnchorElement>('.draft-panel a, .bar a')
    if (link && this.#unsaved.length > 0 && navigator.onLine) {
      event.preventDefault()
      this.#save().then(() => location.assign(this.#hasChanged ? saying(link.href) : link.href))
    }
  }

  #want(code: string, quantity: number) {
    this.#wanted[code] = quantity
    this.#show(code, quantity)
    keep(this.#place, this.#wanted)
    this.#saveAndSay()
  }

  async #saveAndSay() {
    await this.#save()
    if (this.#hasChanged && this.#isSettled) location.replace(saying(location.href))
  }

  /** Shows what is wanted, and remembers what the page said was saved, for the case of a refusal. */
  #show(code: string, quantity: number) {
    this.#saved[code] ??= this.#view.ordered(code)
    this.#view.show(code, quantity)
  }

  get #unsaved() {
    return Object.entries(this.#wanted)
  }

  /** Sends what is wanted until nothing is left; without network it stays, and is said. */
  async #save() {
    if (this.#isSaving) return this.#finished
    this.#isSaving = true
    this.#finished = this.#sendAll()
    await this.#finished
    this.#isSaving = false
  }
  #finished: Promise<void> = Promise.resolve()

  async #sendAll() {
    this.#refused = undefined
    for (let next = this.#unsaved[0]; next; next = this.#unsaved[0]) {
      const [code, quantity] = next
      const answer = await this.#send(`${code}:${quantity}`)
      if (!answer) {
        this.#doubt(code)
        setTimeout(() => this.#saveAndSay(), RETRY_MS)
        return this.#view.say('offline')
      }
      if (answer === 'gone') return this.#startAnew()
      if (this.#wanted[code] === quantity) delete this.#wanted[code]
      keep(this.#place, this.#wanted)
      if (answer.ok) this.#noted(code, quantity, answer)
      else if (!(code in this.#wanted)) this.#view.show(code, this.#saved[code] ?? 0)
      // a refusal stays said when what was tapped after it is saved
      if (!answer.ok) this.#refused = answer.says
      this.#view.say(this.#refused)
    }
  }

  #noted(code: string, quantity: number, { seen, hasChanged }: Saved) {
    this.#saved[code] = quantity
    this.#hasChanged ||= hasChanged
    const field = this.#seen
    if (field) field.value = seen
  }

  /** It may have been saved, and only the answer was lost: then nobody else changed it. */
  #doubt(code: string) {
    const field = this.#seen
    if (field) field.value = unsureOf(field.value, code)
  }

  get #seen() {
    return this.querySelector<HTMLInputElement>('input[name=seen]')
  }

  /** What the page shows is no more: asking again would never end. */
  #startAnew() {
    this.#wanted = {}
    keep(this.#place, this.#wanted)
    location.reload()
  }

  async #send(set: string): Promise<Answer | undefined> {
    try {
      const response = await fetch(this.dataset.path ?? '', {
        method: 'POST',
        body: new URLSearchParams({ set, ...(this.#seen && { seen: this.#seen.value }) }),
        headers: { accept: 'application/json' },
        keepalive: true,
      })
      if (response.ok || response.status === 409) return await response.json()
      return response.status < 500 ? 'gone' : undefined
    } catch {
      return undefined
    }
  }
}

/** The same address, asked to say that the draft has changed. */
function saying(href: string): string {
  const url = new URL(href)
  url.searchParams.set('changed', '1')
  return url.href
}

/** What was not saved when the page went away; a browser that keeps nothing is fine too. */
function readKept(place: string): Wanted {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

function keep(place: string, wanted: Wanted) {
  try {
    if (Object.keys(wanted).length > 0) sessionStorage.setItem(place, JSON.stringify(wanted))
    else sessionStorage.removeItem(place)
  } catch {}
}

island('draft-basket', DraftBasket)
