import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Halt } from '#src/foundation/core/halt.ts'
import { startOf } from './embedded-process.ts'

const holderShape = z.object({
  pid: z.number(),
  start: z.string(),
  since: z.string(),
  claim: z.string(),
})
/** Who holds a data folder: the process, its start (a pid alone is used again), and since when. */
export type Holder = z.infer<typeof holderShape>

/**
 * Takes the data folder for this process, or refuses with one sentence that names the holder. A holder that was killed
 * leaves its file behind: it counts only while that very process lives.
 */
export async function holdFolder(folder: string): Promise<{ release(): void }> {
  const mine = writeClaim(folder)
  let overStale = false
  while (!tryLink(mine.path, lockOf(folder))) {
    const holder = findHolder(folder)
    if (holder) {
      rmSync(mine.path)
      throw new Halt(heldSentence(folder, holder))
    }
    removeStale(folder)
    overStale = true
  }
  rmSync(mine.path)
  // two starts may both have seen the same stale file: the one whose claim stands a moment later has it
  if (overStale) await pause(50)
  if (readLock(folder) !== mine.text) return holdFolder(folder)
  return { release: () => release(folder, mine.text) }
}

/** The living process that holds the folder, if any. */
export function findHolder(folder: string): Holder | null {
  const holder = parse(readLock(folder))
  return holder && startOf(holder.pid) === holder.start ? holder : null
}

/** « The data folder … is held by the process 123, running since …: … » */
export function heldSentence(folder: string, holder: Holder): string {
  return (
    `The data folder ${folder} is held by the process ${holder.pid}, running since ${holder.since}: ` +
    'stop that one first, or give this one another folder (DATA_DIR=/some/folder) and port (PORT=3001).'
  )
}

const lockOf = (folder: string) => join(folder, 'holder.json')

function writeClaim(folder: string) {
  const claim = randomUUID()
  const path = join(folder, `holder.${claim}`)
  const since = new Date().toISOString().slice(0, 19).concat('Z')
  const text = JSON.stringify({ pid: process.pid, start: startOf(process.pid), since, claim })
  writeFileSync(path, text)
  return { path, text }
}

/** A link appears whole or not at all, so nobody reads a half-written claim. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeStale(folder: string): void {
  const aside = join(folder, `holder.${randomUUID()}`)
  try {
    renameSync(lockOf(folder), aside)
  } catch {
    return // another start was quicker
  }
  const moved = parse(readFileSync(aside, 'utf8'))
  if (moved && startOf(moved.pid) === moved.start) tryLink(aside, lockOf(folder))
  rmSync(aside)
}

function release(folder: string, mine: string): void {
  if (readLock(folder) === mine) rmSync(lockOf(folder), { force: true })
}

function readLock(folder: string): string | null {
  try {
    return readFileSync(lockOf(folder), 'utf8')
  } catch {
    return null
  }
}

function parse(text: string | null): Holder | null {
  try {
    return holderShape.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
