import { describe, expect } from 'vitest'
import { BASE_URL, openApp } from './app.ts'
import { test } from './db.ts'

describe('what the browser may do with our pages', () => {
  test('only our own files: no inline script or style, no frame around us', async ({
    db,
    clock,
  }) => {
    const page = await openApp({ db, clock }).visitor().get('/')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(page.html).not.toMatch(/ style=|<style|<script(?![^>]* src=)|javascript:/)
  })
  test('types are not guessed and the referrer stays among ourselves', async ({ db, clock }) => {
    const { headers } = await openApp({ db, clock }).visitor().get('/')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
  test('nobody on the way keeps a page for others', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { headers } = await claire.get('/g/marche-du-lavoir/members')
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })
  test('the same on the page of a form that is too large', async ({ db, clock }) => {
    const large = { email: 'x'.repeat(300_000) }
    const { headers } = await openApp({ db, clock }).visitor().post('/sign-in', large)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('forms', () => {
  const typed = { email: 'nadia@lavoir.example', password: 'un panier bien rempli' }
  test('posted from another site are refused', async ({ db, clock }) => {
    const visitor = openApp({ db, clock }).visitor()
    for (const origin of ['https://evil.example', 'null', `${BASE_URL}.evil.example`]) {
      const page = await visitor.post('/sign-in', typed, { origin })
      expect([origin, page.status]).toEqual([origin, 403])
    }
  })
  test('posted from another site as something else are refused', async ({ db, clock }) => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' }
    const page = await openApp({ db, clock })
      .visitor()
      .send('/sign-out', { method: 'POST', body: '{}', headers })
    expect(page.status).toBe(403)
  })
  test('posted without any origin are refused', async ({ db, clock }) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const page = await openApp({ db, clock })
      .visitor()
      .send('/sign-in', { method: 'POST', body: 'a=b', headers })
    expect(page.status).toBe(403)
  })
  test('cannot dress up as another method to pass the origin check', async ({ db, clock }) => {
    const page = await openApp({ db, clock })
      .visitor()
      .post('/sign-out', { _method: 'DELETE' }, { origin: 'https://evil.example' })
    expect(page.status).toBe(403)
  })
  test('beyond 256 kB are refused before they are read', async ({ db, clock }) => {
    const page = await openApp({ db, clock })
      .visitor()
      .post('/sign-in', { email: 'x'.repeat(300_000) })
    expect(page.status).toBe(413)
  })
})

describe('an unknown address', () => {
  test('is a 404 in the reader’s language', async ({ db, clock }) => {
    const visitor = openApp({ db, clock }).visitor()
    const french = await visitor.get('/nulle-part')
    expect([french.status, french.text]).toEqual([
      404,
      expect.stringContaining('Cette page n’existe pas'),
    ])
    const english = await visitor.get('/nowhere', { 'accept-language': 'en-GB' })
    expect(english.text).toContain('This page does not exist')
  })
  test('of a group that is none is a 404 too', async ({ db, clock }) => {
    const page = await openApp({ db, clock }).visitor().get('/g/nulle-part/settings')
    expect(page.status).toBe(404)
  })
  test('with a character that the database can’t keep is a 404, and no fault of ours', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const claire = await app.as(world.people.claire)
    const asked = [
      '/g/%00/settings',
      '/g/marche-du-lavoir/settings/places/%00',
      '/sign-in?return=%00',
    ]
    for (const path of asked) {
      expect([path, (await claire.get(path)).status]).toEqual([path, 404])
    }
    const page = await app.visitor().post('/password', { email: 'na\0dia@lavoir.example' })
    expect(page.status).toBe(303)
  })
})
