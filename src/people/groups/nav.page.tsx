import type { PageProps } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import { type NavItem, Tabs } from '#src/foundation/ui/tabs.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import { navWords } from './nav.words.ts'
import { DISTRIBUTION_RIGHTS, holdsAny, type Right, type Standing } from './standing.rules.ts'

/** The coordinators' screens, in the order of the header, and who finds them there. */
const SCREENS = [
  { section: 'distributions', rights: DISTRIBUTION_RIGHTS },
  { section: 'members', rights: ['members'] },
  { section: 'catalogs', rights: ['catalogs'] },
  { section: 'settings', rights: ['settings'] },
] as const satisfies { section: string; rights: readonly Right[] }[]
export type CoordinatorSection = (typeof SCREENS)[number]['section']

type Frame = Pick<PageProps, 'brand' | 'nav' | 'doors' | 'legal'>

/** The header of coordinators' pages: `<Page {...groupNav(standing, lang, 'settings')} …>`. */
export function groupNav(standing: Standing, lang: Lang, current: CoordinatorSection): Frame {
  const nav = screensOf(standing, lang).map((item) => ({
    ...item,
    isCurrent: item.href.endsWith(`/${current}`),
  }))
  return { brand: brandOf(standing), nav, legal: legalLinks(lang) }
}

/**
 * The header of a group's pages for everyone: `<Page {...memberNav(standing, lang, 'group')} …>`. Visitors sign in and
 * join from there, and come back to the group, or to the path given.
 */
export function memberNav(standing: Standing, lang: Lang, current?: 'group', back?: string): Frame {
  const words = navWords(lang)
  const { href } = brandOf(standing)
  const group: NavItem = { href, label: words.group, isCurrent: current === 'group' }
  const [first] = screensOf(standing, lang)
  // leads to the page that says what the rights wait for
  const waiting = standing.rightsWait
    ? [{ href: `${href}/distributions`, label: words.coordination }]
    : []
  const coordination =
    holdsAny(standing) && first
      ? [{ ...first, label: words.coordination, count: standing.waitingRequests }]
      : []
  return {
    brand: brandOf(standing),
    nav: [group, ...coordination, ...waiting],
    legal: legalLinks(lang),
    doors: {
      signIn: `${PATHS.signIn}?return=${encodeURIComponent(back ?? href)}`,
      register: `${href}/join${back ? `?return=${encodeURIComponent(back)}` : ''}`,
    },
  }
}

function brandOf({ group }: Standing) {
  return { name: group.name, href: `/g/${group.slug}` }
}

function screensOf({ group, rights, waitingRequests }: Standing, lang: Lang): NavItem[] {
  const words = navWords(lang)
  const held = rights.map((right) => right.kind)
  return SCREENS.filter((screen) => screen.rights.some((right) => held.includes(right))).map(
    ({ section }) => ({
      href: `/g/${group.slug}/${section}`,
      label: words[section],
      count: section === 'members' ? waitingRequests : 0,
    }),
  )
}

export type SettingsTab = 'groupTab' | 'places' | 'rights' | 'history'

const TAB_PATHS: Record<SettingsTab, string> = {
  groupTab: '/settings',
  places: '/settings/places',
  rights: '/rights',
  history: '/settings/history',
}

/** The tabs of a group's settings. */
export function SettingsTabs({
  slug,
  lang,
  current,
}: {
  slug: string
  lang: Lang
  current: SettingsTab
}) {
  const words = navWords(lang)
  const tabs = Object.entries(TAB_PATHS) as [SettingsTab, string][]
  const items = tabs.map(([tab, path]) => ({
    href: `/g/${slug}${path}`,
    label: words[tab],
    isCurrent: tab === current,
  }))
  return <Tabs label={words.settingsTabs} items={items} />
}
