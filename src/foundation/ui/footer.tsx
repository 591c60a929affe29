import { LANG_NAMES, pageWords } from './page.words.ts'
import { PATHS } from './paths.ts'
import type { NavItem } from './tabs.tsx'
import { LANGS, type Lang } from './words.ts'

export type FooterProps = {
  lang: Lang
  /** Terms, privacy, who publishes. */
  legal?: NavItem[] | undefined
}

/** The foot of the page: legal pages, and the same page in the other languages. */
export function Footer({ lang, legal = [] }: FooterProps) {
  const others = LANGS.filter((other) => other !== lang)
  return (
    <footer class="footer">
      <div class="page row">
        {legal.length > 0 && (
          <nav class="row" aria-label={pageWords(lang).footer}>
            {legal.map(({ href, label }) => (
              <a href={href}>{label}</a>
            ))}
          </nav>
        )}
        <LanguageForm others={others} />
      </div>
    </footer>
  )
}

function LanguageForm({ others }: { others: Lang[] }) {
  return (
    <form method="post" action={PATHS.language} class="row">
      {others.map((other) => (
        <button type="submit" name="lang" value={other} lang={other} class="link">
          {LANG_NAMES[other]}
        </button>
      ))}
    </form>
  )
}
