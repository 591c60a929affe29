import { Icon, type IconName } from './icon.tsx'
import { pageWords } from './page.words.ts'
import type { NavItem } from './tabs.tsx'
import type { Lang } from './words.ts'

export type Thumb = NavItem & { icon: IconName }

/** The phone's bar of tabs, icon and word, at most four. */
export function Thumbs({ lang, thumbs }: { lang: Lang; thumbs: Thumb[] }) {
  return (
    <nav class="thumbs small-only" aria-label={pageWords(lang).shortcuts}>
      {thumbs.map(({ href, label, icon, isCurrent }) => (
        <a href={href} aria-current={isCurrent ? 'page' : undefined}>
          <Icon name={icon} />
          {label}
        </a>
      ))}
    </nav>
  )
}
