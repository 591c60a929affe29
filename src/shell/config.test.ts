import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Halt } from '#src/foundation/core/halt.ts'
import { projectRoot } from '#src/foundation/core/root.ts'
import { defaultDataDir, readConfig } from './config.ts'
import { SETTINGS } from './setting-kinds.ts'

const sentence = (environment: Record<string, string>) => {
  try {
    return void readConfig(environment)
  } catch (error) {
    return error instanceof Halt ? error.message : error
  }
}

describe('without any setting the program is a local one', () => {
  const config = readConfig({})

  test('it serves this machine alone, on port 3000', () => {
    const local = { port: 3000, baseUrl: 'http://localhost:3000', host: 'localhost' }
    expect(config).toMatchObject(local)
  })
  test('it may make a demo, keeps its letters, trusts no proxy', () => {
    expect(config).toMatchObject({ isLocal: true, smtpUrl: null, proxies: 0 })
  })
  test('it has a database of its own and makes its own secret', () => {
    expect(config).toMatchObject({ database: null, secret: null })
  })
})

test.each([
  [{ PORT: '4000' }, { port: 4000, baseUrl: 'http://localhost:4000', isLocal: true }],
  [{ PORT: '  ' }, { port: 3000 }],
  [
    { BASE_URL: 'https://cageot.example/' },
    { baseUrl: 'https://cageot.example', isLocal: false, proxies: 1 },
  ],
  [{ BASE_URL: 'http://192.168.1.4:3000' }, { isLocal: false, proxies: 0 }],
  [{ BASE_URL: 'https://cageot.example' }, { host: null }],
  [{ BASE_URL: 'https://cageot.example', HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
  [{ HOST: '0.0.0.0' }, { host: '0.0.0.0', isLocal: true }],
  [{ BASE_URL: 'http://[::1]:3000' }, { isLocal: true }],
  [{ BASE_URL: 'https://cageot.example', PROXIES: '2' }, { proxies: 2 }],
  [{ BASE_URL: 'https://cageot.example' }, { mailFrom: 'Cageot <cageot@cageot.example>' }],
  [{ MAIL_FROM: 'paniers@lavoir.example' }, { mailFrom: 'paniers@lavoir.example' }],
  [{ DATA_DIR: '/srv/cageot' }, { dataDir: '/srv/cageot' }],
  [
    { DATABASE_URL: 'postgres://a:b@pooler/c' },
    { database: { url: 'postgres://a:b@pooler/c', directUrl: 'postgres://a:b@pooler/c' } },
  ],
  [
    { DATABASE_URL: 'postgresql://pooler/c', DATABASE_URL_DIRECT: 'postgres://direct/c' },
    { database: { url: 'postgresql://pooler/c', directUrl: 'postgres://direct/c' } },
  ],
])('%o is understood', (environment, expected) => {
  expect(readConfig(environment)).toMatchObject(expected)
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, such as PORT=3000.'],
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, such as PORT=3000.'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535, such as PORT=3000.'],
  [
    { BASE_URL: 'cageot.example' },
    'BASE_URL must be the http or https address people type, without a path, such as BASE_URL=https://cageot.example.',
  ],
  [
    { BASE_URL: 'https://cageot.example/market' },
    'BASE_URL must be the http or https address people type, without a path, such as BASE_URL=https://cageot.example.',
  ],
  [
    { DATABASE_URL: 'mysql://root@localhost/x' },
    'DATABASE_URL must be the address of a PostgreSQL database, such as DATABASE_URL=postgres://user:password@host:5432/cageot.',
  ],
  [
    { DATABASE_URL_DIRECT: 'postgres://direct/c' },
    'DATABASE_URL_DIRECT goes with DATABASE_URL, which is not set: set both, or neither.',
  ],
  [
    { SMTP_URL: 'mail.example' },
    'SMTP_URL must be the address of a mail server, such as SMTP_URL=smtps://user:password@mail.example:465.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL must be error, warn, info, debug or silent, such as LOG_LEVEL=info.',
  ],
  [
    { SECRET: 'short' },
    'SECRET must have at least 32 characters that nobody can guess, such as SECRET="$(openssl rand -base64 32)".',
  ],
  [
    { PROXIES: '-1' },
    'PROXIES must be the number of reverse proxies before the program, from 0 to 9, such as PROXIES=1.',
  ],
  [
    { MAIL_FROM: 'Cageot' },
    'MAIL_FROM must be an e-mail address, with or without a name, such as MAIL_FROM=Cageot <cageot@cageot.example>.',
  ],
])('%o is refused in one sentence', (environment, expected) => {
  expect(sentence(environment)).toBe(expected)
})

test('every broken setting is named at once', () => {
  expect(String(sentence({ PORT: 'x', LOG_LEVEL: 'y' })).split('\n')).toHaveLength(2)
})

test('a value that may be secret is not repeated', () => {
  expect(sentence({ DATABASE_URL: 'mysql://root:hunter2@h/x', SECRET: 'hunter2' })).not.toContain(
    'hunter2',
  )
})

test('root keeps the data of each clone in a folder of its own, which others may reach', () => {
  const folder = (clone: string) => defaultDataDir({ clone, isRoot: true })
  expect(folder('/root/x')).toMatch(/^\/var\/lib\/cageot\/root-x-[0-9a-f]{6}$/)
  expect(folder('/a/b-c')).not.toBe(folder('/a-b/c'))
  expect(defaultDataDir({ clone: '/home/ines/cageot', isRoot: false })).toBe(
    '/home/ines/cageot/data',
  )
})

test('docs/configuration.md has every setting in its table', () => {
  const page = readFileSync(join(projectRoot, 'docs/configuration.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(rows.toSorted()).toEqual(Object.keys(SETTINGS).toSorted())
})
