import type { NavItem } from '#src/foundation/ui/tabs.tsx'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

const words = defineWords({
  terms: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
  privacy: { fr: 'Confidentialité', en: 'Privacy' },
})

/** For the foot of every page: `<Page legal={legalLinks(lang)} …>`. */
export function legalLinks(lang: Lang): NavItem[] {
  return [
    { href: '/terms', label: words(lang).terms },
    { href: '/privacy', label: words(lang).privacy },
  ]
}
