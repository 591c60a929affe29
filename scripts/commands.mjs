import { buildIfNeeded } from './build-if-needed.mjs'
import { handOver } from './hand-over.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'

/** What each npm script does, once everything is installed. `node` is the one of the packages. */
const COMMANDS = {
  start: (node, args) => serve(node, ['start', ...args]),
  cageot: (node, args) => serve(node, args),
  install: () => {},
  build: (node) => buildIfNeeded(node),
  dev: (node, args) => handOver(node, ['scripts/dev.ts', ...args]),
  test: (node, args) => handOver(node, ['scripts/test.ts', ...args]),
  'test:long': (node, args) => handOver(node, ['scripts/test.ts', '--long', ...args]),
  generate: (node) => handOver(node, ['scripts/generate.ts']),
}

/** `runCommand(['start', '--empty'])` installs, builds and starts; a failure is one sentence and exit code 1. */
export async function runCommand([name, ...args]) {
  const command = COMMANDS[name]
  try {
    if (!command)
      throw new Error(`There is no script ${name}: use ${Object.keys(COMMANDS).join(', ')}.`)
    process.chdir(root)
    await command(await install(), args)
  } catch (error) {
    console.error(sayFailure(error))
    process.exitCode = 1
  }
}

/** One sentence; a full disk is told as such, whoever met it. */
function sayFailure({ code, message }) {
  const isFull = code === 'ENOSPC' || message.includes('ENOSPC')
  return isFull ? `The disk of ${root} is full: make room and run this again.` : message
}

async function serve(node, args) {
  await buildIfNeeded(node)
  await handOver(node, ['--enable-source-maps', 'dist/main.js', ...args])
}
