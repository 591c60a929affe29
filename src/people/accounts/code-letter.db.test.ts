import { describe, expect } from 'vitest'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { SECRET } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { askForCode } from './ask-for-code.action.ts'

const email = 'nadia@lavoir.example'
const write = accountJobs(SECRET)['write-code-letter']
const asking = (clock: StoppedClock) => ({
  email,
  language: 'en' as const,
  returnPath: '/',
  address: '192.0.2.7',
  now: clock.now(),
})

describe('the letter of a code', () => {
  test('holds the digits, the link and what to do when nothing was asked', async ({
    db,
    clock,
  }) => {
    await askForCode(db, { ...asking(clock), purpose: 'sign-in' })
    const [letter] = await lettersTo({ db, clock }, email)
    expect(letter?.subject).toMatch(/^\d{6} est votre code de connexion$/)
    expect(letter?.text).toMatch(/http:\/\/cageot\.test\/code\?link=[\w-]+\n/)
    expect(letter?.text).toContain('Ne faites rien, et ne les donnez à personne.')
    expect(letter?.html).toContain(letter?.subject.slice(0, 6))
  })

  test('is in the person’s language, else in that of who asks', async ({ db, world, clock }) => {
    await db
      .updateTable('person')
      .set('language', null)
      .where('id', '=', world.people.nadia.id)
      .execute()
    await askForCode(db, { ...asking(clock), purpose: 'password' })
    const [letter] = await lettersTo({ db, clock }, email)
    expect(letter?.subject).toBe('Choose a new password')
  })

  test('is written once, however often its job runs', async ({ db, clock }) => {
    await askForCode(db, { ...asking(clock), purpose: 'sign-in' })
    const { id } = await db.selectFrom('email_code').select('id').executeTakeFirstOrThrow()
    await write({ codeId: id }, jobTools({ db, clock }))
    await write({ codeId: id }, jobTools({ db, clock }))
    expect(await lettersTo({ db, clock }, email)).toHaveLength(1)
  })

  test('of a code that expired meanwhile is not written', async ({ db, clock }) => {
    await askForCode(db, { ...asking(clock), purpose: 'sign-in' })
    clock.advance(15 * 60_000)
    expect(await lettersTo({ db, clock }, email)).toEqual([])
  })
})
