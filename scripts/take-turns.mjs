import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const LOCK = join(root, '.installing')
/** Written whole before it becomes the lock: a full disk or a kill leaves no lock of nobody. */
const MINE = `${LOCK}.${process.pid}`

/** Runs the work when no other start of this clone installs or builds; a killed one doesn't count. */
export async function takeTurns(work) {
  let told = false
  let overDead = false
  while (!(await isMyTurn(overDead))) {
    const pid = readPid()
    overDead ||= pid !== null && !isAlive(pid)
    if (pid !== null && !isAlive(pid)) removeDead()
    else if (pid !== null && !told) {
      console.log(`Process ${pid} installs or builds in this folder: waiting for it…`)
      told = true
    }
    await pause(200)
  }
  try {
    return await work()
  } finally {
    if (readPid() === process.pid) rmSync(LOCK, { force: true })
  }
}

/** Two starts may both have seen the same dead lock: the one whose lock stands a moment later has the turn. */
async function isMyTurn(overDead) {
  if (!tryTake()) return false
  if (overDead) await pause(50)
  return readPid() === process.pid
}

function tryTake() {
  try {
    writeFileSync(MINE, String(process.pid))
    linkSync(MINE, LOCK)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Error(
      `This folder can't be written (${error.code}: ${LOCK}): run it as the user who owns it.`,
    )
  } finally {
    rmSync(MINE, { force: true })
  }
}

/**
 * Moves the dead lock aside and looks again: another start may have removed it and taken its turn since we read it. Such a
 * living lock is put back.
 */
function removeDead() {
  const aside = `${MINE}.dead`
  try {
    renameSync(LOCK, aside)
  } catch {
    return // another start was quicker
  }
  if (isAlive(pidIn(aside) ?? 0)) putBack(aside)
  rmSync(aside, { force: true })
}

function putBack(aside) {
  try {
    linkSync(aside, LOCK)
  } catch {
    // a third start has taken its turn in between
  }
}

/** null when the lock has just been given back. */
const readPid = () => pidIn(LOCK)

function pidIn(path) {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function isAlive(pid) {
  // our own number in a lock that isn't ours: a container's processes are numbered alike at each start
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
