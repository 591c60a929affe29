import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { findFreePort } from '#src/foundation/db/embedded-port.ts'
import { serve } from '#src/shell/server.ts'
import { hasIpv6 } from './processes.ts'

/** An app that answers when it is told to. */
function slowApp() {
  const arrived = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<Response>()
  const fetch = () => {
    arrived.resolve()
    return answer.promise
  }
  return { app: { fetch }, arrived: arrived.promise, answer: answer.resolve }
}

test('a stop lets the running request end, and lets no new one in', async () => {
  const port = await findFreePort()
  const { app, arrived, answer } = slowApp()
  const server = await serve(app, { port, host: '127.0.0.1' })
  const running = fetch(`http://127.0.0.1:${port}/`)
  await arrived
  const stopped = server.stop()
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  answer(new Response('done'))
  expect(await (await running).text()).toBe('done')
  await stopped
})

test('a request that never ends does not hold up a stop', async () => {
  const port = await findFreePort()
  const { app, arrived } = slowApp()
  const server = await serve(app, { port, host: '127.0.0.1' })
  const running = expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  await arrived
  await server.stop()
  await running
})

describe('localhost', () => {
  const isReached = (port: number, address: string) =>
    fetch(`http://${address}:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    )
  const app = { fetch: () => new Response('open') }

  test('is both loopback addresses and no other, until it stops', async () => {
    const port = await findFreePort()
    const server = await serve(app, { port, host: 'localhost' })
    const reached = async () => ({
      four: await isReached(port, '127.0.0.1'),
      six: await isReached(port, '[::1]'),
      // leads to this machine as well, when all addresses are listened on
      other: await isReached(port, '127.0.0.2'),
    })
    expect(await reached()).toEqual({ four: true, six: hasIpv6, other: false })
    await server.stop()
    expect(await reached()).toEqual({ four: false, six: false, other: false })
  })

  test('that is taken at one of the two keeps nothing of the other', async () => {
    const taken = createServer().listen({ port: 0, host: hasIpv6 ? '::1' : '127.0.0.1' })
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    await expect(serve(app, { port, host: 'localhost' })).rejects.toThrow('is taken')
    expect(await isReached(port, '127.0.0.1')).toBe(false)
    taken.close()
  })
})
