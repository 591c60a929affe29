import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'cageot-turns-'))
  cpSync('scripts', join(clone, 'scripts'), { recursive: true })
})
afterEach(() => rmSync(clone, { recursive: true }))

const PROGRAM = `import { takeTurns } from './scripts/take-turns.mjs'
await takeTurns(() => console.log('my turn'))`
const OWN_NUMBER = `import { writeFileSync } from 'node:fs'
writeFileSync('.installing', String(process.pid))`

function takeTurn(before = ''): string {
  const args = ['--input-type=module', '--eval', `${before};${PROGRAM}`]
  const { stdout } = spawnSync(process.execPath, args, { cwd: clone, timeout: 10_000 })
  return stdout.toString()
}

test.each([
  ['nobody', null],
  ['a start that was killed', '4194305'],
  ['a start that a full disk stopped in the middle of its lock', ''],
])('a lock left by %s holds nobody up', (_, left) => {
  if (left !== null) writeFileSync(join(clone, '.installing'), left)
  expect(takeTurn()).toContain('my turn')
  expect(readdirSync(clone)).toEqual(['scripts'])
})

test('nor does one with our own number, from a container’s start before', () => {
  expect(takeTurn(OWN_NUMBER)).toContain('my turn')
})

/** Another start (its number is this test's) takes its turn just as the dead lock is about to be removed. */
const OTHER_IS_QUICKER = `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const real = { renameSync: fs.renameSync, rmSync: fs.rmSync }
for (const [name, remove] of Object.entries(real)) {
  fs[name] = (path, ...rest) => {
    if (path.endsWith('.installing')) {
      Object.assign(fs, real)
      syncBuiltinESMExports()
      fs.writeFileSync('.installing', String(process.ppid))
    }
    return remove(path, ...rest)
  }
}
syncBuiltinESMExports()
fs.writeFileSync('.installing', '4194305')`

test('a dead lock that another start replaces meanwhile is that one’s: it is waited for', async () => {
  const args = ['--input-type=module', '--eval', `${OTHER_IS_QUICKER};${PROGRAM}`]
  const waiting = spawn(process.execPath, args, {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const saysItWaits = Promise.withResolvers<void>()
  waiting.stdout.on('data', (part) => {
    said += part
    saysItWaits.resolve()
  })
  await saysItWaits.promise
  expect(said).toBe(`Process ${process.pid} installs or builds in this folder: waiting for it…\n`)
  rmSync(join(clone, '.installing'))
  await once(waiting, 'close')
  expect(said).toContain('my turn')
  expect(readdirSync(clone)).toEqual(['scripts'])
})
