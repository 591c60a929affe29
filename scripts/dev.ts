import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs/promises'
import { runProgram } from './run-program.ts'

/** `npm run dev`: builds, starts, and does both again after each change of a source. */
const args = process.argv.slice(2)
let program = await begin()

/** Editors write several files at once: changes that come while we wait belong to the same build. */
const QUIET_MS = 100
let timer: NodeJS.Timeout | undefined
let turn = Promise.resolve()
for await (const _change of watch('src', { recursive: true })) {
  clearTimeout(timer)
  timer = setTimeout(() => {
    turn = turn.then(again)
  }, QUIET_MS)
}

async function again() {
  if ((await build()) !== 0) return
  await end(program)
  program = start()
}

async function begin(): Promise<ChildProcess> {
  await build()
  return start()
}

function build() {
  return runProgram('node', ['bootstrap.mjs', 'build'])
}

/** With a channel to us: when we are gone, it stops. */
function start(): ChildProcess {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const
  return spawn('node', ['--enable-source-maps', 'dist/main.js', 'start', ...args], {
    stdio: [...stdio],
  })
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
