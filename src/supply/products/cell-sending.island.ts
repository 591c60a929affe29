import { type RowAnswer, wasIn } from './cell-rows.island.ts'

/** What the server says of the rows, or why it said nothing. */
export type Answer = RowAnswer[] | 'offline' | 'signedOut' | 'refused'

/** Sends rows, each with its cells as they were when it was taken from the waiting ones. */
export async function send(rows: Map<HTMLElement, Record<string, string>>): Promise<Answer> {
  const body = new URLSearchParams()
  for (const [row, texts] of rows) {
    const { code = '' } = row.dataset
    body.set(`${code}.was`, wasIn(row)?.value ?? '')
    for (const [cell, text] of Object.entries(texts))
      if (cell !== 'isActive' || text !== '') body.set(`${code}.${cell}`, text)
  }
  try {
    const headers = { accept: 'application/json' }
    const response = await fetch(location.href, { method: 'POST', body, headers })
    if (response.redirected) return 'signedOut'
    if (response.ok || response.status === 422) return (await response.json()).rows
    return response.status < 500 && response.status !== 429 ? 'refused' : 'offline'
  } catch {
    return 'offline'
  }
}
