import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { chooseNode, nameSystem } from './system.mjs'
import { takeTurns } from './take-turns.mjs'

const MARK = join(root, 'node_modules/.installed-for')
/** What the packages take, and a little more: a full disk makes npm hang or blame something else. */
const ROOM_MB = 800
const NODE = join(root, 'node_modules/.bin/node')

/** Installs what the lock file names, unless it is there already (then without npm or network). Answers the Node to use. */
export async function install() {
  if (!isInstalled()) {
    await takeTurns(() => {
      if (!isInstalled()) runNpm()
    })
  }
  return findNode()
}

/** The lock file and the system: a folder that is carried to another machine is installed anew. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${nameSystem()}`
}

function isInstalled() {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted()
}

/** No package's own script runs: what they would do (links, permissions) is done by ours, or not needed. */
function runNpm() {
  mustHaveRoom()
  console.log('Installing the packages (once; about a minute)…')
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]
  const [program, ...before] = findNpm()
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' }
  const { error, status, stderr } = spawnSync(
    program,
    [...before, ...args, '--loglevel=error'],
    options,
  )
  if (error) {
    throw new Error(
      `npm can't be run (${error.code}): install it together with Node from https://nodejs.org.`,
    )
  }
  if (status !== 0) {
    throw new Error(
      `npm could not install the packages: ${reasonOf(stderr)}. Mend that, then run this again.`,
    )
  }
  writeFileSync(MARK, wanted())
}

/** An older version's packages go before the new ones come. */
function mustHaveRoom() {
  if (existsSync(MARK)) return
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free >= ROOM_MB) return
  throw new Error(
    `The packages need ${ROOM_MB} MB and ${root} has ${free} MB left: make room and run this again.`,
  )
}

/** The npm that runs us, with its own Node: the one in node_modules is about to be replaced. */
function findNpm() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  return npm && node && !npm.includes('yarn') && !npm.includes('pnpm') ? [node, npm] : ['npm']
}

/** npm's reason among its many lines: the first that isn't a code, a stack or a hint. */
function reasonOf(said) {
  const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  const reason = lines.find(
    (line) => line && !/^(npm warn|code|syscall|errno|path|dest|at) /.test(line),
  )
  return (reason ?? 'it gave no reason').replace(/\.$/, '')
}

function findNode() {
  const own = { version: process.versions.node, path: process.execPath }
  return chooseNode({ brought: existsSync(NODE) ? NODE : undefined, own, system: nameSystem() })
}
