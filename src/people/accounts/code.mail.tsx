import { type LetterContent, renderLetter } from '#src/foundation/post/letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { LinkedCode } from './code-link.rules.ts'
import { codeLetterWords } from './letters.words.ts'

/** What the letter says: `known` answers a registration of an e-mail that has an account. */
export type CodeLetterKind = 'register' | 'known' | 'sign-in' | 'password'

export type CodeLetter = {
  lang: Lang
  baseUrl: string
  kind: CodeLetterKind
  code: LinkedCode['code']
  link: string
}

/** A letter with six digits and the link to the page that asks for them. */
export function codeLetter({ lang, baseUrl, kind, code, link }: CodeLetter) {
  const words = codeLetterWords(lang)
  const { subject, title, text } = saidBy(kind, { lang, code })
  const isSignIn = kind === 'sign-in'
  const blocks: LetterContent['blocks'] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', text },
    { kind: 'code', code },
    { kind: 'button', label: isSignIn ? words.signInButton : words.button, href: link },
    { kind: 'note', text: isSignIn ? words.signInNote : words.note },
  ]
  return renderLetter({ lang, baseUrl, subject, blocks })
}

function saidBy(kind: CodeLetterKind, { lang, code }: { lang: Lang; code: string }) {
  const words = codeLetterWords(lang)
  const said: Record<CodeLetterKind, { subject: string; title: string; text: string }> = {
    register: {
      subject: words.registerSubject(code),
      title: words.registerTitle,
      text: words.registerText,
    },
    known: { subject: words.knownSubject, title: words.knownTitle, text: words.knownText },
    'sign-in': {
      subject: words.signInSubject(code),
      title: words.signInTitle,
      text: words.signInText,
    },
    password: {
      subject: words.passwordSubject,
      title: words.passwordTitle,
      text: words.passwordText,
    },
  }
  return said[kind]
}
