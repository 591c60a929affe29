import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { languageRoutes } from './language.routes.ts'
import type { AppEnv } from './request.ts'

function choose(lang: string, referer?: string, baseUrl = 'https://cageot.example') {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('baseUrl', baseUrl)
    await next()
  })
  app.route('/', languageRoutes())
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.request('/language', {
    method: 'POST',
    body: `lang=${lang}`,
    headers: referer ? { ...headers, referer } : headers,
  })
}

test('the language is kept and the page shown again', async () => {
  const answer = await choose('en', 'https://cageot.example/g/lavoir?page=2')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/g/lavoir?page=2')
  expect(answer.headers.get('set-cookie')).toMatch(
    /^lang=en; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test('without https the cookie is kept too', async () => {
  const answer = await choose('fr', undefined, 'http://localhost:4000')
  expect(answer.headers.get('set-cookie')).not.toContain('Secure')
})

test.each([
  undefined,
  'https://elsewhere.example/x',
  'nonsense',
  'https://cageot.example.evil/x',
  'https://cageot.example//evil.example/x',
])('from %s it leads to the start', async (referer) => {
  expect((await choose('en', referer)).headers.get('location')).toBe('/')
})

test('an unknown language is not kept', async () => {
  expect((await choose('de')).headers.get('set-cookie')).toBeNull()
})
