/** The outside world, handed in as arguments so that tests can stand in for it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** One letter as it leaves the house; the transport adds the sender. */
export type Letter = {
  /** Without angle brackets; the same at every try, so that a second arrival can be recognised. */
  messageId: string
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
}

/**
 * Hands a letter to the mail server; resolves only after the server's 250. Rejects with `LetterRefused` when the server
 * says it never takes this letter, with any other error when a later try may succeed.
 */
export type Mailer = { send(letter: Letter): Promise<void> }

/** The mail server's permanent no (5xx) to this recipient or this content. */
export class LetterRefused extends Error {
  override name = 'LetterRefused'
}

/** Lines for operators: facts and a sentence, nothing personal. */
export type Log = Record<
  'debug' | 'info' | 'warn' | 'error',
  (facts: object, sentence: string) => void
>
