import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { remoteAddress } from './address.ts'

async function addressOf(at: { socket?: string; forwarded?: string; proxies?: number }) {
  const app = new Hono().get('/', (c) => c.text(remoteAddress(c, at.proxies ?? 0)))
  const headers = at.forwarded ? { 'x-forwarded-for': at.forwarded } : {}
  const incoming = { socket: { remoteAddress: at.socket } }
  return (await app.request('/', { headers }, { incoming })).text()
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:5678', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['2001:DB8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['::1', '::1'],
  ['[::1]:443', '::1'],
  ['2001:db8::5678:443', '2001:db8::5678:443'],
])('%s counts as %s, from a proxy or from the socket', async (written, counted) => {
  expect(await addressOf({ socket: '127.0.0.1', forwarded: written, proxies: 1 })).toBe(counted)
  expect(await addressOf({ socket: written })).toBe(counted)
})

test.each([
  [0, 'x, 198.51.100.1', '127.0.0.1'],
  [1, 'x, 198.51.100.1', '198.51.100.1'],
  [2, 'x, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [3, '198.51.100.1', '127.0.0.1'],
])('behind %i proxies of ours, of « %s » is believed %s', async (proxies, forwarded, believed) => {
  expect(await addressOf({ socket: '127.0.0.1', forwarded, proxies })).toBe(believed)
})

test('without any address everybody counts as one', async () => {
  expect(await addressOf({})).toBe('unknown')
})
