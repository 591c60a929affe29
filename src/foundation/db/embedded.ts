import * as fs from 'node:fs'
import { Halt } from '#src/foundation/core/halt.ts'
import { dataOf, listMajors, prepareCluster } from './embedded-cluster.ts'
import { openDataFolder, readPassword } from './embedded-folder.ts'
import { findHolder, heldSentence, holdFolder } from './embedded-lock.ts'
import { findFreePort } from './embedded-port.ts'
import { readServer, stopLeftOver } from './embedded-server.ts'
import { keepRunning } from './embedded-supervisor.ts'

/** A PostgreSQL of our own; started again by itself, on the same port, when it dies. */
export type Postgres = { url: string; stop(): Promise<void> }

export type PostgresOptions = {
  /** False for tests only: nothing is forced to the disk, a power cut may lose everything. */
  durable?: boolean
  /** Told, in a sentence, when the server died and when it is back. */
  tell?: (sentence: string) => void
}

/**
 * Holds the data folder, makes the cluster the first time, ends a server that a killed program left running there, and
 * starts PostgreSQL on 127.0.0.1. Refuses with a `Halt` of one sentence. The address may use the database `postgres`.
 */
export async function startPostgres(
  dataDir: string,
  options: PostgresOptions = {},
): Promise<Postgres> {
  const folder = openDataFolder(dataDir)
  const hold = await holdFolder(folder)
  try {
    const durable = options.durable ?? true
    const cluster = prepareCluster(folder, { durable })
    await stopLeftOver(cluster)
    const port = await findFreePort()
    const stopServer = await keepRunning({ cluster, port, durable }, options.tell ?? (() => {}))
    const stop = () => stopServer().finally(() => hold.release())
    return { url: urlOf(cluster.password, port), stop }
  } catch (error) {
    hold.release()
    throw error
  }
}

/** Refuses, in one sentence, a data folder that a living program holds; a quick look before anything is started. */
export function refuseHeld(dataDir: string): void {
  const holder = findHolder(dataDir)
  if (holder) throw new Halt(heldSentence(dataDir, holder))
}

/** The address of the PostgreSQL that a living program runs in that folder; null when nobody does. */
export function findRunningPostgres(dataDir: string): string | null {
  const folder = fs.existsSync(dataDir) ? fs.realpathSync(dataDir) : dataDir
  const server = readServer(dataOf(folder))
  const password = readPassword(folder)
  return findHolder(folder) && server?.isReady && password ? urlOf(password, server.port) : null
}

/** Whether a PostgreSQL has ever been made in that folder, of whatever major. */
export function hasPostgres(dataDir: string): boolean {
  return fs.existsSync(dataDir) && listMajors(dataDir).length > 0
}

const urlOf = (password: string, port: number) =>
  `postgres://cageot:${password}@127.0.0.1:${port}/postgres`
