/** Codes of products → what is typed in their rows and not saved, and how the row had been read. */
export type KeptRows = Record<string, { was: string; cells: Record<string, string> }>

/** What was not saved when the page went away; a browser that keeps nothing is fine too. */
export function readKeptRows(place: string): KeptRows {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

export function keepRows(place: string, rows: KeptRows) {
  try {
    if (Object.keys(rows).length > 0) sessionStorage.setItem(place, JSON.stringify(rows))
    else sessionStorage.removeItem(place)
  } catch {}
}
