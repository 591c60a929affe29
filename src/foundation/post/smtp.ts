import { createTransport } from 'nodemailer'
import { LetterRefused, type Mailer } from '#src/foundation/core/ports.ts'

export type SmtpMailer = Mailer & { close(): void }

type SmtpOptions = {
  /** `smtps://user:password@host:465`, or `smtp://host:587?requireTLS=true`. */
  url: string
  /** `Cageot <cageot@example.org>` */
  from: string
  /** How long the server may be silent, on a command and on the content (decision 041). */
  answer_ms?: number
}

const CONNECTION_MS = 20_000
/** RFC 5321, 4.5.3.2.6: who gives up sooner may send a letter twice that the server has taken. */
const ANSWER_MS = 600_000

/**
 * A mailer over a few kept connections. `maxRequeues: 0`: the library would send a letter again by itself when a
 * connection breaks; tries are ours to count.
 */
export function smtpMailer({ url, from, answer_ms = ANSWER_MS }: SmtpOptions): SmtpMailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxRequeues: 0,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: Math.min(CONNECTION_MS, answer_ms),
    socketTimeout: answer_ms,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ messageId, to, replyTo, subject, html, text }) {
      const content = { subject, html, text, messageId: `<${messageId}>` }
      const addresses = { from, to: bare(to), ...(replyTo && { replyTo: bare(replyTo) }) }
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ ...addresses, ...content, headers }).catch((error: unknown) => {
        throw isRefusal(error) ? new LetterRefused(error.message, { cause: error }) : error
      })
    },
    close: () => transport.close(),
  }
}

/** One address, never parsed as a list. */
const bare = (address: string) => ({ name: '', address })

type Refusal = Error & { responseCode: number; command: string }

/** 5xx to the recipient or the content. To the sender or the password it is the operator's to mend. */
function isRefusal(error: unknown): error is Refusal {
  const { responseCode = 0, command = '' } = error as Partial<Refusal>
  return responseCode >= 500 && responseCode !== 503 && ['RCPT TO', 'DATA'].includes(command)
}
