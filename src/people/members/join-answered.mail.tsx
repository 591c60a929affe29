import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { AnsweredFacts } from './request-letters.queries.ts'
import { answeredWords } from './request-letters.words.ts'

/** To the person who asked to join: accepted and where to go on, or refused; with what the group added. */
export function joinAnsweredLetter(lang: Lang, baseUrl: string, facts: AnsweredFacts) {
  const words = answeredWords(lang)
  const { group, slug, firstName, outcome, answer } = facts
  const isIn = outcome === 'accepted'
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
  const shop = { kind: 'button', label: words.toShop, href: `${baseUrl}/g/${slug}` } as const
  return renderLetter({
    lang,
    baseUrl,
    subject: (isIn ? words.acceptedSubject : words.refusedSubject)(group),
    brand: group,
    blocks: [
      { kind: 'title', text: isIn ? words.acceptedTitle : words.refusedTitle },
      paragraph((isIn ? words.accepted : words.refused)(firstName, group)),
      ...(answer ? [paragraph(words.says), paragraph(answer)] : []),
      ...(isIn ? [shop] : []),
      { kind: 'note', text: isIn ? words.welcome : words.again },
    ],
  })
}
