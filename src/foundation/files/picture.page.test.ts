import { describe, expect } from 'vitest'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { keepPhoto } from '#test/pictures.ts'

describe('a picture', () => {
  test('is handed to everybody for ever, in one query, without asking who it is', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const { code } = await keepPhoto(db)
    const nadia = await openApp({ db, clock }).as(world.people.nadia)
    queries.reset()
    const { status, headers } = await nadia.get(photoOf(code).src)
    expect([status, queries.count]).toEqual([200, 1])
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('set-cookie')).toBe(null)
  })

  test('is not sent again to whoever has it', async ({ db, clock }) => {
    const { code } = await keepPhoto(db)
    const visitor = openApp({ db, clock }).visitor()
    const { headers } = await visitor.get(`/pictures/${code}-208.webp`)
    const etag = headers.get('etag') ?? ''
    const again = await visitor.get(`/pictures/${code}-208.webp`, { 'if-none-match': etag })
    expect([again.status, again.html]).toEqual([304, ''])
    const other = await visitor.get(`/pictures/${code}-416.webp`, { 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  test('smaller than what is asked comes as large as it is', async ({ db, clock }) => {
    const { code } = await keepPhoto(db)
    const { app } = openApp({ db, clock })
    const [middling, large] = await Promise.all(
      [832, 1248].map(async (width) => {
        const answer = await app.request(`/pictures/${code}-${width}.webp`)
        return Buffer.from(await answer.arrayBuffer())
      }),
    )
    expect(large).toEqual(middling)
    expect(large?.subarray(8, 12).toString()).toBe('WEBP')
  })

  test('of another code, width or kind is unknown', async ({ db, clock }) => {
    const { code } = await keepPhoto(db)
    const visitor = openApp({ db, clock }).visitor()
    const names = [
      'bcdfghjkmn-208.webp',
      `${code}-209.webp`,
      `${code}-0208.webp`,
      `${code}.webp`,
      `${code}-208.png`,
      `${code}-208.webp%00`,
      '..%2F..%2Fassets-208.webp',
    ]
    for (const name of names) {
      expect([name, (await visitor.get(`/pictures/${name}`)).status]).toEqual([name, 404])
    }
  })
})
