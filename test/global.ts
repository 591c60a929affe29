import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { migrate } from '#src/foundation/db/migrate.ts'
import { openDb } from '#src/foundation/db/open.ts'
import {
  adminQuery,
  databaseUrl,
  dropDatabase,
  EMPTY_TEMPLATE,
  makeDatabase,
  TEMPLATE,
} from './databases.ts'
import { loadWorld, TEST_NOW } from './world.ts'

type Server = { url: string; stop(): Promise<void> }
const shared = globalThis as typeof globalThis & {
  cageotTestServer?: Promise<Server>
  cageotTestUsers?: number
}

/** Once per run: a server (ours, or TEST_DATABASE_URL), a migrated database, and its copy with the cast in it. */
export default async function setup(project: TestProject) {
  shared.cageotTestUsers = (shared.cageotTestUsers ?? 0) + 1
  shared.cageotTestServer ??= makeServer()
  const server = await shared.cageotTestServer
  project.provide('postgres', server.url)
  return async () => {
    shared.cageotTestUsers = (shared.cageotTestUsers ?? 1) - 1
    if (shared.cageotTestUsers === 0) await server.stop()
  }
}

async function makeServer(): Promise<Server> {
  const server = process.env.TEST_DATABASE_URL
    ? borrowed(process.env.TEST_DATABASE_URL)
    : await scratch()
  for (const name of [TEMPLATE, EMPTY_TEMPLATE]) await dropDatabase(server.url, name)
  await adminQuery(server.url, `create database ${EMPTY_TEMPLATE}`)
  await migrate(databaseUrl(server.url, EMPTY_TEMPLATE))
  const url = await makeDatabase(server.url, TEMPLATE, EMPTY_TEMPLATE)
  const { db, close } = openDb(url, { max: 2 })
  await loadWorld(db, TEST_NOW)
  await close()
  return server
}

const borrowed = (url: string): Server => ({ url, stop: async () => {} })

async function scratch(): Promise<Server> {
  const folder = join(tmpdir(), `cageot-test-${randomUUID()}`)
  const postgres = await startPostgres(folder, { durable: false })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}
