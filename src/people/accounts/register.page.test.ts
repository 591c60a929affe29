import { describe, expect } from 'vitest'
import { type Client, openApp } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'
import { withoutKey } from '#test/neutral.ts'
import { lastCode, lettersTo } from '#test/post.ts'

const email = 'jb.charpentier@orange.example'
const typed = {
  first_name: 'Jean-Baptiste',
  last_name: 'Charpentier',
  email,
  password: 'le potager du fond',
  terms: 'on',
}

async function register(client: Client, more: Record<string, string> = {}) {
  const page = await client.post('/register', { ...typed, ...more })
  expect([page.status, page.location]).toEqual([303, '/code'])
}

describe('the form', () => {
  test('asks for names, e-mail, password and the terms', async ({ db, clock }) => {
    const page = await openApp({ db, clock }).visitor().get('/register?return=/g/marche-du-lavoir')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Inscription')
    expect(page.html).toContain('name="return" value="/g/marche-du-lavoir"')
    expect(page.html).not.toContain('name="phone"')
  })

  test('comes back with what was typed, and says what to repair', async ({ db, clock }) => {
    const wrong = { ...typed, email: 'jb.charpentier@orange', password: 'potager', terms: [] }
    const page = await openApp({ db, clock }).visitor().post('/register', wrong)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Il reste 3 points à corriger. Rien n’est perdu.')
    expect(page.text).toContain('Il manque la fin de l’adresse, par exemple « .fr ».')
    expect(page.text).toContain('10 caractères au moins : il en manque 3.')
    expect(page.text).toContain('Cochez cette case pour vous inscrire.')
    expect(page.html).toContain('value="Jean-Baptiste"')
    expect(page.html).toContain('value="jb.charpentier@orange"')
    expect(page.html).not.toContain('potager')
    expect(await db.selectFrom('registration').selectAll().execute()).toEqual([])
  })

  test('speaks English too', async ({ db, clock }) => {
    const wrong = { ...typed, password: 'potager' }
    const client = openApp({ db, clock }).visitor()
    const page = await client.post('/register', wrong, { 'accept-language': 'en' })
    expect(page.text).toContain('At least 10 characters: 3 more needed.')
  })
})

describe('registering', () => {
  test('ends with the code just mailed, and goes back where one came from', async ({
    db,
    clock,
  }) => {
    const client = openApp({ db, clock }).visitor()
    await register(client, {
      email: ' JB.Charpentier@Orange.example',
      return: '/g/marche-du-lavoir?d=1',
    })
    const asked = await client.get('/code')
    expect(asked.text).toContain('Un code à 6 chiffres part à l’adresse')
    expect(asked.text).toContain(email)
    const { code } = await lastCode({ db, clock }, email)
    const entered = await client.post('/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect([entered.status, entered.location]).toEqual([303, '/g/marche-du-lavoir?d=1'])
    expect((await client.get('/')).text).toContain('Jean-Baptiste Charpentier')
  })

  test('makes login, person, household, acceptance and history, and keeps no form', async ({
    db,
    clock,
  }) => {
    const client = openApp({ db, clock }).visitor()
    await register(client)
    expect(await db.selectFrom('login').selectAll().where('email', '=', email).execute()).toEqual(
      [],
    )
    const { code } = await lastCode({ db, clock }, email)
    await client.post('/code', { code })
    const person = await db
      .selectFrom('person as p')
      .innerJoin('login as l', 'l.id', 'p.login_id')
      .innerJoin('terms_acceptance as t', 't.person_id', 'p.id')
      .innerJoin('history as h', 'h.object_id', 'p.id')
      .select(['p.first_name', 'p.language', 'l.email_proven', 't.version', 'h.action'])
      .where('p.email', '=', email)
      .where('h.object', '=', 'person')
      .executeTakeFirst()
    expect(person).toEqual({
      first_name: 'Jean-Baptiste',
      language: 'fr',
      email_proven: true,
      version: 1,
      action: 'registered',
    })
    expect(await db.selectFrom('registration').selectAll().execute()).toEqual([])
    const codes = db.selectFrom('email_code').select('used_at')
    expect(await codes.execute()).toEqual([{ used_at: clock.now() }])
  })

  test('the password then opens, whatever the case of the e-mail', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const first = app.visitor()
    await register(first)
    await first.post('/code', { code: (await lastCode({ db, clock }, email)).code })
    const later = app.visitor()
    const sent = { email: email.toUpperCase(), password: typed.password, return: '/account' }
    expect((await later.post('/sign-in', sent)).location).toBe('/account')
  })

  test('the letter’s link opens the page with the code filled in and signs nobody in', async ({
    db,
    clock,
  }) => {
    const client = openApp({ db, clock }).visitor()
    await register(client)
    const { code, link } = await lastCode({ db, clock }, email)
    expect(link).not.toContain('orange')
    const page = await client.get(link)
    expect(page.html).toContain(`value="${code}"`)
    expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    expect((await client.post('/code', { code, link: sealed })).status).toBe(303)
    expect(await db.selectFrom('sign_in').selectAll().execute()).toHaveLength(1)
  })

  test('the newest form wins', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await register(client, { first_name: 'Jean' })
    clock.advance(5000)
    await register(client, { first_name: 'Baptiste' })
    await client.post('/code', { code: (await lastCode({ db, clock }, email)).code })
    const people = db.selectFrom('person').select('first_name').where('email', '=', email)
    expect(await people.execute()).toEqual([{ first_name: 'Baptiste' }])
  })

  test('half an hour after the last code what was typed is gone', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await register(client)
    clock.advance(30 * 60_000)
    await client.post('/code/letter')
    const { code } = await lastCode({ db, clock }, email)
    const late = await client.post('/code', { code })
    const says = 'Votre inscription a attendu trop longtemps.'
    expect([late.status, late.text]).toEqual([422, expect.stringContaining(says)])
  })

  test('somebody a coordinator had added keeps name and household', async ({
    db,
    world,
    clock,
  }) => {
    const { accountId } = world.people.herve
    const added = { first_name: 'J.-B.', last_name: 'Charpentier', email, account_id: accountId }
    await db.insertInto('person').values(added).execute()
    const client = openApp({ db, clock }).visitor()
    await register(client)
    await client.post('/code', { code: (await lastCode({ db, clock }, email)).code })
    const people = db.selectFrom('person').select(['first_name', 'account_id'])
    expect(
      await people.where('email', '=', email).where('login_id', 'is not', null).execute(),
    ).toEqual([{ first_name: 'J.-B.', account_id: accountId }])
  })
})

describe('a form sent from another browser', () => {
  test('leaves its password behind: whoever has the letter chooses one', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    await register(app.visitor(), { password: 'choisi par un autre' })
    const { code, link } = await lastCode({ db, clock }, email)
    const owner = app.visitor()
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    const asked = await owner.post('/code', { code, link: sealed })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('name="new_password"')
    const short = await owner.post('/code', { code, link: sealed, new_password: 'court' })
    expect(short.text).toContain('il en manque 5')
    const chosen = { code, link: sealed, new_password: 'choisi par moi-même' }
    expect((await owner.post('/code', chosen)).status).toBe(303)
    const other = await app.visitor().post('/sign-in', { email, password: 'choisi par un autre' })
    expect(other.status).toBe(422)
    const mine = await app.visitor().post('/sign-in', { email, password: chosen.new_password })
    expect(mine.status).toBe(303)
  })
})

describe('where one goes on', () => {
  test('is what this browser asked for, whatever a stranger asks for the same e-mail', async ({
    db,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const client = app.visitor()
    await register(client, { return: '/g/marche-du-lavoir' })
    await register(app.visitor(), { return: '/g/paniers-de-la-gare/join' })
    const { code } = await lastCode({ db, clock }, email)
    const chosen = { code, new_password: 'choisi par moi-même' }
    expect((await client.post('/code', chosen)).location).toBe('/g/marche-du-lavoir')
  })
})

describe('a known e-mail', () => {
  const known = 'nadia@lavoir.example'

  test('sees the same pages, and gets another letter', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const [unknowing, knowing] = [app.visitor(), app.visitor()]
    const one = await unknowing.post('/register', typed)
    const two = await knowing.post('/register', { ...typed, email: known })
    expect([two.status, two.location]).toEqual([one.status, one.location])
    const [pageOne, pageTwo] = [await unknowing.get('/code'), await knowing.get('/code')]
    expect(withoutKey(pageTwo).replaceAll(known, email)).toBe(withoutKey(pageOne))
    const wrongOne = await unknowing.post('/code', { code: '000000' })
    const wrongTwo = await knowing.post('/code', { code: '000000' })
    expect(withoutKey(wrongTwo).replaceAll(known, email)).toBe(withoutKey(wrongOne))
    expect((await lettersTo({ db, clock }, email)).map(({ kind }) => kind)).toEqual([
      'register-code',
    ])
    const [letter] = await lettersTo({ db, clock }, known)
    expect(letter).toMatchObject({ kind: 'known-code', subject: 'Vous avez déjà un compte' })
  })

  test('its code signs in, and what was typed is dropped', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const client = app.visitor()
    await register(client, { email: known })
    expect(await db.selectFrom('registration').selectAll().execute()).toEqual([])
    await client.post('/code', { code: (await lastCode({ db, clock }, known)).code })
    expect((await client.get('/')).text).toContain('Nadia Moreau')
    const old = await app.visitor().post('/sign-in', { email: known, password: PASSWORD })
    expect(old.status).toBe(303)
    const fresh = await app.visitor().post('/sign-in', { email: known, password: typed.password })
    expect(fresh.status).toBe(422)
  })
})
