import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { heldRightNames } from './held-rights.page.tsx'
import { rightsLetterWords } from './rights.words.ts'
import type { RightsLetterFacts } from './rights-letter.queries.ts'

/** To the person whose rights somebody else changed: who did, and what is held now. */
export function rightsChangedLetter(lang: Lang, baseUrl: string, facts: RightsLetterFacts) {
  const words = rightsLetterWords(lang)
  const names = heldRightNames(lang, facts.rights)
  const now =
    names.length > 0
      ? [
          { kind: 'paragraph', text: words.now } as const,
          { kind: 'lines', lines: names.map((label) => ({ label })) } as const,
        ]
      : [{ kind: 'paragraph', text: words.none } as const]
  return renderLetter({
    lang,
    baseUrl,
    subject: words.subject(facts.group),
    brand: facts.group,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'paragraph', text: words.changed(facts.actorName, facts.group) },
      ...now,
      { kind: 'button', label: words.open, href: `${baseUrl}/g/${facts.slug}` },
      { kind: 'note', text: words.why },
    ],
  })
}
