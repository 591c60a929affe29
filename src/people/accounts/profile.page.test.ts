import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { accountJobs } from './accounts.job.ts'

const jobs = accountJobs(SECRET)

describe('a new password', () => {
  const fresh = 'deux cageots de pommes'

  test('needs the one before, and signs the others out by choice', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const laptop = await app.as(world.people.nadia)
    const phone = await app.as(world.people.nadia)
    const wrong = { current_password: 'oublié depuis', new_password: fresh }
    const page = await laptop.post('/account/password', wrong)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ce n’est pas votre mot de passe actuel.')
    const right = { current_password: PASSWORD, new_password: fresh, endsOthers: 'on' }
    expect((await laptop.post('/account/password', right)).status).toBe(303)
    expect((await laptop.get('/account/household')).status).toBe(200)
    expect((await phone.get('/account/household')).location).toContain('/sign-in')
    const given = { email: world.people.nadia.email, password: fresh }
    expect((await app.visitor().post('/sign-in', given)).status).toBe(303)
  })

  test('leaves them when that is wanted; the letter says which', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const laptop = await app.as(world.people.nadia)
    const phone = await app.as(world.people.nadia)
    await laptop.post('/account/password', { current_password: PASSWORD, new_password: fresh })
    expect((await phone.get('/account/household')).status).toBe(200)
    const at = clock.now().toISOString()
    const tell = jobs['write-password-letter']
    await tell({ personId: world.people.nadia.id, at, ended: 'none' }, jobTools({ db, clock }))
    const [letter] = await lettersTo({ db, clock }, world.people.nadia.email)
    expect(letter?.text).not.toContain('déconnectés')
  })
})

describe('a new e-mail', () => {
  const fresh = 'nadia@nouvelle.example'

  async function asked(
    at: { db: Db; clock: StoppedClock },
    client: {
      post: (path: string, fields: Record<string, string>) => Promise<{ location: string | null }>
    },
    of: { loginId: number; email: string },
  ) {
    const sent = await client.post('/account/email', { email: of.email })
    await jobs['write-new-email-letter']({ loginId: of.loginId }, jobTools(at))
    return sent
  }

  async function fresher({ db, clock }: { db: Db; clock: StoppedClock }) {
    await db.updateTable('sign_in').set({ confirmed_at: clock.now() }).execute()
  }

  test('counts once its code is typed; the old one gets a letter', async ({ db, world, clock }) => {
    const { nadia } = world.people
    const client = await openApp({ db, clock }).as(nadia)
    await fresher({ db, clock })
    await asked({ db, clock }, client, { ...nadia, email: fresh })
    const [letter] = await lettersTo({ db, clock }, fresh)
    const code = /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? ''
    expect((await client.get('/account/household')).text).toContain(`${fresh} attend son code.`)
    const wrong = await client.post('/account/email/code', { code: code === '1' ? '' : '000001' })
    expect(wrong.text).toContain('Ce n’est pas ce code.')
    const right = await client.post('/account/email/code', { code, email: fresh })
    expect(right.location).toBe('/account/household?news=email')
    const twice = await client.post('/account/email/code', { code, email: fresh })
    expect(twice.location).toBe('/account/household?news=email')
    const person = db.selectFrom('person').select('email').where('id', '=', nadia.id)
    expect(await person.executeTakeFirst()).toEqual({ email: fresh })
    const told = { personId: nadia.id, to: nadia.email, at: clock.now().toISOString() }
    await jobs['write-email-changed-letter'](told, jobTools({ db, clock }))
    const [, ...rest] = [null, ...(await lettersTo({ db, clock }, nadia.email))]
    expect(rest.map(({ subject }) => subject)).toEqual(['Votre e-mail a changé'])
  })

  test('that has an account answers alike; only its mailbox learns it', async ({
    db,
    world,
    clock,
  }) => {
    const { nadia, herve } = world.people
    const client = await openApp({ db, clock }).as(nadia)
    await fresher({ db, clock })
    const known = await asked({ db, clock }, client, { ...nadia, email: herve.email })
    const knownPage = await client.get('/account/email/code')
    const unknown = await asked({ db, clock }, client, { ...nadia, email: fresh })
    const unknownPage = await client.get('/account/email/code')
    expect(unknown.location).toBe(known.location)
    expect(unknownPage.html).toBe(knownPage.html.replaceAll(herve.email, fresh))
    const [letter] = await lettersTo({ db, clock }, herve.email)
    expect(letter?.subject).toBe('Cette adresse a déjà un compte')
    expect(letter?.text).not.toContain('Nadia')
  })

  test('asks who one is again when one signed in long ago', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    clock.advance(60 * 60_000)
    expect((await client.get('/account/email')).location).toContain('/account/confirmation')
  })
})
