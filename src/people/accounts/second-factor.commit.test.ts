import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECRET } from '#test/app.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { appCode, giveSecondFactor } from '#test/second-factor.ts'
import { TEST_NOW } from '#test/world.ts'
import { takeSecondFactor } from './limit-attempts.action.ts'
import { turnOn } from './second-factor.action.ts'
import { codeAt, stepOf } from './second-factor.rules.ts'
import { useSecondFactor } from './use-second-factor.action.ts'

const clock = new StoppedClock(TEST_NOW)
const at = { secret: SECRET, now: TEST_NOW }
const RECOVERY = 'bcdf-2345-ghjk-6789'
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
  const { nadia } = own.world.people
  await giveSecondFactor(own.db, nadia, { since: clock.now(), codes: [RECOVERY] })
})
afterAll(() => own.drop())

const times = <Value>(count: number, make: () => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, make))

test.for([
  ['a recovery code', RECOVERY],
  ['a code of the app', appCode(TEST_NOW)],
] as const)('%s posted six times at once lets in once', async ([, typed]) => {
  const { loginId } = own.world.people.nadia
  const answers = await times(6, () => useSecondFactor(own.db, { loginId, typed }, at))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('of twenty guesses at once five are compared', async () => {
  const { loginId } = own.world.people.nadia
  const guess = { loginId, typed: '123456' }
  let place = 0
  const taken = await times(20, () =>
    takeSecondFactor(own.db, { ...guess, address: `192.0.2.${++place}` }, TEST_NOW),
  )
  expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
})

test('turned on from two pages at once, one key stays, and only its page shows codes', async () => {
  const { loginId, id: personId } = own.world.people.claire
  const answers = await Promise.all(
    ['the key of a phone', 'the key of another'].map((text) => {
      const key = Buffer.from(text)
      const typed = codeAt(key, stepOf(TEST_NOW))
      return turnOn(own.db, { loginId, personId, key, typed, seed: text }, at)
    }),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const codes = own.db.selectFrom('recovery_code').select('hash').where('login_id', '=', loginId)
  expect(await codes.execute()).toHaveLength(10)
})
