import { renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { newEmailLetterWords } from './email-change.words.ts'

type Letter = { lang: Lang; baseUrl: string; firstName: string }

/** To the new e-mail: the code that makes it the account's. */
export function newEmailLetter({ lang, baseUrl, firstName, code }: Letter & { code: string }) {
  const words = newEmailLetterWords(lang)
  return renderLetter({
    lang,
    baseUrl,
    subject: words.codeSubject(code),
    blocks: [
      { kind: 'title', text: words.codeTitle },
      { kind: 'paragraph', text: words.codeText(firstName) },
      { kind: 'code', code },
      { kind: 'button', label: words.codeButton, href: `${baseUrl}/account/email/code` },
      { kind: 'note', text: words.codeNote },
    ],
  })
}

/** To an e-mail that has an account: nothing of it changes. It names nobody. */
export function takenEmailLetter({ lang, baseUrl }: Omit<Letter, 'firstName'>) {
  const words = newEmailLetterWords(lang)
  return renderLetter({
    lang,
    baseUrl,
    subject: words.takenSubject,
    blocks: [
      { kind: 'title', text: words.takenSubject },
      { kind: 'paragraph', text: words.takenText },
    ],
  })
}

/** To the e-mail before: it signs nobody in any more. */
export function changedEmailLetter({ lang, baseUrl, firstName }: Letter) {
  const words = newEmailLetterWords(lang)
  return renderLetter({
    lang,
    baseUrl,
    subject: words.changedSubject,
    blocks: [
      { kind: 'title', text: words.changedSubject },
      { kind: 'paragraph', text: words.changedText(firstName) },
      { kind: 'paragraph', text: words.changedNotYou },
    ],
  })
}
