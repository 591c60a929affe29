import { describe, expect } from 'vitest'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'
import { withoutKey } from '#test/neutral.ts'
import { jobTools, lastCode, lettersTo } from '#test/post.ts'

const email = 'nadia@lavoir.example'
const fresh = 'deux cageots de pommes'

describe('a forgotten password', () => {
  test('is replaced with a mailed code; every other browser is signed out', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const elsewhere = await app.as(world.people.nadia)
    const client = app.visitor()
    const asked = await client.post('/password', { email, return: '/g/marche-du-lavoir' })
    expect([asked.status, asked.location]).toEqual([303, '/password/new'])
    const { code, link } = await lastCode({ db, clock }, email)
    expect((await client.get(link)).html).toContain(`value="${code}"`)
    const set = await client.post('/password/new', { code, new_password: fresh })
    expect([set.status, set.location]).toEqual([303, '/g/marche-du-lavoir'])
    expect((await client.get('/')).text).toContain('Nadia Moreau')
    expect((await elsewhere.get('/')).text).not.toContain('Nadia Moreau')
    const old = await app.visitor().post('/sign-in', { email, password: PASSWORD })
    expect(old.status).toBe(422)
    const now = await app.visitor().post('/sign-in', { email, password: fresh })
    expect(now.status).toBe(303)
  })

  test('is told to its owner', async ({ db, world, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await client.post('/password', { email })
    const { code } = await lastCode({ db, clock }, email)
    await client.post('/password/new', { code, new_password: fresh })
    const write = accountJobs(SECRET)['write-password-letter']
    const change = { personId: world.people.nadia.id, at: clock.now().toISOString() }
    await write(change, jobTools({ db, clock }))
    await write(change, jobTools({ db, clock }))
    const letters = await lettersTo({ db, clock }, email)
    expect(letters.filter(({ kind }) => kind === 'password-changed')).toHaveLength(1)
    const letter = letters.at(-1)
    expect(letter).toMatchObject({
      kind: 'password-changed',
      subject: 'Votre mot de passe a changé',
    })
    expect(letter?.text).toContain('Bonjour Nadia,')
  })

  test('keeps the code when the new one is too short', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await client.post('/password', { email })
    const { code } = await lastCode({ db, clock }, email)
    const short = await client.post('/password/new', { code, new_password: 'pommes' })
    expect([short.status, short.text]).toEqual([422, expect.stringContaining('il en manque 4')])
    expect(short.html).toContain(`value="${code}"`)
    expect((await client.post('/password/new', { code, new_password: fresh })).status).toBe(303)
  })

  test('of an unknown e-mail answers alike, and mails nothing', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const [known, unknown] = [app.visitor(), app.visitor()]
    const nobody = 'nadie@lavoir.example'
    const one = await known.post('/password', { email })
    const two = await unknown.post('/password', { email: nobody })
    expect([two.status, two.location]).toEqual([one.status, one.location])
    const tried = { code: '000000', new_password: fresh }
    const [oneTried, twoTried] = [
      await known.post('/password/new', tried),
      await unknown.post('/password/new', tried),
    ]
    expect(withoutKey(twoTried)).toBe(withoutKey(oneTried).replaceAll(email, nobody))
    expect(await lettersTo({ db, clock }, nobody)).toEqual([])
  })

  test('a code to sign in does not change a password', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await client.post('/sign-in/letter', { email })
    const { code } = await lastCode({ db, clock }, email)
    const page = await client.post('/password/new', { code, new_password: fresh })
    expect(page.location).toBe('/password')
  })
})
