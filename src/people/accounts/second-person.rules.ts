import { seal, unseal } from './seal.rules.ts'

/** How many people a household has at most, somebody invited counted. */
export const PEOPLE_MAX = 2
const DAY_MS = 24 * 3600 * 1000
const RESEND_MS = 60_000

/** An invitation and its letter's link last 14 days from the newest letter. */
export function invitationEnds(now: Date): Date {
  return new Date(now.getTime() + 14 * DAY_MS)
}

export type InvitingRefusal = { code: 'already-here' } | { code: 'full' } | { code: 'invited' }

/**
 * Whether a household may invite that e-mail: `already-here` for one of its own people, `full`
 * with two people, `invited` while somebody else's invitation waits (the same e-mail again is
 * fine). Whether the e-mail has an account elsewhere plays no part.
 */
export function decideInviting(of: {
  email: string
  people: { email: string | null }[]
  /** The e-mail of an invitation that has not run out. */
  waiting: string | null
}): InvitingRefusal | null {
  if (of.people.some((person) => person.email === of.email)) return { code: 'already-here' }
  if (of.people.length >= PEOPLE_MAX) return { code: 'full' }
  if (of.waiting !== null && of.waiting !== of.email) return { code: 'invited' }
  return null
}

/** « Renvoyer l’invitation » works a minute after the last letter. */
export function mayResend(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() >= RESEND_MS
}

/** The link of the letter: who has it reads the mailbox, because only the secret makes it. */
export function invitationLink(of: { baseUrl: string; secret: string; code: string }): string {
  return `${of.baseUrl}/invitations/${of.code}?key=${keyOf(of)}`
}

const keyOf = ({ secret, code }: { secret: string; code: string }) =>
  seal(secret, 'invitation', { code })

/** Whether a link's key was made for this invitation. */
export function isKeyOf(of: { secret: string; code: string }, key: string | undefined): boolean {
  const found = unseal(of.secret, 'invitation', key ?? '')
  return typeof found === 'object' && found !== null && 'code' in found && found.code === of.code
}
