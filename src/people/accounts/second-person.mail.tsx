import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { invitationLetterWords, joinedLetterWords } from './second-person.words.ts'

/** Invites somebody into a household; it says the same whether the e-mail has an account or not. */
export function invitationLetter(of: {
  lang: Lang
  baseUrl: string
  firstName: string
  /** Whole name of who invites. */
  inviter: string
  link: string
}) {
  const words = invitationLetterWords(of.lang)
  return renderLetter({
    lang: of.lang,
    baseUrl: of.baseUrl,
    subject: words.subject(of.inviter),
    blocks: [
      { kind: 'title', text: words.subject(of.inviter) },
      { kind: 'paragraph', text: words.text(of.firstName, of.inviter) },
      { kind: 'button', label: words.button, href: of.link },
      { kind: 'note', text: words.note },
    ],
  })
}

/** Tells who has come into the household. */
export function joinedLetter(of: {
  lang: Lang
  baseUrl: string
  firstName: string
  newcomer: string
}) {
  const words = joinedLetterWords(of.lang)
  return renderLetter({
    lang: of.lang,
    baseUrl: of.baseUrl,
    subject: words.subject(of.newcomer),
    blocks: [
      { kind: 'title', text: words.subject(of.newcomer) },
      { kind: 'paragraph', text: words.text(of.firstName, of.newcomer) },
      { kind: 'button', label: words.button, href: `${of.baseUrl}/account/household` },
    ],
  })
}
