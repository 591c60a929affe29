import { describe, expect } from 'vitest'
import { type Client, openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { lastCode, lettersTo } from '#test/post.ts'

const email = 'jb.charpentier@orange.example'
const typed = {
  first_name: 'Jean-Baptiste',
  last_name: 'Charpentier',
  email,
  password: 'le potager du fond',
  terms: 'on',
}
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

async function registered(at: Parameters<typeof openApp>[0]) {
  const client = openApp(at).visitor()
  await client.post('/register', typed)
  return { client, ...(await lastCode(at, email)) }
}

/** Past the wait that an address's failures make, within the code's quarter of an hour. */
function waitOneMinute(clock: StoppedClock) {
  clock.advance(60_000)
}

async function miss(client: Client, code: string, times: number) {
  const pages = []
  for (let time = 0; time < times; time++) {
    pages.push(await client.post('/code', { code: otherThan(code) }))
  }
  return pages
}

describe('a code', () => {
  test('may be missed four times', async ({ db, clock }) => {
    const { client, code } = await registered({ db, clock })
    const pages = await miss(client, code, 4)
    expect(pages.map(({ status }) => status)).toEqual([422, 422, 422, 422])
    expect(pages[3]?.text).toContain('Ce n’est pas ce code.')
    expect((await client.post('/code', { code })).status).toBe(303)
  })

  test('is dead after five', async ({ db, clock }) => {
    const { client, code } = await registered({ db, clock })
    const pages = await miss(client, code, 5)
    expect(pages[4]?.text).toContain('Ce code ne vaut plus rien.')
    waitOneMinute(clock)
    const late = await client.post('/code', { code })
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('ne vaut plus rien')])
  })

  test('lasts a quarter of an hour', async ({ db, clock }) => {
    const { client, code } = await registered({ db, clock })
    clock.advance(15 * 60_000)
    expect((await client.post('/code', { code })).text).toContain('ne vaut plus rien')
  })

  test('works once', async ({ db, clock }) => {
    const { client, code, link } = await registered({ db, clock })
    expect((await client.post('/code', { code })).status).toBe(303)
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    const again = await openApp({ db, clock }).visitor().post('/code', { code, link: sealed })
    expect(again.text).toContain('ne vaut plus rien')
  })

  test('tapped a second time by who is in by now just goes on', async ({ db, clock }) => {
    const { client, code, link } = await registered({ db, clock })
    const sealed = new URL(link, 'http://x').searchParams.get('link') ?? ''
    const typed = { code, link: sealed }
    expect((await client.post('/code', typed)).location).toBe('/')
    const again = await client.post('/code', typed)
    expect([again.status, again.location]).toEqual([303, '/'])
    const other = await client.post('/code', { code })
    expect([other.status, other.location]).toEqual([303, '/sign-in'])
    expect((await client.get('/sign-in')).location).toBe('/')
  })

  test('whose form is sent again before the answer has come lets in again', async ({
    db,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const sent = await app.visitor().post('/register', typed)
    const { code } = await lastCode({ db, clock }, email)
    const tap = (once: string) => {
      const client = app.visitor()
      for (const cookie of sent.headers.getSetCookie()) client.keep(cookie)
      return client.post('/code', { code, once })
    }
    expect((await tap('the form')).location).toBe('/')
    expect((await tap('the form')).location).toBe('/')
    expect((await tap('another form')).text).toContain('ne vaut plus rien')
    clock.advance(60_000)
    expect((await tap('the form')).text).toContain('ne vaut plus rien')
  })

  test('that is not six digits costs no try', async ({ db, clock }) => {
    const { client } = await registered({ db, clock })
    const page = await client.post('/code', { code: '12' })
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('les 6 chiffres')])
    const kept = await db.selectFrom('email_code').select('tries').executeTakeFirst()
    expect(kept?.tries).toBe(0)
  })

  test('stands nowhere in the database but in its letter', async ({ db, clock }) => {
    const { code } = await registered({ db, clock })
    const rows = await db.selectFrom('email_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  test('asked for by nobody leads to signing in', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    for (const page of [
      await client.get('/code'),
      await client.get('/code?link=broken'),
      await client.post('/code', { code: '123456' }),
      await client.post('/code/letter'),
    ]) {
      expect([page.status, page.location]).toEqual([303, '/sign-in'])
    }
  })
})

describe('« Renvoyer le code »', () => {
  test('works once a minute, and only the last code counts', async ({ db, clock }) => {
    const { client, code: first } = await registered({ db, clock })
    clock.advance(59_000)
    const early = await client.post('/code/letter')
    expect([early.status, early.text]).toEqual([
      422,
      expect.stringContaining('Attendez une minute'),
    ])
    clock.advance(1000)
    const sent = await client.post('/code/letter')
    expect(sent.location).toBe('/code?sent')
    expect((await client.get('/code?sent')).text).toContain('Un nouveau code est parti.')
    const { code: second } = await lastCode({ db, clock }, email)
    expect(second).not.toBe(first)
    expect((await client.post('/code', { code: first })).status).toBe(422)
    expect((await client.post('/code', { code: second })).status).toBe(303)
  })

  test('keeps where to go on', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await client.post('/register', { ...typed, return: '/g/marche-du-lavoir' })
    clock.advance(60_000)
    await client.post('/code/letter')
    const { code } = await lastCode({ db, clock }, email)
    expect((await client.post('/code', { code })).location).toBe('/g/marche-du-lavoir')
  })

  test('keeps what was typed for as long as the new code', async ({ db, clock }) => {
    const { client } = await registered({ db, clock })
    clock.advance(20 * 60_000)
    await client.post('/code/letter')
    clock.advance(12 * 60_000)
    const { code } = await lastCode({ db, clock }, email)
    expect((await client.post('/code', { code })).location).toBe('/')
    expect((await client.get('/')).text).toContain('Jean-Baptiste')
  })

  test('from an old letter’s link says that the form is gone', async ({ db, clock }) => {
    const { link } = await registered({ db, clock })
    clock.advance(31 * 60_000)
    const elsewhere = openApp({ db, clock }).visitor()
    const sealed = new URL(link, 'http://cageot.test').searchParams.get('link') ?? ''
    await elsewhere.post('/code/letter', { link: sealed })
    const { code } = await lastCode({ db, clock }, email)
    const late = await elsewhere.post('/code', { code })
    const says = 'Votre inscription a attendu trop longtemps.'
    expect([late.status, late.text]).toEqual([422, expect.stringContaining(says)])
    expect(late.html).toContain('href="/register"')
  })

  test('beyond five letters in a quarter of an hour one waits', async ({ db, clock }) => {
    const { client } = await registered({ db, clock })
    for (let letter = 2; letter <= 5; letter++) {
      clock.advance(60_000)
      expect((await client.post('/code/letter')).status).toBe(303)
    }
    clock.advance(60_000)
    expect((await client.post('/code/letter')).status).toBe(303)
    clock.advance(60_000)
    const held = await client.post('/code/letter')
    expect([held.status, held.text]).toEqual([
      429,
      expect.stringContaining('Réessayez dans 1 minute.'),
    ])
    expect(await lettersTo({ db, clock }, email)).toHaveLength(2)
  })
})
