import { renderLetter } from '#src/foundation/post/letter.ts'
import { moment } from '#src/foundation/ui/format.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { SafetyChange } from './safety.rules.ts'
import {
  safetyLetterWords,
  safetyMeanings,
  safetySubjects,
  signInLetterWords,
} from './safety-letters.words.ts'
import { HOME_ZONE } from './sign-ins.rules.ts'
import { deviceName } from './sign-ins.words.ts'

type To = { lang: Lang; baseUrl: string; firstName: string }

/** Tells of a sign-in from a browser that the login had never used. */
export function signInLetter(of: To & { userAgent: string; at: Date }) {
  const { lang, baseUrl } = of
  const words = signInLetterWords(lang)
  const device = deviceName(lang, of.userAgent)
  const text = words.text(of.firstName, device, moment(lang, of.at, HOME_ZONE))
  return renderLetter({
    lang,
    baseUrl,
    subject: words.subject,
    blocks: [
      { kind: 'title', text: words.subject },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: words.you },
      { kind: 'paragraph', text: words.notYou },
      { kind: 'button', label: words.button, href: `${baseUrl}/account/sign-ins` },
    ],
  })
}

/** Tells that the second factor or its recovery codes changed. */
export function safetyLetter(of: To & { what: SafetyChange }) {
  const { lang, baseUrl } = of
  const words = safetyLetterWords(lang)
  const subject = safetySubjects(lang)[of.what]
  const text = safetyMeanings(lang)[of.what]
  return renderLetter({
    lang,
    baseUrl,
    subject,
    blocks: [
      { kind: 'title', text: subject },
      { kind: 'paragraph', text: words.hello(of.firstName, text) },
      { kind: 'paragraph', text: words.notYou },
      { kind: 'button', label: words.button, href: `${baseUrl}/password` },
    ],
  })
}
