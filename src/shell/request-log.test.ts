import { Hono } from 'hono'
import pino from 'pino'
import { expect, test } from 'vitest'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { logRequests } from './request-log.ts'

function openLogged(level = 'info') {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level }, { write: (line) => void lines.push(JSON.parse(line)) })
  const app = new Hono<AppEnv>().use(logRequests(log)).get('*', (c) => c.text(c.var.requestId))
  return { app, lines }
}

test('a request leaves its method, path, status and time, and nothing of its query', async () => {
  const { app, lines } = openLogged()
  await app.request('/register/code?email=nadia@lavoir.example')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    method: 'GET',
    path: '/register/code',
    status: 200,
    ms: expect.any(Number),
  })
  expect(JSON.stringify(lines)).not.toContain('nadia')
})

test.each([
  ['a proxy’s id is kept', 'f3a1-77b2-9c', 'f3a1-77b2-9c'],
  [
    'one that could forge a line of the log is not',
    'x"} {"level":"error',
    expect.stringMatching(/^[0-9a-f-]{36}$/),
  ],
  ['without one, ours is made', '', expect.stringMatching(/^[0-9a-f-]{36}$/)],
])('%s', async (_what, given, expected) => {
  const { app, lines } = openLogged()
  const response = await app.request('/', { headers: { 'X-Request-Id': given } })
  expect(response.headers.get('X-Request-Id')).toEqual(expected)
  expect(lines[0]?.requestId).toBe(await response.text())
})

test('what machines ask every few seconds is logged for the curious only', async () => {
  const usual = openLogged()
  await usual.app.request('/health/ready')
  expect(usual.lines).toEqual([])
  const curious = openLogged('debug')
  await curious.app.request('/health/ready')
  expect(curious.lines).toHaveLength(1)
})
