/** The outside world, handed in as arguments so that tests can stand in for it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** One letter as it leaves the house; the transport is SMTP, or the database when none is set. */
export type Letter = {
  messageId: string
  from: string
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
}

/** Hands a letter to the mail server; resolves only after the server's 250. */
export type Mailer = { send(letter: Letter): Promise<void> }
