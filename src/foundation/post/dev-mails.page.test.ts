import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { keepLetter } from './keep-letter.ts'
import { renderLetter } from './letter.ts'

const baseUrl = 'https://cageot.example'

async function keep(db: Trx, at: Date, subject: string): Promise<string> {
  const letter = renderLetter({
    lang: 'fr',
    subject,
    baseUrl,
    blocks: [
      { kind: 'paragraph', text: 'Voici votre code <valable 30 minutes>.' },
      { kind: 'button', label: 'Saisir le code', href: `${baseUrl}/register/code` },
    ],
  })
  const to = 'herve@ailleurs.example'
  await keepLetter(db, { kind: 'code', to, language: 'fr', ...letter, baseUrl, at })
  const found = db.selectFrom('mail').select('message_id').where('subject', '=', subject)
  return (await found.executeTakeFirstOrThrow()).message_id
}

test('kept letters are listed, the newest first', async ({ db, clock }) => {
  const { visitor } = openApp({ db, clock })
  expect((await visitor().get('/dev/mails')).text).toContain('Aucune lettre pour l’instant')
  await keep(db, clock.now(), 'La première')
  clock.advance(60_000)
  await keep(db, clock.now(), 'La seconde')
  const page = await visitor().get('/dev/mails')
  expect(page.status).toBe(200)
  expect(page.text.indexOf('La seconde')).toBeLessThan(page.text.indexOf('La première'))
  expect(page.text).toContain('herve@ailleurs.example')
})

test.for([
  ['sent_at', 'envoyée'],
  ['kept_at', 'gardée'],
  ['given_up_at', 'abandonnée'],
] as const)('a letter with %s is shown as « %s »', async ([column, word], { db, clock }) => {
  const { visitor } = openApp({ db, clock })
  await keep(db, clock.now(), 'Votre code')
  expect((await visitor().get('/dev/mails')).text).toContain('en attente')
  await sql`update mail set ${sql.ref(column)} = now()`.execute(db)
  expect((await visitor().get('/dev/mails')).text).toContain(word)
})

test('one letter shows its text, with addresses that can be followed', async ({ db, clock }) => {
  const messageId = await keep(db, clock.now(), 'Votre code')
  const page = await openApp({ db, clock }).visitor().get(`/dev/mails/${messageId}`)
  expect(page.html).toContain('Voici votre code &lt;valable 30 minutes&gt;.')
  expect(page.html).toContain(`<a href="${baseUrl}/register/code">`)
  expect(page.html).toContain(`/dev/mails/${encodeURIComponent(messageId)}/html`)
})

test('its HTML is an answer of its own: its styles may show, nothing of it may act', async ({
  db,
  clock,
}) => {
  const messageId = await keep(db, clock.now(), 'Votre code')
  const { visitor } = openApp({ db, clock })
  const letter = await visitor().get(`/dev/mails/${messageId}/html`)
  expect(letter.html).toMatch(/^<!doctype html><html lang="fr">/)
  const policy = letter.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'")
  const list = await visitor().get('/dev/mails')
  expect(list.headers.get('content-security-policy')).not.toContain('unsafe-inline')
})

test('an unknown letter is not found', async ({ db, clock }) => {
  const { visitor } = openApp({ db, clock })
  expect((await visitor().get('/dev/mails/x@y')).status).toBe(404)
  expect((await visitor().get('/dev/mails/x@y/html')).status).toBe(404)
})
