import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { whyNotLoaded } from './system.mjs'
import { takeTurns } from './take-turns.mjs'

const MARK = join(root, 'dist/.built-from')
const SOURCES = ['src', 'assets', 'scripts', 'package-lock.json', 'tsconfig.json']

/** Builds dist/ with scripts/build.ts when a source has changed since the last time. */
export async function buildIfNeeded(node) {
  if (isBuilt()) return
  await takeTurns(() => {
    if (!isBuilt()) build(node)
  })
}

function build(node) {
  const from = fingerprint()
  const { status } = spawnSync(node, ['scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) {
    const reason = whyNotLoaded(status)
    throw new Error(reason ?? 'The program could not be built (the reason stands above).')
  }
  writeFileSync(MARK, from)
}

function isBuilt() {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === fingerprint()
}

/** Path, size and time of every source: changes when one is edited, added or removed. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) for (const file of listFiles(source)) hash.update(`${file}\n`)
  return hash.digest('hex')
}

function listFiles(path) {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`))
}
