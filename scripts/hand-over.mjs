import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'
import { whyNotLoaded } from './system.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const LOOK_EVERY_MS = 200
/** Read at once: npm may be killed while we install. */
const parent = process.ppid

/**
 * Runs a program with the given Node until it ends, and ends as it did. Signals are passed on. When our own parent (npm)
 * is killed, the program is asked to stop; when we are killed, it notices by the channel to us that closes.
 */
export function handOver(node, args) {
  const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') }
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Error(`The program can't be run (${error.message}).`)))
    child.on('exit', (code, signal) => {
      const reason = whyNotLoaded(code)
      if (reason) console.error(reason)
      if (signal) console.error(`The program was ended from outside (${signal}).`)
      process.exitCode = code ?? 1
      done()
      process.disconnect?.()
    })
  })
}

function watchParent(onGone) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, LOOK_EVERY_MS)
  timer.unref()
}
