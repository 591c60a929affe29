import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { Halt } from '#src/foundation/core/halt.ts'
import { projectRoot } from '#src/foundation/core/root.ts'
import { SETTINGS, type SettingName } from './setting-kinds.ts'

export type Config = {
  port: number
  /** The address of this machine to listen on; `localhost` is both of its loopbacks, null all addresses. */
  host: string | null
  /** The outside address without trailing slash. */
  baseUrl: string
  /** Only for this machine: the demo is made by itself, and kept mails are readable at /dev/mails without SMTP_URL. */
  isLocal: boolean
  /** How many reverse proxies each add one address to X-Forwarded-For. */
  proxies: number
  dataDir: string
  /** One's own PostgreSQL; null: the one the program starts. `directUrl` passes by a pooler. */
  database: { url: string; directUrl: string } | null
  smtpUrl: string | null
  mailFrom: string
  logLevel: 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Signs cookies; null: one is made and kept in the database. */
  secret: string | null
}

type Environment = Record<string, string | undefined>
type Given = { [Name in SettingName]?: z.output<(typeof SETTINGS)[Name]['read']> | undefined }

const DEFAULT_PORT = 3000

/**
 * The settings, read once from the environment. An empty variable counts as none. A `Halt` names every broken one, a
 * sentence each: « PORT must be a whole number from 1 to 65535, such as PORT=3000. »
 */
export function readConfig(environment: Environment): Config {
  const given = readGiven(environment)
  const port = given.PORT ?? DEFAULT_PORT
  const baseUrl = given.BASE_URL ?? `http://localhost:${port}`
  const { hostname, protocol } = new URL(baseUrl)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return {
    port,
    host: given.HOST ?? (isLocal ? 'localhost' : null),
    baseUrl,
    isLocal,
    proxies: given.PROXIES ?? (protocol === 'https:' ? 1 : 0),
    dataDir: resolve(
      given.DATA_DIR ?? defaultDataDir({ clone: projectRoot, isRoot: process.getuid?.() === 0 }),
    ),
    database: databaseOf(given),
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? `Cageot <cageot@${hostname}>`,
    logLevel: given.LOG_LEVEL ?? 'info',
    secret: given.SECRET ?? null,
  }
}

/**
 * `data/` in the clone; for root a folder named after the clone where PostgreSQL's ordinary user may go:
 * `/root/x` → `/var/lib/cageot/root-x-1f0d2b`.
 */
export function defaultDataDir(at: { clone: string; isRoot: boolean }): string {
  if (!at.isRoot) return join(at.clone, 'data')
  const words = at.clone.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-|-$/g, '')
  const hash = createHash('sha256').update(at.clone).digest('hex').slice(0, 6)
  return join('/var/lib/cageot', `${words}-${hash}`)
}

function databaseOf(given: Given): Config['database'] {
  if (given.DATABASE_URL) {
    return { url: given.DATABASE_URL, directUrl: given.DATABASE_URL_DIRECT ?? given.DATABASE_URL }
  }
  if (!given.DATABASE_URL_DIRECT) return null
  throw new Halt(
    'DATABASE_URL_DIRECT goes with DATABASE_URL, which is not set: set both, or neither.',
  )
}

function readGiven(environment: Environment): Given {
  const broken: string[] = []
  const given: Record<string, unknown> = {}
  for (const [name, { read, must, example }] of Object.entries(SETTINGS)) {
    const text = environment[name]?.trim()
    if (!text) continue
    const result = read.safeParse(text)
    if (result.success) given[name] = result.data
    else broken.push(`${name} must ${must}, such as ${name}=${example}.`)
  }
  if (broken.length > 0) throw new Halt(broken.join('\n'))
  return given
}
