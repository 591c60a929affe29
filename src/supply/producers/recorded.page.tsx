import { History, type HistoryChange, type HistoryEntry } from '#src/foundation/ui/history.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { shownValue } from '#src/people/groups/stale.page.tsx'
import { recordedWords } from './recorded.words.ts'

/** A row of an object's history, as the query of history answers it. */
export type RecordedRow = {
  at: Date
  action: string
  fields: unknown
  personal: unknown
  actor_first_name: string | null
  actor_last_name: string | null
}

type RecordedProps = {
  lang: Lang
  zone: string
  rows: RecordedRow[]
  /** What was done, by the row's action: « a modifié le produit ». */
  sentences: Record<string, string>
  /** By field; fields without a label (versions, ids) are left out. */
  labels: Record<string, string>
  /** For values that are more than text: amounts, days, choices. */
  say?: ((field: string, value: unknown) => string | undefined) | undefined
}

/** What was done to one thing, by whom and when, with each value before and after. */
export function Recorded({ lang, zone, rows, ...of }: RecordedProps) {
  const entries = rows.map((row): HistoryEntry => {
    const name = [row.actor_first_name, row.actor_last_name].filter(Boolean).join(' ')
    return {
      at: row.at,
      actorName: name || recordedWords(lang).nobody,
      sentence: of.sentences[row.action] ?? recordedWords(lang).changed,
      changes: row.action === 'created' ? [] : changesIn(lang, row, of),
    }
  })
  return <History {...{ lang, zone, entries }} />
}

function changesIn(
  lang: Lang,
  row: RecordedRow,
  { labels, say }: Pick<RecordedProps, 'labels' | 'say'>,
): HistoryChange[] {
  const changes = { ...asChanges(row.fields), ...asChanges(row.personal) }
  const text = (field: string, value: unknown) => say?.(field, value) ?? shownValue(lang, value)
  return Object.entries(changes).flatMap(([field, { before, after }]) => {
    const label = labels[field]
    return label ? [{ label, before: text(field, before), after: text(field, after) }] : []
  })
}

function asChanges(kept: unknown): Record<string, { before?: unknown; after?: unknown }> {
  return typeof kept === 'object' && kept !== null
    ? (kept as Record<string, { before?: unknown; after?: unknown }>)
    : {}
}
