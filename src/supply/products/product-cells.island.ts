import { island } from '#src/foundation/ui/island.ts'
import {
  type CellInput,
  cellAt,
  cellsOf,
  isUnsaved,
  nameOf,
  paste,
  type RowAnswer,
  rowOf,
  savedIn,
  say,
  take,
  textIn,
  textsIn,
  wasIn,
  write,
} from './cell-rows.island.ts'
import { type Answer, send } from './cell-sending.island.ts'
import { type KeptRows, keepRows, readKeptRows } from './kept-rows.island.ts'
import { pastedRows } from './pasted.rules.ts'

const RETRY_MS = 5000
const ROWS_AT_ONCE = 40

type Says = Record<
  | 'saved'
  | 'unsaved'
  | 'wrong'
  | 'toChoose'
  | 'offline'
  | 'signedOut'
  | 'refused'
  | 'allSaved'
  | 'restored',
  string
>

/**
 * `<product-cells data-kept-for data-says>` around the form of the table: each row is saved in the background when it
 * is left. Without network what was typed stays, here and through a reload, and is sent when the network is back.
 */
class ProductCells extends HTMLElement {
  readonly #says: Says = JSON.parse(this.dataset.says ?? '{}')
  /** Rows to send, in the order in which they were left. */
  readonly #waiting = new Set<HTMLElement>()
  /** All that is typed and not saved. */
  #kept: KeptRows = {}
  #retry: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined

  connectedCallback() {
    this.classList.add('alive')
    this.addEventListener('input', (event) => this.#typed(event.target as CellInput))
    this.addEventListener('keydown', (event) => this.#pressed(event))
    this.addEventListener('focusout', (event) => this.#left(event))
    this.addEventListener('paste', (event) => this.#pasted(event))
    this.addEventListener('click', (event) => this.#chose(event))
    this.addEventListener('submit', (event) => event.preventDefault())
    document.addEventListener('click', (event) => this.#leaves(event))
    addEventListener('online', () => this.#save())
    addEventListener('beforeunload', (event) => {
      if (this.#rows.some(isUnsaved)) event.preventDefault()
    })
    this.#restore()
  }

  get #rows() {
    return [...this.querySelectorAll<HTMLElement>('tr[data-code]')]
  }

  get #place() {
    return `cells ${this.dataset.keptFor} ${location.pathname}`
  }

  #typed(input: CellInput) {
    const row = rowOf(input)
    if (!row) return
    this.#show(row)
    this.#keep(row)
  }

  #pressed(event: KeyboardEvent) {
    const input = event.target
    const isCell = input instanceof HTMLInputElement || input instanceof HTMLSelectElement
    if (!isCell || event.isComposing || event.altKey) return
    const above = (event.ctrlKey || event.metaKey) && event.key === 'd' && cellAt(input, -1)
    const isChoice = input instanceof HTMLSelectElement
    const moves: Record<string, number> = {
      Enter: event.shiftKey ? -1 : 1,
      ...(!isChoice && { ArrowDown: 1, ArrowUp: -1 }),
    }
    const { [event.key]: further } = moves
    if (!above && !further && event.key !== 'Escape') return
    event.preventDefault()
    if (further) return this.#go(input, further)
    write(input, above ? textIn(above) : savedIn(input))
    if (!above) say(input)
    this.#typed(input)
  }

  /** To the same cell further down or up; at the ends the row is saved, and the focus stays. */
  #go(input: CellInput, further: number) {
    const next = cellAt(input, further)
    const row = rowOf(input)
    if (!next) {
      if (row) this.#queue([row])
      return
    }
    next.focus()
    if (next instanceof HTMLInputElement && next.type !== 'checkbox') next.select()
  }

  #left(event: FocusEvent) {
    const row = rowOf(event.target)
    if (row && rowOf(event.relatedTarget) !== row) this.#queue([row])
  }

  /** A column or several, copied from a spreadsheet, fills the rows below. */
  #pasted(event: ClipboardEvent) {
    const first = event.target as CellInput
    const pasted = pastedRows(event.clipboardData?.getData('text/plain') ?? '')
    const row = rowOf(first)
    if (!pasted || !row) return
    event.preventDefault()
    const rows = this.#rows.slice(this.#rows.indexOf(row), this.#rows.indexOf(row) + pasted.length)
    const column = cellsOf(row).indexOf(first)
    for (const [down, texts] of pasted.entries()) {
      const cells = rows[down] ? cellsOf(rows[down]).slice(column) : []
      for (const [right, text] of texts.entries()) paste(cells[right], text)
    }
    for (const filled of rows) this.#typed(cellsOf(filled)[0] as CellInput)
    this.#queue(rows)
  }

  /** « Garder le mien » sends it again, now that the other's value is known; « Prendre l’autre » drops it. */
  #chose(event: Event) {
    const button = event.target instanceof Element ? event.target.closest('[data-choice]') : null
    const input = button?.closest('[data-cell]')?.querySelector<CellInput>('input, select')
    const row = rowOf(button)
    if (!button || !input || !row) return
    if (button.getAttribute('data-choice') === 'theirs') write(input, savedIn(input))
    say(input)
    input.focus()
    this.#typed(input)
    this.#queue([row])
  }

  /** A link is followed when all is saved; what can't be saved makes the browser ask. */
  #leaves(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented
    if (!link || link.target || isElsewhere || !navigator.onLine) return
    if (!this.#rows.some(isUnsaved)) return
    event.preventDefault()
    this.#save().then(() => location.assign(link.href))
  }

  #queue(rows: HTMLElement[]) {
    for (const row of rows) if (isUnsaved(row)) this.#waiting.add(row)
    this.#save()
  }

  #show(row: HTMLElement) {
    const wrong = row.querySelector('.cell-error')
    const unsaved = isUnsaved(row)
    row.classList.toggle('unsaved', unsaved)
    const refused = wrong?.classList.contains('stale') ? this.#says.toChoose : this.#says.wrong
    const state = row.querySelector('.row-state span')
    if (state) state.textContent = wrong ? refused : unsaved ? this.#says.unsaved : ''
  }

  #say(sentence: string) {
    const place = this.querySelector('.cells-says')
    if (place && place.textContent !== sentence) place.textContent = sentence
  }

  #keep(row: HTMLElement) {
    const { code = '' } = row.dataset
    if (isUnsaved(row)) {
      this.#kept[code] = {
        was: this.#kept[code]?.was ?? wasIn(row)?.value ?? '',
        cells: textsIn(row),
      }
    } else delete this.#kept[code]
    keepRows(this.#place, this.#kept)
  }

  /** What was typed before the page was loaded again, with how it had been read then: nobody is overwritten. */
  #restore() {
    this.#kept = readKeptRows(this.#place)
    const rows = this.#rows.filter((row) => this.#kept[row.dataset.code ?? ''])
    for (const row of rows) {
      const kept = this.#kept[row.dataset.code ?? '']
      const was = wasIn(row)
      if (was && kept) was.value = kept.was
      for (const input of cellsOf(row)) write(input, kept?.cells[nameOf(input)] ?? textIn(input))
      this.#show(row)
    }
    if (rows.length > 0) this.#say(this.#says.restored)
    this.#queue(rows)
  }

  #save(): Promise<void> {
    clearTimeout(this.#retry)
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  async #sendAll() {
    while (this.#waiting.size > 0) {
      const rows = [...this.#waiting].slice(0, ROWS_AT_ONCE)
      const sent = new Map(rows.map((row) => [row, textsIn(row)]))
      for (const row of rows) this.#waiting.delete(row)
      const answer = await send(sent)
      if (!Array.isArray(answer)) return this.#failed(rows, answer)
      for (const [row, texts] of sent) this.#take(row, answer, texts)
    }
    if (!this.#rows.some(isUnsaved) && this.querySelector('.row-state span:not(:empty)'))
      this.#say(this.#says.allSaved)
    else if (this.querySelector('.cells-says')?.textContent === this.#says.offline) this.#say('')
  }

  #take(row: HTMLElement, answers: RowAnswer[], sent: Record<string, string>) {
    const answer = answers.find(({ code }) => code === row.dataset.code)
    if (!answer) return
    take(row, answer, sent)
    delete this.#kept[row.dataset.code ?? '']
    this.#keep(row)
    this.#show(row)
    const state = row.querySelector('.row-state span')
    if (state?.textContent === '') state.textContent = this.#says.saved
  }

  #failed(rows: HTMLElement[], why: Exclude<Answer, RowAnswer[]>) {
    this.#say(this.#says[why])
    if (why === 'refused') return
    for (const row of rows) this.#waiting.add(row)
    if (why === 'offline') this.#retry = setTimeout(() => this.#save(), RETRY_MS)
  }
}

island('product-cells', ProductCells)
