import type { Lang } from '#src/foundation/ui/words.ts'
import { letterHtml } from './letter-html.tsx'
import { letterText } from './letter-text.ts'

/** What a letter is made of; its HTML and its text say the same, because both are made from this. */
export type Block =
  | { kind: 'title'; text: string }
  /** A line break in the text stays one. */
  | { kind: 'paragraph'; text: string }
  /** Small print. */
  | { kind: 'note'; text: string }
  /** A bill: what, how much; the total stands under the thick rule. */
  | { kind: 'lines'; lines: LetterLine[]; total?: { label: string; amount: string } }
  /** One per letter: the next thing to do. */
  | { kind: 'button'; label: string; href: string }
  /** A code to type, in big digits. */
  | { kind: 'code'; code: string }

type LetterLine = { label: string; amount?: string; detail?: string }

export type LetterContent = {
  lang: Lang
  subject: string
  /** The outside address, shown at the foot. */
  baseUrl: string
  /** Who writes, when it is a group; else Cageot. */
  brand?: string
  blocks: Block[]
}

/**
 * A letter whole: `renderLetter({ lang, subject, baseUrl, blocks: [{ kind: 'title', text }, …] })`.
 * Refuses (throws) links other than http(s).
 */
export function renderLetter(content: LetterContent): {
  subject: string
  html: string
  text: string
} {
  for (const block of content.blocks) if (block.kind === 'button') checkLink(block.href)
  const { subject } = content
  return { subject, html: letterHtml(content), text: letterText(content) }
}

function checkLink(href: string): void {
  const { protocol } = new URL(href)
  if (protocol === 'https:' || protocol === 'http:') return
  throw new Error(`A letter links to http(s) only, not ${protocol}`)
}
