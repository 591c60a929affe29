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
})
