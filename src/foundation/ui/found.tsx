import { fold } from '#src/foundation/core/fold.ts'

const WRITTEN = /[\p{L}\p{N}]/u
/** Standing apart from its letter, as some keyboards write. */
const ACCENT = /\p{M}/u

/** A name with what was searched for marked in it, however it is accented: « <mark>Œu</mark>fs » for « oeu ». */
export function Found({ text, searched }: { text: string; searched: string }) {
  const part = foundPart(text, searched)
  if (!part) return <>{text}</>
  const { start, end } = part
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

/** Where it stands first; nothing when it doesn't. */
export function foundPart(text: string, searched: string) {
  const wanted = fold(searched)
  if (wanted === '') return undefined
  for (let start = 0; start < text.length; start += 1) {
    if (!WRITTEN.test(text[start] ?? '') || !fold(text.slice(start)).startsWith(wanted)) continue
    let end = start + 1
    while (end < text.length && !fold(text.slice(start, end)).startsWith(wanted)) end += 1
    while (ACCENT.test(text[end] ?? '')) end += 1
    return { start, end }
  }
  return undefined
}
