import { LANG_NAMES, pageWords } from './page.words.ts'
import type { NavItem } from './tabs.tsx'
import type { Lang } from './words.ts'

export type FooterProps = {
  lang: Lang
  /** Terms, privacy, who publishes. */
  legal?: NavItem[] | undefined
  /** The same page in the other languages. */
  languages?: { lang: Lang; href: string }[] | undefined
}

/** The foot of the page; nothing when there is nothing to say. */
export function Footer({ lang, legal = [], languages = [] }: FooterProps) {
  if (legal.length + languages.length === 0) return null
  return (
    <footer class="footer">
      <nav class="page row" aria-label={pageWords(lang).footer}>
        {legal.map(({ href, label }) => (
          <a href={href}>{label}</a>
        ))}
        {languages.map((other) => (
          <a href={other.href} lang={other.lang} hreflang={other.lang} class="footer-language">
            {LANG_NAMES[other.lang]}
          </a>
        ))}
      </nav>
    </footer>
  )
}
