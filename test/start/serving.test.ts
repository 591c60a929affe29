import { expect, test } from 'vitest'
import { findFreePort } from '#src/foundation/db/embedded-port.ts'
import { serve } from '#src/shell/server.ts'

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
