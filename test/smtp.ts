import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerError } from 'smtp-server'

/**
 * How the server behaves from the next command on. `silent`: takes the connection and never greets; `refuse`: answers
 * the recipient, the sender or the content with a code; `hold`: takes the whole letter and answers when `answerHeld` is
 * called; `drop`: takes the whole letter and hangs up without a word.
 */
export type Manner =
  | { does: 'accept' | 'silent' | 'hold' | 'drop' }
  | { does: 'refuse'; what: 'recipient' | 'sender' | 'content'; code: number }

/** A letter as it arrived, and whether the server said 250 for it. */
type Arrival = Email & { accepted: boolean }

export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>

/**
 * A real SMTP server on a free port of this machine. `arrivals` are the letters whose content came through, in order;
 * `next('arrival' | 'connection' | 'refusal')` waits for the next such event: ask before you cause it.
 */
export async function startSmtp() {
  const events = new EventEmitter()
  const arrivals: Arrival[] = []
  const held: (() => void)[] = []
  let manner: Manner = { does: 'accept' }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect(_, answer) {
      events.emit('connection')
      if (manner.does !== 'silent') answer()
    },
    onMailFrom: (_, __, answer) => answer(refusal('sender')),
    onRcptTo: (_, __, answer) => answer(refusal('recipient')),
    onData(stream, session, answer) {
      const refused = refusal('content')
      const { does } = manner
      void read(stream).then((email) => {
        const arrival = { ...email, accepted: false }
        const accept = () => {
          arrival.accepted = true
          answer(null)
        }
        arrivals.push(arrival)
        if (does === 'drop') hangUp(session.id)
        else if (does === 'hold') held.push(accept)
        else if (refused) answer(refused)
        else accept()
        events.emit('arrival')
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo

  function refusal(of: 'recipient' | 'sender' | 'content'): SMTPServerError | null {
    if (manner.does !== 'refuse' || manner.what !== of) return null
    events.emit('refusal')
    return Object.assign(new Error('not here'), { responseCode: manner.code })
  }
  function hangUp(id: string): void {
    for (const connection of server.connections)
      if (connection.id === id) connection._socket.destroy()
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivals,
    behave(next: Manner): void {
      manner = next
    },
    next: async (event: 'arrival' | 'connection' | 'refusal'): Promise<void> => {
      await once(events, event)
    },
    answerHeld(): void {
      for (const accept of held.splice(0)) accept()
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

async function read(stream: SMTPServerDataStream): Promise<Email> {
  return PostalMime.parse(Buffer.concat(await stream.toArray()))
}
