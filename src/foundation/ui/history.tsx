import { shortMoment } from './format.ts'
import { historyWords } from './history.words.ts'
import type { Lang } from './words.ts'

export type HistoryChange = { label: string; before: string | null; after: string | null }
export type HistoryEntry = {
  at: Date
  actorName: string
  /** What was done, as a sentence without its subject: « a changé les horaires ». */
  sentence: string
  changes: HistoryChange[]
}

/** Who did what to one thing, newest first as given. `zone` is the group's. */
export function History({
  lang,
  zone,
  entries,
}: {
  lang: Lang
  zone: string
  entries: HistoryEntry[]
}) {
  if (entries.length === 0) return <p class="soft">{historyWords(lang).nothing}</p>
  return (
    <ol class="plain history">
      {entries.map((entry) => (
        <li>
          <time datetime={entry.at.toISOString()}>{shortMoment(lang, entry.at, zone)}</time>
          <p>
            <b>{entry.actorName}</b> {entry.sentence}
          </p>
          {entry.changes.length > 0 && <Changes lang={lang} changes={entry.changes} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ lang, changes }: { lang: Lang; changes: HistoryChange[] }) {
  const words = historyWords(lang)
  return (
    <ul class="plain">
      {changes.map(({ label, before, after }) => (
        <li>
          {words.field(label)} <del>{before ?? words.none}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{after ?? words.none}</ins>
        </li>
      ))}
    </ul>
  )
}
