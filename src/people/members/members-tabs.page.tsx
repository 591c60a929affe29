import { Tabs } from '#src/foundation/ui/tabs.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { membersWords } from './members.words.ts'

type Tab = 'listTab' | 'requests' | 'history'
const PATHS: Record<Tab, string> = { listTab: '', requests: '/requests', history: '/history' }

/** The sections of a group's members; requests with how many wait. */
export function MembersTabs({
  lang,
  standing,
  current,
}: {
  lang: Lang
  standing: Standing
  current: Tab
}) {
  const words = membersWords(lang)
  const tabs = Object.entries(PATHS) as [Tab, string][]
  const items = tabs.map(([tab, path]) => ({
    href: `/g/${standing.group.slug}/members${path}`,
    label: words[tab],
    isCurrent: tab === current,
    count: tab === 'requests' ? standing.waitingRequests : 0,
  }))
  return <Tabs label={words.tabs} items={items} />
}
