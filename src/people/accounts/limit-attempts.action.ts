import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { deleteAttempts, findWait, lockAttempts, type Mark, setAttempt } from './attempt.queries.ts'
import { decideAttempt, giveBack, type Patience } from './attempt.rules.ts'
import { recoveryCodeIn } from './recovery-code.rules.ts'
import { subjectOfAddress } from './subject.rules.ts'

export type Wait = { code: 'wait'; until: Date }

const PATIENCE: Partial<Record<Mark['kind'], Partial<Patience>>> = {
  // a market's hall shares one address: letters from there are limited more widely than failures
  'code-address': { free: 30 },
  // who guesses at the app's code knows the password already: a try each quarter of an hour, all day
  'second-factor-login': { windowMinutes: 24 * 60 },
}

/**
 * Counts one attempt to sign in, for its e-mail and its address, before it is made: of any number
 * at once, no more than the limit go through. Refused attempts count nowhere. A success is then
 * told by `forgiveSignIn`.
 */
export function takeSignIn(db: Db, by: { email: string; address: string }, now: Date) {
  return takeAttempt(db, [emailMark('sign-in', by.email), addressMark('sign-in', by.address)], now)
}

/** As `takeSignIn`, for a code that is typed: its own tries limit it by e-mail. */
export function takeCodeTry(db: Db, by: { address: string }, now: Date) {
  return takeAttempt(db, [addressMark('sign-in', by.address)], now)
}

/**
 * As `takeSignIn`, for a code of the app: the login's failures are forgotten a day later only.
 * Nobody guesses a recovery code: that one only waits for its address.
 */
export function takeSecondFactor(
  db: Db,
  by: { loginId: number; typed: string; address: string },
  now: Date,
) {
  const address = addressMark('sign-in', by.address)
  const isRecovery = recoveryCodeIn(by.typed) !== null
  return takeAttempt(db, isRecovery ? [address] : [secondFactorMark(by.loginId), address], now)
}

/** Whether codes of the app wait: somebody has typed too many wrong ones. */
export async function isSecondFactorWaiting(db: Db, loginId: number, now: Date): Promise<boolean> {
  return (await findWait(db, [secondFactorMark(loginId)], now)) !== null
}

/** Counts one letter with a code, by the e-mail that gets it and the address that asks. */
export function takeLetter(db: Db, by: { email: string; address: string }, now: Date) {
  return takeAttempt(db, [emailMark('code', by.email), addressMark('code', by.address)], now)
}

/** As `takeLetter`, for a letter that nobody asks for at this moment: by the e-mail that gets it. */
export function takeLetterTo(db: Db, email: string, now: Date) {
  return takeAttempt(db, [emailMark('code', email)], now)
}

/**
 * As `takeLetter`, for a form sent again while its letter is young, by the address that sends it: the letter's own
 * e-mail must not wait because somebody else typed it again and again.
 */
export function takeFormAgain(db: Db, by: { address: string }, now: Date) {
  return takeAttempt(db, [addressMark('code', by.address)], now)
}

/** After a success: the e-mail's failures are forgotten; the address keeps its earlier ones. */
export function forgiveSignIn(db: Db, by: { email: string; address: string }, now: Date) {
  return forgive(db, { mark: emailMark('sign-in', by.email), address: by.address }, now)
}

/** As `forgiveSignIn`, for the second factor. */
export function forgiveSecondFactor(
  db: Db,
  by: { loginId: number; address: string },
  now: Date,
): Promise<void> {
  return forgive(db, { mark: secondFactorMark(by.loginId), address: by.address }, now)
}

async function forgive(db: Db, by: { mark: Mark; address: string }, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const mark = addressMark('sign-in', by.address)
    const [state] = await lockAttempts(trx, [mark], now)
    if (state) await setAttempt(trx, mark, giveBack(state, now))
    await deleteAttempts(trx, by.mark)
  })
}

async function takeAttempt(db: Db, marks: Mark[], now: Date): Promise<Outcome<undefined, Wait>> {
  const wait = await findWait(db, marks, now)
  if (wait) return refuse({ code: 'wait', until: wait })
  return inTransaction(db, async (trx) => {
    const states = await lockAttempts(trx, marks, now)
    const decisions = states.map((state) => decideAttempt(state, now, PATIENCE[state.kind]))
    const waits = decisions.flatMap((decision) => (decision.isAllowed ? [] : [decision.until]))
    const [until] = waits.sort((a, b) => b.getTime() - a.getTime())
    if (until) return refuse({ code: 'wait', until })
    for (const [place, decision] of decisions.entries()) {
      const mark = states[place]
      if (mark && decision.isAllowed) await setAttempt(trx, mark, decision.next)
    }
    return done()
  })
}

const secondFactorMark = (loginId: number): Mark => ({
  kind: 'second-factor-login',
  subject: String(loginId),
})

function emailMark(what: 'sign-in' | 'code', email: string): Mark {
  return { kind: `${what}-email`, subject: email }
}

function addressMark(what: 'sign-in' | 'code', address: string): Mark {
  return { kind: `${what}-address`, subject: subjectOfAddress(address) }
}
