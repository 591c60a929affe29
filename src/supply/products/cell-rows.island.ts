import { chosenBy, ticks } from './pasted.rules.ts'

export type CellInput = HTMLInputElement | HTMLSelectElement

/** What the server says of one row. */
export type RowAnswer = {
  code: string
  was: string
  cells: Record<string, string>
  refused: Record<string, { code: string; says: string }>
}

export const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-code]') : null

export function cellsOf(row: HTMLElement): CellInput[] {
  return [...row.querySelectorAll<CellInput>('[data-cell] :is(input, select)')]
}

/** `priceCents` of `k3v9….priceCents`. */
export const nameOf = (input: CellInput) => input.name.slice(input.name.indexOf('.') + 1)

const isBox = (input: CellInput) => input instanceof HTMLInputElement && input.type === 'checkbox'

/** What a cell holds; a box `on` or nothing. */
export function textIn(input: CellInput): string {
  if (isBox(input)) return (input as HTMLInputElement).checked ? 'on' : ''
  return input.value
}

export function write(input: CellInput, text: string) {
  if (isBox(input)) (input as HTMLInputElement).checked = text !== ''
  else input.value = text
}

/** What is saved of a cell; what the page came with, until the server says another. */
const saved = new WeakMap<CellInput, string>()

export function savedIn(input: CellInput): string {
  return saved.get(input) ?? input.dataset.kept ?? textAtFirst(input)
}

function textAtFirst(input: CellInput): string {
  if (input instanceof HTMLSelectElement)
    return [...input.options].find((option) => option.defaultSelected)?.value ?? ''
  if (isBox(input)) return input.defaultChecked ? 'on' : ''
  return input.defaultValue
}

export const isUnsaved = (row: HTMLElement) =>
  cellsOf(row).some((input) => textIn(input) !== savedIn(input))

export const wasIn = (row: HTMLElement) => row.querySelector<HTMLInputElement>('[name$=".was"]')

/** The cells of a row as they would be sent. */
export function textsIn(row: HTMLElement): Record<string, string> {
  return Object.fromEntries(cellsOf(row).map((input) => [nameOf(input), textIn(input)]))
}

/** Takes the server's answer over; what was typed since it was sent stays. */
export function take(row: HTMLElement, answer: RowAnswer, sent: Record<string, string>) {
  const was = wasIn(row)
  if (was) was.value = answer.was
  for (const input of cellsOf(row)) {
    const name = nameOf(input)
    const { [name]: kept = '' } = answer.cells
    const { [name]: refused } = answer.refused
    saved.set(input, kept)
    if (!refused && textIn(input) === sent[name]) write(input, kept)
    say(input, refused)
  }
}

/** Puts the sentence below a cell, or takes it away. */
export function say(input: CellInput, refused?: { code: string; says: string }) {
  const cell = input.closest('[data-cell]')
  cell?.querySelector('.cell-error')?.remove()
  input.toggleAttribute('aria-invalid', refused !== undefined)
  input.removeAttribute('aria-describedby')
  if (!refused || !cell) return
  input.setAttribute('aria-invalid', 'true')
  const kind = refused.code === 'stale' ? 't-stale' : 't-error'
  const template = document.querySelector<HTMLTemplateElement>(`template.${kind}`)
  const message = template?.content.firstElementChild?.cloneNode(true)
  if (!(message instanceof HTMLElement)) return
  const text = message.querySelector('span')
  if (text) text.textContent = refused.says
  message.id = `${input.name}-error`
  input.setAttribute('aria-describedby', message.id)
  cell.append(message)
}

/** The same cell so many rows further; undefined at the ends. */
export function cellAt(input: CellInput, rowsFurther: number): CellInput | undefined {
  const row = rowOf(input)
  const rows = [...(row?.parentElement?.children ?? [])]
  const next = row ? rows[rows.indexOf(row) + rowsFurther] : undefined
  return next instanceof HTMLElement
    ? cellsOf(next).find((other) => nameOf(other) === nameOf(input))
    : undefined
}

/** A pasted text as the cell takes it; a choice that has no such value stays. */
export function paste(input: CellInput | undefined, text: string) {
  if (!input) return
  if (input instanceof HTMLSelectElement) {
    const options = [...input.options].map(({ value, label }) => ({ value, label }))
    write(input, chosenBy(text, options) ?? input.value)
  } else write(input, input.type === 'checkbox' ? (ticks(text) ? 'on' : '') : text.trim())
}
