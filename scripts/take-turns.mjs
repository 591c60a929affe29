import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const LOCK = join(root, '.installing')

/** Runs the work when no other start of this clone installs or builds; a killed one doesn't count. */
export async function takeTurns(work) {
  let told = false
  while (!tryTake()) {
    const pid = readPid()
    if (pid && !isAlive(pid)) rmSync(LOCK, { force: true })
    else if (!told) console.log(`Process ${pid} installs or builds in this folder: waiting for it…`)
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
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Error(
      `This folder can't be written (${error.code}: ${LOCK}): run it as the user who owns it.`,
    )
  }
}

function readPid() {
  try {
    return Number(readFileSync(LOCK, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
