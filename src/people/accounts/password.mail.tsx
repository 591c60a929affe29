import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { passwordLetterWords } from './letters.words.ts'

/** Tells the owner of an account that its password was changed. */
export function passwordLetter(of: {
  lang: Lang
  baseUrl: string
  firstName: string
  /** Which devices were signed out. */
  ended: 'all' | 'others' | 'none'
}) {
  const words = passwordLetterWords(of.lang)
  return renderLetter({
    lang: of.lang,
    baseUrl: of.baseUrl,
    subject: words.subject,
    blocks: [
      { kind: 'title', text: words.subject },
      { kind: 'paragraph', text: `${words.text(of.firstName)}${words[of.ended]}` },
      { kind: 'paragraph', text: words.notYou },
      { kind: 'button', label: words.button, href: `${of.baseUrl}/password` },
    ],
  })
}
