import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { findFreePort } from '#src/foundation/db/embedded-port.ts'
import { hasIpv6, runCageot, scratchFolder } from './processes.ts'

/** What the program said when it refused: one line, exit code 1, no stack. */
function refusal(args: string[], env: Record<string, string>): string {
  const { status, stderr } = runCageot(args, env)
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/^ {4}at /m)
  return stderr.trim()
}

test('a broken setting is refused before anything is started', () => {
  expect(refusal(['start'], { PORT: 'abc' })).toBe(
    'PORT must be a whole number from 1 to 65535, such as PORT=3000.',
  )
})

test.each(['127.0.0.1', '0.0.0.0', ...(hasIpv6 ? ['::1', '::'] : [])])(
  'a port taken at %s is named, and how to choose another',
  async (address) => {
    using folder = scratchFolder()
    const taken = createServer().listen({ port: 0, host: address })
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    expect(refusal(['start'], { PORT: String(port), DATA_DIR: join(folder.path, 'data') })).toBe(
      `The port ${port} is taken by another program: choose another one, such as PORT=3000 npm start.`,
    )
    taken.close()
  },
)

test('a database where nobody listens is named', async () => {
  const port = await findFreePort()
  const said = refusal(['migrate'], { DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${port}/x` })
  expect(said).toBe(
    `DATABASE_URL: no PostgreSQL listens at 127.0.0.1:${port}: start it, or correct the host and the port.`,
  )
})

test('a wrong password and a missing database are named', async () => {
  using folder = scratchFolder()
  const postgres = await startPostgres(folder.path, { durable: false })
  const wrongPassword = new URL(postgres.url)
  wrongPassword.password = 'wrong'
  const wrongName = new URL(postgres.url)
  wrongName.pathname = '/market'
  const said = [wrongPassword, wrongName].map(({ href }) =>
    refusal(['migrate'], { DATABASE_URL: href }),
  )
  await postgres.stop()
  expect(said[0]).toContain(
    'refuses the password of the user cageot: correct the user or the password.',
  )
  expect(said[1]).toContain('has no database market: create it, or correct the name.')
})

test('a data folder that can not be reached is named', () => {
  using folder = scratchFolder()
  chmodSync(folder.path, process.getuid?.() === 0 ? 0o700 : 0o500)
  const said = refusal(['migrate'], { DATA_DIR: join(folder.path, 'data') })
  expect(said).toContain(folder.path)
  expect(said).toMatch(/DATA_DIR=\S+\.$/)
})

test('an unknown command and an unknown option are answered with the list', () => {
  expect(refusal(['sing'], {})).toMatch(/^There is no command sing\.\n[\s\S]*migrate/)
  expect(refusal(['start', '--full'], {})).toMatch(/^The command start knows no --full\./)
})

test('help lists the commands and needs no settings', () => {
  const { status, stdout } = runCageot(['help'], { PORT: 'abc' })
  expect(status).toBe(0)
  expect(stdout).toContain('worker')
})
