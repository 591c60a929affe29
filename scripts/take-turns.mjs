import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const LOCK = join(root, '.installing')
/** Written whole before it becomes the lock: a full disk or a kill leaves no lock of nobody. */
const MINE = `${LOCK}.${process.pid}`

/** Runs the work when no other start of this clone installs or builds; a killed one doesn't count. */
export async function takeTurns(work) {
  let told = false
  while (!tryTake()) {
    const pid = readPid()
    if (pid !== null && !isAlive(pid)) rmSync(LOCK, { force: true })
    else if (pid !== null && !told)
      console.log(`Process ${pid} installs or builds in this folder: waiting for it…`)
    told = true
    await pause(200)
  }
  try {
    return work()
  } finally {
    rmSync(LOCK, { force: true })
  }
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

/** null when the lock has just been given back. */
function readPid() {
  try {
    return Number(readFileSync(LOCK, 'utf8'))
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
