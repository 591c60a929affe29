import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { History, type HistoryChange, type HistoryEntry } from '#src/foundation/ui/history.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { heldRightNames } from './held-rights.page.tsx'
import type { SettingsHistory } from './history.queries.ts'
import { KINDS, POLICIES } from './kinds.rules.ts'
import { kindWords, policyWords } from './kinds.words.ts'
import { groupNav, SettingsTabs } from './nav.page.tsx'
import { placeLabels } from './places.words.ts'
import { settingsLabels } from './settings.words.ts'
import { historyPageWords, settingsHistoryWords } from './settings-history.words.ts'
import { shownValue } from './stale.page.tsx'
import type { HeldRight, Standing } from './standing.rules.ts'

export type SettingsHistoryProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  rows: SettingsHistory[]
}

/** Who changed the group's settings, places and rights, newest first. */
export function SettingsHistoryPage({ lang, visitor, standing, rows }: SettingsHistoryProps) {
  const words = historyPageWords(lang)
  const { slug, timeZone } = standing.group
  const entries = rows.map((row) => entryOf(lang, row))
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      <SettingsTabs slug={slug} lang={lang} current="history" />
      <History lang={lang} zone={timeZone} entries={entries} />
    </Page>
  )
}

function entryOf(lang: Lang, row: SettingsHistory): HistoryEntry {
  const { somebody } = historyPageWords(lang)
  const sentences: Record<string, (about: string) => string> = settingsHistoryWords(lang)
  return {
    at: row.at,
    actorName: row.actorName ?? somebody,
    sentence: sentences[row.action]?.(row.about ?? somebody) ?? row.action,
    changes:
      row.action.endsWith('changed') || row.action.startsWith('right') ? changesIn(lang, row) : [],
  }
}

function changesIn(lang: Lang, row: SettingsHistory): HistoryChange[] {
  const labels = labelsOf(lang, row.action)
  return Object.entries({ ...row.fields, ...row.personal }).flatMap(
    ([field, { before, after }]) => {
      const label = labels[field]
      if (!label) return []
      return [{ label, before: said(lang, field, before), after: said(lang, field, after) }]
    },
  )
}

/** The fields that have a name on screen; the others (the version) are ours. */
function labelsOf(lang: Lang, action: string): Record<string, string> {
  if (action.startsWith('place')) return placeLabels(lang)
  return { ...settingsLabels(lang), rights: historyPageWords(lang).rights }
}

function said(lang: Lang, field: string, value: unknown): string | null {
  if (value === null || value === '') return null
  if (field === 'rights') return heldRightNames(lang, value as HeldRight[]).join(', ') || null
  if (field === 'registrationPolicy') return wordFor(policyWords(lang), POLICIES, value)
  if (field === 'kind') return wordFor(kindWords(lang), KINDS, value)
  return shownValue(lang, value)
}

function wordFor<Key extends string>(
  words: Record<Key, string>,
  keys: readonly Key[],
  value: unknown,
): string {
  const key = keys.find((one) => one === value)
  return key ? words[key] : String(value)
}
