import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'
import { withoutKey } from '#test/neutral.ts'
import { lastCode, lettersTo } from '#test/post.ts'

const email = 'nadia@lavoir.example'
const wrong = { email, password: 'un panier bien vide' }

describe('signing in by password', () => {
  test('leads back to where one came from', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    const form = await client.get('/sign-in?return=/g/marche-du-lavoir')
    expect(form.text).toContain('Connexion')
    expect(form.html).toContain('value="/g/marche-du-lavoir"')
    const sent = {
      email: ' Nadia@Lavoir.example',
      password: PASSWORD,
      return: '/g/marche-du-lavoir',
    }
    expect((await client.post('/sign-in', sent)).location).toBe('/g/marche-du-lavoir')
    expect((await client.get('/')).text).toContain('Nadia Moreau')
    expect((await client.get('/sign-in')).location).toBe('/')
  })

  test('never leads to another site', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    const sent = { email, password: PASSWORD, return: '//evil.example' }
    expect((await client.post('/sign-in', sent)).location).toBe('/')
  })

  test('says the same whether the e-mail is known or not', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const known = await app.visitor().post('/sign-in', wrong)
    const unknown = await app
      .visitor()
      .post('/sign-in', { ...wrong, email: 'nadie@lavoir.example' })
    expect(known.text).toContain('Cet e-mail et ce mot de passe ne vont pas ensemble.')
    expect([unknown.status, unknown.html]).toEqual([
      known.status,
      known.html.replaceAll(email, 'nadie@lavoir.example'),
    ])
    expect(known.html).toContain(`value="${email}"`)
    expect(known.html).not.toContain(wrong.password)
  })

  test('of a waiting registration opens nothing', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    const typed = { email: 'jb@orange.example', password: 'le potager du fond' }
    const names = { first_name: 'J.-B.', last_name: 'Charpentier', terms: 'on' }
    await client.post('/register', { ...typed, ...names })
    expect((await client.post('/sign-in', typed)).status).toBe(422)
  })
})

describe('after five failures', () => {
  test('one waits a minute, then two, and the page says so', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    for (let time = 1; time <= 5; time++) {
      expect((await client.post('/sign-in', wrong)).status).toBe(422)
    }
    const held = await client.post('/sign-in', { email, password: PASSWORD })
    expect([held.status, held.text]).toEqual([
      429,
      expect.stringContaining('Trop d’essais. Réessayez dans 1 minute.'),
    ])
    expect(held.html).toContain(`value="${email}"`)
    clock.advance(60_000)
    expect((await client.post('/sign-in', wrong)).status).toBe(422)
    expect((await client.post('/sign-in', wrong)).text).toContain('Réessayez dans 2 minutes.')
    clock.advance(120_000)
    expect((await client.post('/sign-in', { email, password: PASSWORD })).status).toBe(303)
  })

  test('of one e-mail others there wait too; elsewhere that e-mail does', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    for (let time = 1; time <= 5; time++) await client.post('/sign-in', wrong)
    const paul = { email: 'paul@lavoir.example', password: PASSWORD }
    expect((await client.post('/sign-in', paul)).status).toBe(429)
    const subjects = db.selectFrom('attempt').select(['kind', 'failures']).orderBy('kind')
    expect(await subjects.execute()).toEqual([
      { kind: 'sign-in-address', failures: 5 },
      { kind: 'sign-in-email', failures: 5 },
    ])
  })

  test('a success forgets the e-mail’s, not the address’s', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    for (let time = 1; time <= 4; time++) await client.post('/sign-in', wrong)
    expect((await client.post('/sign-in', { email, password: PASSWORD })).status).toBe(303)
    const left = db.selectFrom('attempt').select(['kind', 'failures', 'blocked_until'])
    expect(await left.execute()).toEqual([
      { kind: 'sign-in-address', failures: 4, blocked_until: null },
    ])
  })
})

describe('signing in by a mailed code', () => {
  test('works for a known e-mail', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    const asked = await client.post('/sign-in/letter', {
      email,
      password: '',
      return: '/g/marche-du-lavoir',
    })
    expect([asked.status, asked.location]).toEqual([303, '/code'])
    expect((await client.get('/code')).text).toContain('S’il y a un compte à cette adresse')
    const { code } = await lastCode({ db, clock }, email)
    expect((await client.post('/code', { code })).location).toBe('/g/marche-du-lavoir')
  })

  test('works by the link alone on another device, whatever scanners do', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const back = '/g/marche-du-lavoir/about'
    await app.visitor().post('/sign-in/letter', { email, return: back })
    const { link, code } = await lastCode({ db, clock }, email)
    const scanner = app.visitor()
    for (let time = 0; time < 3; time++) expect((await scanner.get(link)).status).toBe(200)
    const phone = app.visitor()
    const page = await phone.get(link)
    expect(page.text).toContain(`Vous vous connectez avec l’adresse ${email}`)
    expect(page.html.match(/<button[^>]*class="button large full"/g)).toHaveLength(1)
    expect(page.html).not.toMatch(/<input[^>]*(type="text"|inputmode)/)
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    expect((await phone.post('/code', { code, link: sealed })).location).toBe(back)
    expect((await phone.get('/')).text).toContain('Nadia Moreau')
    const again = await app.visitor().post('/code', { code, link: sealed })
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('ne vaut plus rien')])
  })

  test('lasts a quarter of an hour by the link too', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    await app.visitor().post('/sign-in/letter', { email })
    const { link, code } = await lastCode({ db, clock }, email)
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    clock.advance(15 * 60_000)
    const late = await app.visitor().post('/code', { code, link: sealed })
    expect(late.text).toContain('Demandez-en un nouveau ci-dessous')
    expect(late.text).toContain('Renvoyer le code')
  })

  test('answers an unknown one alike, and mails it nothing', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const [known, unknown] = [app.visitor(), app.visitor()]
    const nobody = 'nadie@lavoir.example'
    const one = await known.post('/sign-in/letter', { email })
    const two = await unknown.post('/sign-in/letter', { email: nobody })
    expect([two.status, two.location]).toEqual([one.status, one.location])
    const page = withoutKey(await known.get('/code'))
    expect(withoutKey(await unknown.get('/code'))).toBe(page.replaceAll(email, nobody))
    expect(await lettersTo({ db, clock }, nobody)).toEqual([])
  })
})

describe('signing out', () => {
  test('ends this browser’s sign-in and no other', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const phone = await app.as(world.people.nadia)
    const laptop = await app.as(world.people.nadia)
    expect((await phone.post('/sign-out')).location).toBe('/')
    expect((await phone.get('/')).text).not.toContain('Nadia Moreau')
    expect((await laptop.get('/')).text).toContain('Nadia Moreau')
  })

  test('twice is no error', async ({ db, clock }) => {
    const page = await openApp({ db, clock }).visitor().post('/sign-out')
    expect(page.status).toBe(303)
  })
})

describe('a sign-in', () => {
  test('that is used is prolonged once a day, row and cookie', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    const expiry = db.selectFrom('sign_in').select('expires_at')
    clock.advance(23 * 3600_000)
    const young = await client.get('/terms')
    expect(young.headers.getSetCookie()).toEqual([])
    clock.advance(2 * 3600_000)
    const kept = await client.get('/terms')
    expect(kept.headers.getSetCookie()[0]).toMatch(/^cageot\.session_token=.+Max-Age=2592000/)
    expect(await expiry.execute()).toEqual([{ expires_at: new Date('2026-12-26T16:00:00Z') }])
    expect((await client.get('/terms')).headers.getSetCookie()).toEqual([])
    expect((await client.get('/')).text).toContain('Nadia Moreau')
  })

  test('that is not used for thirty days is over', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    clock.advance(30 * 24 * 3600_000)
    expect((await client.get('/')).text).not.toContain('Nadia Moreau')
  })
})

describe('the language chosen at the foot of a page', () => {
  test('is the person’s own from then on', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    await (await app.as(world.people.nadia)).post('/language', { lang: 'en' })
    expect((await (await app.as(world.people.nadia)).get('/terms')).text).toContain('Terms of use')
  })
})
