import { checkEmail } from '#src/foundation/core/email.ts'
import { Halt } from '#src/foundation/core/halt.ts'
import { liftSecondFactor } from '#src/people/accounts/lift-second-factor.action.ts'
import type { Given } from './arguments.ts'
import type { Config } from './config.ts'
import { type Program, withProgram } from './program.ts'

/** `cageot lift-second-factor <e-mail>`: for somebody who has lost phone and recovery codes. */
export async function lift(config: Config, { words: [typed = ''] }: Given): Promise<void> {
  const email = checkEmail(typed)
  if (!email.ok) throw new Halt(WANTED)
  await withProgram(config, { join: true }, async (program) =>
    console.log(await liftFor(program, email.value)),
  )
}

const WANTED = 'lift-second-factor wants the e-mail of an account, such as claire@lavoir.example.'

/** What was done, in a sentence; refuses where there is nothing to lift. */
export async function liftFor(
  { db, clock }: Pick<Program, 'db' | 'clock'>,
  email: string,
): Promise<string> {
  const lifted = await liftSecondFactor(db, { email, now: clock.now() })
  if (lifted.ok) {
    return `The second factor of ${email} is lifted. It stands in the history, and a letter tells its owner.`
  }
  throw new Halt(
    lifted.refusal.code === 'off'
      ? `${email} has no second factor: there is nothing to lift.`
      : `There is no account with the e-mail ${email}.`,
  )
}
