import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { RequestedFacts } from './request-letters.queries.ts'
import { requestedWords } from './request-letters.words.ts'

/** To a person who may answer: who asks to join, in which words, and where to answer. */
export function joinRequestedLetter(lang: Lang, baseUrl: string, facts: RequestedFacts) {
  const words = requestedWords(lang)
  const { group, slug, message } = facts
  const name = `${facts.firstName} ${facts.lastName}`
  const written = message ? [{ kind: 'paragraph', text: words.quoted(message) } as const] : []
  return renderLetter({
    lang,
    baseUrl,
    subject: words.subject(name, group),
    brand: group,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'paragraph', text: words.asks(name, group) },
      ...written,
      { kind: 'button', label: words.open, href: `${baseUrl}/g/${slug}/members/requests` },
      { kind: 'note', text: words.why },
    ],
  })
}
