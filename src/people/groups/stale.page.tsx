import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { staleWords } from './settings.words.ts'
import type { Stale } from './stale.rules.ts'

type StaleProps<Values> = {
  lang: Lang
  stale: Stale<Values>
  labels: Record<keyof Values & string, string>
  /** The form anew, as it is saved. */
  dropHref: string
  /** For values that are words of ours. */
  say?: (field: keyof Values & string, value: unknown) => string | undefined
}

/** Above a form that was read before somebody else saved: what they saved; the form holds mine. */
export function StaleNotice<Values extends object>({
  lang,
  stale,
  labels,
  dropHref,
  say,
}: StaleProps<Values>) {
  const words = staleWords(lang)
  const theirs = (field: keyof Values & string) =>
    say?.(field, stale.theirs[field]) ?? shownValue(lang, stale.theirs[field])
  return (
    <Notice
      kind="soon"
      alert
      title={words.title(stale.savedBy ?? words.somebody)}
      text={words.nothingLost}
    >
      <ul>
        {stale.conflicts.map((field) => (
          <li>{words.conflict(labels[field], theirs(field))}</li>
        ))}
        {stale.taken.map((field) => (
          <li>{words.taken(labels[field], theirs(field))}</li>
        ))}
      </ul>
      <a href={dropHref}>{words.drop}</a>
    </Notice>
  )
}

/** A value of a field as text: yes and no for boxes, « vide » for nothing. */
export function shownValue(lang: Lang, value: unknown): string {
  const words = staleWords(lang)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return value === null || value === undefined || value === '' ? words.empty : String(value)
}
